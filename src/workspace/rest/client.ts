// One client for Rocket.Chat's REST API. The only place that holds the service account's token.
import type { IHttp, IHttpRequest, IHttpResponse } from '@rocket.chat/apps-engine/definition/accessors';
import { failure, refusal, secondsToWait, success } from '../problem';
import type { Problem, Result } from '../problem';
import { readAnswer } from './answer';
import type { RestBody } from './answer';
import type { RateLimits } from './rate-limits';
import type { ServiceAccount } from './service-account';

export const ACTION_TIMEOUT_MILLISECONDS = 8000;
/** Several looks in a row must not keep an administrator waiting. */
export const LOOK_TIMEOUT_MILLISECONDS = 2500;

/** An answer as it came in, whatever it says. */
export type RawAnswer = Pick<IHttpResponse, 'statusCode' | 'headers' | 'data'>;

export interface RestClient {
    /** Why no call can be made at all, where that is known beforehand. */
    readonly unavailable: Problem | undefined;
    /** A read; tried once more when the first try gave no clear answer. */
    get(endpoint: string, query?: Readonly<Record<string, string>>): Promise<Result<RestBody>>;
    /** A write; never repeated here. */
    post(endpoint: string, body: Readonly<Record<string, unknown>>): Promise<Result<RestBody>>;
    /** A read whose answer is handed on as it came in, with its headers; given up early, and not repeated. */
    look(endpoint: string): Promise<Result<RawAnswer>>;
}

type Call = () => Promise<IHttpResponse>;

/** An answer as it came in, and what it means. */
interface Exchanged {
    readonly raw: RawAnswer;
    readonly answer: Result<RestBody>;
}

/** What went wrong is told apart by time alone: the error's own text may hold the request, and so the token. */
async function exchange(limits: RateLimits, endpoint: string, send: Call, timeout: number): Promise<Result<Exchanged>> {
    const started = Date.now();
    try {
        const exchanged = await limits.pass(endpoint, async () => {
            const raw = (await send()) as IHttpResponse | undefined;
            return raw === undefined
                ? failure(refusal('mod-app-not-permitted'))
                : success({ raw, answer: learn(limits, endpoint, raw) });
        });
        return 'code' in exchanged ? failure(exchanged) : exchanged;
    } catch {
        const timedOut = Date.now() - started >= timeout;
        return failure({ code: timedOut ? 'mod-timed-out' : 'mod-unreachable', effect: 'unknown', by: 'server' });
    }
}

async function call(limits: RateLimits, endpoint: string, send: Call): Promise<Result<RestBody>> {
    const exchanged = await exchange(limits, endpoint, send, ACTION_TIMEOUT_MILLISECONDS);
    return exchanged.ok ? exchanged.value.answer : exchanged;
}

async function look(
    limits: RateLimits,
    endpoint: string,
    send: Call,
    timeout = LOOK_TIMEOUT_MILLISECONDS,
): Promise<Result<RawAnswer>> {
    const exchanged = await exchange(limits, endpoint, send, timeout);
    return exchanged.ok ? success(exchanged.value.raw) : exchanged;
}

/** Whether an address is one that REST can be called at. */
function isRestUrl(url: string): boolean {
    return /^https?:\/\/[^\s/]/.test(url);
}

export interface NobodysLook {
    readonly url: string;
    readonly path: string;
    readonly method?: 'post';
    readonly timeout?: number;
}

/** Asks for a path of the server as nobody: neither the account's id nor its token is sent. Not repeated. */
export function lookAsNobody(http: IHttp, limits: RateLimits, asked: NobodysLook): Promise<Result<RawAnswer>> {
    const { url, path, method = 'get', timeout = LOOK_TIMEOUT_MILLISECONDS } = asked;
    return isRestUrl(url)
        ? look(limits, `${method} ${path}`, () => http[method](`${url}${path}`, { timeout }), timeout)
        : Promise.resolve(failure(refusal('mod-rest-url-invalid')));
}

/** Rocket.Chat names the wait in its sentence, and the limit in its headers. */
function learn(limits: RateLimits, endpoint: string, response: RawAnswer): Result<RestBody> {
    const answer = readAnswer(response);
    const { headers } = response;
    if (answer.ok || answer.problem.code !== 'mod-rate-limited') {
        // Who is refused before the limiter is asked is told nothing of it.
        if (answer.ok || limits.limitIn(headers) !== undefined) {
            limits.learn(endpoint, headers, undefined);
        }
        return answer;
    }
    const waitSeconds = secondsToWait(answer.problem);
    limits.learn(endpoint, headers, waitSeconds);
    const limit = limits.limitIn(headers);
    return failure({ ...answer.problem, waitSeconds, ...(limit === undefined ? {} : { limit }) });
}

/** Says whether the account may be used at its address; asked before each call. */
export type Admission = () => Promise<Result<void>>;

/** The same client, which sends nothing before it is admitted. */
function admitted(client: RestClient, admit: Admission): RestClient {
    const after = async <T>(call: () => Promise<Result<T>>): Promise<Result<T>> => {
        const admission = await admit();
        return admission.ok ? call() : admission;
    };
    return {
        unavailable: client.unavailable,
        get: (endpoint, query) => after(() => client.get(endpoint, query)),
        post: (endpoint, body) => after(() => client.post(endpoint, body)),
        look: (endpoint) => after(() => client.look(endpoint)),
    };
}

function accountClient(http: IHttp, account: ServiceAccount, limits: RateLimits): RestClient {
    const address = (endpoint: string): string => `${account.url}/api/v1/${endpoint}`;
    const request = (details: IHttpRequest, timeout = ACTION_TIMEOUT_MILLISECONDS): IHttpRequest => ({
        ...details,
        timeout,
        headers: {
            'Content-Type': 'application/json',
            'X-User-Id': account.userId,
            'X-Auth-Token': account.authToken,
        },
    });
    const get: RestClient['get'] = (endpoint, query = {}) =>
        call(limits, endpoint, () => http.get(address(endpoint), request({ params: { ...query } })));

    return {
        unavailable: undefined,
        async get(endpoint, query) {
            const first = await get(endpoint, query);
            return !first.ok && first.problem.effect === 'unknown' ? get(endpoint, query) : first;
        },
        post: (endpoint, body) =>
            call(limits, endpoint, () => http.post(address(endpoint), request({ content: JSON.stringify(body) }))),
        look: (endpoint) =>
            look(limits, endpoint, () => http.get(address(endpoint), request({}, LOOK_TIMEOUT_MILLISECONDS))),
    };
}

/** Refuses every call, so that nothing half-works. */
function unavailableClient(unavailable: Problem): RestClient {
    const refuse = (): Promise<Result<never>> => Promise.resolve(failure(unavailable));
    return { unavailable, get: refuse, post: refuse, look: refuse };
}

/**
 * A client that calls `<url>/api/v1/<endpoint>` as the service account.
 *
 * @param account `undefined` where the administrator has set none: every call is then refused with
 * `mod-service-account-missing`.
 * @param limits what is known of the server's limiter; it outlives the client.
 * @param admit refuses an address that the token must not be sent to.
 */
export function restClient(
    http: IHttp,
    account: ServiceAccount | undefined,
    limits: RateLimits,
    admit: Admission,
): RestClient {
    if (!account) {
        return unavailableClient(refusal('mod-service-account-missing'));
    }
    return isRestUrl(account.url)
        ? admitted(accountClient(http, account, limits), admit)
        : unavailableClient(refusal('mod-rest-url-invalid'));
}
