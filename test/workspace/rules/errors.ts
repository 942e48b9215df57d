// The three ways in which Rocket.Chat's operations fail, kept apart because REST answers each of them differently.

export interface ErrorDetails {
    readonly method?: string;
    readonly action?: string;
    readonly [field: string]: unknown;
}

/**
 * A Meteor error: it has a code, which REST shows bare as `errorType` and in brackets at the end of `error`.
 * Plain errors without a code are ordinary `Error`s.
 */
export class MeteorError extends Error {
    constructor(
        /** A code; of few old functions a number. */
        readonly error: string | number,
        readonly reason = '',
        readonly details?: ErrorDetails,
    ) {
        super(reason === '' ? `[${error}]` : `${reason} [${error}]`);
        this.name = 'MeteorError';
    }
}

/** What `API.v1.failure(error, errorType?)` answers: no brackets, and an `errorType` only when one is given. */
export class Failure extends Error {
    constructor(
        message: string,
        readonly errorType?: string,
    ) {
        super(message);
        this.name = 'Failure';
    }
}

/** `error-not-allowed`, as thrown by the named function of the server. */
export const notAllowed = (method: string): MeteorError =>
    new MeteorError('error-not-allowed', 'Not allowed', { method });

/** `error-invalid-user`, as thrown by the named function of the server. */
export const invalidUser = (method: string, reason = 'Invalid user'): MeteorError =>
    new MeteorError('error-invalid-user', reason, { method });

/** `error-invalid-room`, as thrown by the named function of the server. */
export const invalidRoom = (method: string): MeteorError =>
    new MeteorError('error-invalid-room', 'Invalid room', { method });

/** `error-user-not-in-room`, as thrown by the named function of the server. */
export const userNotInRoom = (method: string): MeteorError =>
    new MeteorError('error-user-not-in-room', 'User is not in this room', { method });

/** What changing the roles of a federated room comes to while the federation service is off: a plain error. */
export const federationNotReady = (cause: string): Error => new Error(`Federation configuration is invalid,${cause}`);

/** Passes on an error of an app's `before…` handler: a veto becomes `error-app-prevented`. */
export function asAppVeto(error: unknown): unknown {
    if (!(error instanceof Error) || error.name !== 'AppsEngineException') return error;
    return new MeteorError('error-app-prevented', error.message);
}
