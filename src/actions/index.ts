// The registry: every action and query, in the order in which help and panel show them.
import { activate } from './activate';
import { addRole } from './add-role';
import { deactivate } from './deactivate';
import { kick } from './kick';
import { mute } from './mute';
import { removeRole } from './remove-role';
import { roles } from './roles';
import { unmute } from './unmute';

export const actions = [mute, unmute, kick, addRole, removeRole, activate, deactivate] as const;

export type RegisteredAction = (typeof actions)[number];
export type ActionName = RegisteredAction['name'];

export const queries = [roles] as const;

export type RegisteredQuery = (typeof queries)[number];
export type QueryName = RegisteredQuery['name'];
