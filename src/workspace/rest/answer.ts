// Reads an answer of Rocket.Chat's REST API: status and body, into a value or a problem.
import type { IHttpResponse } from '@rocket.chat/apps-engine/definition/accessors';
import { failure, success } from '../problem';
import type { AffectedRooms, KnownCode, Problem, Result } from '../problem';

/** What is read of an answer. */
export type RestResponse = Pick<IHttpResponse, 'statusCode' | 'data'>;

export type RestBody = Readonly<Record<string, unknown>>;

const WAIT = /wait (\d+) seconds/;

export function isRecord(value: unknown): value is RestBody {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
    return typeof value === 'string' && value !== '' ? value.slice(0, 300) : undefined;
}

function problem(code: string, effect: Problem['effect'], details: Partial<Problem> = {}): Problem {
    return { ...details, code, effect, by: 'server' };
}

function withText(serverText: string | undefined): Partial<Problem> {
    return serverText === undefined ? {} : { serverText };
}

function names(value: unknown): string[] {
    return Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : [];
}

/** The rooms named by a refusal with `user-last-owner`; it does not say who their owner would be. */
function affectedRooms(details: unknown): { rooms?: AffectedRooms } {
    if (!isRecord(details)) {
        return {};
    }
    const changeOwner = names(details['shouldChangeOwner']).map((name) => ({ name }));
    return { rooms: { changeOwner, deleted: names(details['shouldBeRemoved']) } };
}

function badRequest(body: RestBody): Problem {
    const serverText = withText(text(body['error']));
    // It will be shown, so nothing but what codes are made of is taken over.
    const code = text(body['errorType'])?.replace(/[^\w .-]/g, '');
    if (!code) {
        return problem('mod-refused-by-server', 'none', serverText);
    }
    return problem(code, 'none', {
        ...serverText,
        ...(code === 'user-last-owner' ? affectedRooms(body['details']) : {}),
    });
}

function tooManyRequests(body: unknown): Problem {
    const seconds = WAIT.exec(isRecord(body) ? (text(body['error']) ?? '') : '')?.[1];
    return problem('mod-rate-limited', 'none', seconds === undefined ? {} : { waitSeconds: Number(seconds) });
}

/** A missing endpoint has no body of its own: what is there depends on the server's version. */
const CODES_OF_STATUS: Readonly<Record<number, KnownCode>> = {
    403: 'mod-service-account-forbidden',
    404: 'mod-endpoint-missing',
};

/** Rocket.Chat says `unauthorized` to whom it knows but does not let into a room; a bad token is answered otherwise. */
function unauthorized(body: unknown): Problem {
    const said = isRecord(body) ? text(body['error']) : undefined;
    const code: KnownCode = said === 'unauthorized' ? 'mod-service-account-outside' : 'mod-service-account-refused';
    return problem(code, 'none', withText(said));
}

/**
 * What a REST answer means.
 *
 * @param response as the engine gives it: non-2xx does not throw, a body that is not JSON has no `data`.
 * @returns the body of a success (2xx and `success: true`), else a problem whose `effect` is `none` only where
 * Rocket.Chat answered that it refused.
 */
export function readAnswer(response: RestResponse): Result<RestBody> {
    const { statusCode } = response;
    const body: unknown = response.data;
    const code = CODES_OF_STATUS[statusCode];
    if (code) {
        return failure(problem(code, 'none', withText(isRecord(body) ? text(body['error']) : undefined)));
    }
    if (statusCode === 401) {
        return failure(unauthorized(body));
    }
    if (statusCode === 429) {
        return failure(tooManyRequests(body));
    }
    if (statusCode >= 500) {
        return failure(problem('mod-server-error', 'unknown'));
    }
    if (!isRecord(body)) {
        return failure(problem('mod-answer-unreadable', 'unknown'));
    }
    if (statusCode >= 400) {
        return failure(badRequest(body));
    }
    return body['success'] === true ? success(body) : failure(problem('mod-answer-unreadable', 'unknown'));
}
