// Every endpoint that the workspace has.
import type { Route } from '../route';
import { bans } from './bans';
import { channels } from './channels';
import { chat } from './chat';
import { commands } from './commands';
import { groups } from './groups';
import { login } from './login';
import { me } from './me';
import { methods } from './methods';
import { moderation } from './moderation';
import { permissions } from './permissions';
import { roles } from './roles';
import { rooms } from './rooms';
import { settings } from './settings';
import { users } from './users';

export const routes: readonly Route[] = [
    login,
    me,
    permissions,
    chat,
    commands,
    methods,
    settings,
    moderation,
    ...rooms,
    ...bans,
    ...roles,
    ...users,
    ...channels,
    ...groups,
];
