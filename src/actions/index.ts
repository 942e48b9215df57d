// The registry: every action, query and command about cases, in the order in which help and panel show them.
import { activate } from './activate';
import { addRole } from './add-role';
import { attention } from './attention';
import { ban } from './ban';
import { bans } from './bans';
import { oneCase } from './case';
import { cases } from './cases';
import { deactivate } from './deactivate';
import { dismiss } from './dismiss';
import { duration } from './duration';
import { exportCases } from './export';
import { history } from './history';
import { kick } from './kick';
import { mine } from './mine';
import { mute } from './mute';
import { note } from './note';
import { reason } from './reason';
import { removeRole } from './remove-role';
import { oneReport } from './report';
import { reports } from './reports';
import { retry } from './retry';
import { roles } from './roles';
import { oneRun } from './run';
import { openRuns } from './runs';
import { stop } from './stop';
import { unban } from './unban';
import { undo } from './undo';
import { unmute } from './unmute';
import { warn } from './warn';

export const actions = [warn, mute, unmute, kick, ban, unban, addRole, removeRole, activate, deactivate, note] as const;

export type RegisteredAction = (typeof actions)[number];
export type ActionName = RegisteredAction['name'];

export function actionNamed(name: string): RegisteredAction | undefined {
    return actions.find((action) => action.name === name);
}

export const queries = [roles] as const;

export type RegisteredQuery = (typeof queries)[number];
export type QueryName = RegisteredQuery['name'];

export const caseCommands = [
    history,
    cases,
    bans,
    oneCase,
    reason,
    duration,
    undo,
    mine,
    exportCases,
    attention,
    retry,
    openRuns,
    oneRun,
    stop,
    reports,
    oneReport,
    dismiss,
] as const;

export type RegisteredCaseCommand = (typeof caseCommands)[number];
export type CaseCommandName = RegisteredCaseCommand['name'];
