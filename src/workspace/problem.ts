// What can go wrong, as values: stable codes and what is known of the effect. Words for them live in i18n/.

/** Rocket.Chat's own codes (`errorType` of its REST answers) that Mod Desk gives itself, before any call. */
export type RocketChatCode =
    | 'error-invalid-user'
    | 'error-not-allowed'
    | 'error-invalid-room'
    | 'error-invalid-room-type'
    | 'error-room-archived'
    | 'error-room-not-found'
    | 'error-user-not-in-room'
    | 'error-user-is-federated'
    | 'error-invalid-role'
    | 'error-you-are-last-owner'
    | 'error-remove-last-owner'
    | 'error-admin-required'
    | 'error-action-not-allowed'
    | 'user-last-owner';

/** Codes for what Rocket.Chat has no code for. */
export type ModDeskCode =
    | 'mod-self'
    | 'mod-account-gone'
    | 'mod-own-account'
    | 'mod-admins-only'
    | 'mod-outranked'
    | 'mod-role-above-own'
    | 'mod-room-role-needs-room'
    | 'mod-workspace-role-unconfirmed'
    | 'mod-writes-anyway'
    | 'mod-rooms-unknown'
    | 'mod-too-many-targets'
    | 'mod-stopped'
    | 'mod-run-unknown'
    | 'mod-run-finished'
    | 'mod-custom-roles-unreadable'
    | 'mod-permissions-unreadable'
    | 'mod-service-account-missing'
    | 'mod-service-account-refused'
    | 'mod-service-account-forbidden'
    | 'mod-service-account-outside'
    | 'mod-endpoint-missing'
    | 'mod-banned'
    | 'mod-bans-unreadable'
    | 'mod-unban-not-offered'
    | 'mod-rest-url-invalid'
    | 'mod-rest-redirected'
    | 'mod-rest-elsewhere'
    | 'mod-rate-limited'
    | 'mod-server-error'
    | 'mod-timed-out'
    | 'mod-unreachable'
    | 'mod-answer-unreadable'
    | 'mod-refused-by-server'
    | 'mod-no-effect'
    | 'mod-case-not-written'
    | 'mod-case-unknown'
    | 'mod-report-unknown'
    | 'mod-told-later'
    | 'mod-not-undoable'
    | 'mod-no-latest-case'
    | 'mod-latest-is-run'
    | 'mod-latest-is-change'
    | 'mod-latest-is-undo'
    | 'mod-changed-since'
    | 'mod-not-timed'
    | 'mod-reason-required'
    | 'mod-reason-too-long'
    | 'mod-room-encrypted'
    | 'mod-room-read-only'
    | 'mod-file-not-sent'
    | 'mod-person-deactivated'
    | 'mod-app-not-permitted'
    | 'mod-engine-failed';

export type KnownCode = RocketChatCode | ModDeskCode;

/**
 * Why something was not done.
 * - `code`: a known code, or the `errorType` that Rocket.Chat answered with.
 * - `effect`: `none` when it is certain that nothing changed, `unknown` when the call may have done its work and then broke.
 * - `by`: who said so; a code from the server speaks of the service account, not of the moderator.
 * - `serverText`: the server's own sentence, for codes that Mod Desk has no words for.
 * - `waitSeconds`: how long the server asks to wait.
 * - `limit`: how many calls a minute it allows.
 * - `permission`, `role`: what was missing, or which role it is about.
 * - `suggestion`: what was probably meant instead.
 * - `action`: the name of the action that it is about.
 * - `rooms`: the rooms it is about.
 * - `because`: the problem that led to this one.
 * - `notUndoable`: why an act cannot be taken back.
 * - `run`, `caseId`: the run or the case that it is about.
 */
export interface Problem {
    readonly code: string;
    readonly effect: 'none' | 'unknown';
    readonly by: 'mod-desk' | 'server';
    readonly serverText?: string;
    readonly waitSeconds?: number;
    readonly limit?: number;
    readonly permission?: string;
    readonly role?: string;
    readonly suggestion?: string;
    readonly action?: string;
    readonly rooms?: AffectedRooms;
    readonly because?: Problem;
    readonly notUndoable?: NotUndoable;
    readonly run?: string;
    readonly caseId?: string;
}

/**
 * `overtaken`: a later act decides how things stand. `nothing-left`: of a run, nothing stands any more. `end-past`: as it
 * was before, it would be over by now. `only-end`: nothing but an end was given, and that is taken away.
 */
export type NotUndoable =
    | 'no-reverse'
    | 'not-done'
    | 'undone'
    | 'ended'
    | 'elsewhere'
    | 'gone'
    | 'overtaken'
    | 'nothing-left'
    | 'end-past'
    | 'only-end';

/** A room that would change owner; without the new one where that is not certain. */
export interface ChangedOwner {
    readonly name: string;
    /** The username. */
    readonly newOwner?: string;
}

/** How long the rate limit lasts where an answer does not say. */
const USUAL_WAIT_SECONDS = 60;

/** How long to wait before a call that the rate limit refused is made again. */
export function secondsToWait({ waitSeconds = USUAL_WAIT_SECONDS }: Pick<Problem, 'waitSeconds'>): number {
    return waitSeconds;
}

/** The rooms that a deactivation would touch, by name. */
export interface AffectedRooms {
    readonly changeOwner: readonly ChangedOwner[];
    readonly deleted: readonly string[];
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function success<T>(value: T): Result<T> {
    return { ok: true, value };
}

export function failure(problem: Problem): { readonly ok: false; readonly problem: Problem } {
    return { ok: false, problem };
}

/** A refusal of Mod Desk's own: nothing was tried. */
export function refusal(code: KnownCode, details: Partial<Omit<Problem, 'code' | 'effect' | 'by'>> = {}): Problem {
    return { ...details, code, effect: 'none', by: 'mod-desk' };
}
