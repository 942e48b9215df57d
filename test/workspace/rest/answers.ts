// The bodies and status codes of REST answers (`API.v1.success`, `failure`, `forbidden`, …) and of thrown errors.
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Failure, MeteorError } from '../rules/errors';
import type { Variant } from './variant';

export interface Answer {
    readonly status: ContentfulStatusCode;
    readonly body: Readonly<Record<string, unknown>>;
}

export const success = (body: Readonly<Record<string, unknown>> = {}): Answer => ({
    status: 200,
    body: { ...body, success: true },
});

const refusal = (status: ContentfulStatusCode, error: string): Answer => ({ status, body: { success: false, error } });

/** A handler's `forbidden()`: 403, with the word that the server keeps until 9.0. */
export const forbidden = (): Answer => refusal(403, 'unauthorized');

/** A handler's `unauthorized()`: 401. */
export const unauthorized = (): Answer => refusal(401, 'unauthorized');

export const notFound = (error: string): Answer => refusal(404, error);

export const failure = (error: string, errorType?: string | number, details?: unknown): Answer => ({
    status: 400,
    body: {
        success: false,
        error,
        ...(errorType === undefined ? {} : { errorType }),
        ...(details === undefined ? {} : { details }),
    },
});

/** The caller is not logged in. */
export function notLoggedIn({ fourFieldUnauthorized }: Variant): Answer {
    const message = 'You must be logged in to do this.';
    const documentedBody = { status: 'error', message };
    return {
        status: 401,
        body: fourFieldUnauthorized ? { success: false, error: message, ...documentedBody } : documentedBody,
    };
}

/** The route asks for permissions that the caller has not. */
export const lacksPermissions = (): Answer =>
    refusal(403, 'User does not have the permissions required for this action [error-unauthorized]');

/** What the server answers when a handler throws. */
export function answerToError(error: unknown): Answer {
    if (error instanceof MeteorError) {
        if (error.error === 'error-too-many-requests') return refusal(429, error.message);
        if (error.error === 'unauthorized' || error.error === 'error-unauthorized') return refusal(403, error.message);
        return failure(error.message, error.error, error.details);
    }
    if (error instanceof Failure) return failure(error.message, error.errorType);
    if (error instanceof Error) return failure(error.message);
    return failure(String(error));
}
