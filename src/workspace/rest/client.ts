// One client for Rocket.Chat's REST API. The only place that holds the service account's token.
import type { IHttp, IHttpRequest, IHttpResponse } from '@rocket.chat/apps-engine/definition/accessors';
import { failure, refusal } from '../problem';
import type { Problem, Result } from '../problem';
import { readAnswer } from './answer';
import type { RestBody } from './answer';
import type { RateLimits } from './rate-limits';
import type { ServiceAccount } from './service-account';

const ACTION_TIMEOUT_MILLISECONDS = 8000;
/** How long the rate limit lasts where an answer does not say. */
const USUAL_WAIT_SECONDS = 60;

export interface RestClient {
    /** Why no call can be made at all, where that is known beforehand. */
    readonly unavailable: Problem | undefined;
    /** A read; tried once more when the first try gave no clear answer. */
    get(endpoint: string, query?: Readonly<Record<string, string>>): Promise<Result<RestBody>>;
    /** A write; never repeated here. */
    post(endpoint: string, body: Readonly<Record<string, unknown>>): Promise<Result<RestBody>>;
}

type Call = () => Promise<IHttpResponse>;

/** What went wrong is told apart by time alone: the error's own text may hold the request, and so the token. */
async function call(limits: RateLimits, endpoint: string, send: Call): Promise<Result<RestBody>> {
    const started = Date.now();
    try {
        const answer = await limits.pass(endpoint, async () => {
            const response = (await send()) as IHttpResponse | undefined;
            return response === undefined
                ? failure(refusal('mod-app-not-permitted'))
                : learn(limits, endpoint, response);
        });
        return 'code' in answer ? failure(answer) : answer;
    } catch {
        const timedOut = Date.now() - started >= ACTION_TIMEOUT_MILLISECONDS;
        return failure({ code: timedOut ? 'mod-timed-out' : 'mod-unreachable', effect: 'unknown', by: 'server' });
    }
}

/** Rocket.Chat names the wait in its sentence, and the limit in its headers. */
function learn(limits: RateLimits, endpoint: string, { headers, ...rest }: IHttpResponse): Result<RestBody> {
    const answer = readAnswer({ headers, ...rest });
    if (answer.ok || answer.problem.code !== 'mod-rate-limited') {
        limits.learn(endpoint, headers, undefined);
        return answer;
    }
    const { waitSeconds = USUAL_WAIT_SECONDS } = answer.problem;
    limits.learn(endpoint, headers, waitSeconds);
    const limit = limits.limitIn(headers);
    return failure({ ...answer.problem, waitSeconds, ...(limit === undefined ? {} : { limit }) });
}

function accountClient(http: IHttp, account: ServiceAccount, limits: RateLimits): RestClient {
    const address = (endpoint: string): string => `${account.url}/api/v1/${endpoint}`;
    const request = (details: IHttpRequest): IHttpRequest => ({
        ...details,
        timeout: ACTION_TIMEOUT_MILLISECONDS,
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
    };
}

/** Refuses every call, so that nothing half-works. */
function unavailableClient(unavailable: Problem): RestClient {
    const refuse = (): Promise<Result<RestBody>> => Promise.resolve(failure(unavailable));
    return { unavailable, get: refuse, post: refuse };
}

/**
 * A client that calls `<url>/api/v1/<endpoint>` as the service account.
 *
 * @param account `undefined` where the administrator has set none: every call is then refused with
 * `mod-service-account-missing`.
 * @param limits what is known of the server's limiter; it outlives the client.
 */
export function restClient(http: IHttp, account: ServiceAccount | undefined, limits: RateLimits): RestClient {
    if (!account) {
        return unavailableClient(refusal('mod-service-account-missing'));
    }
    return /^https?:\/\/[^\s/]/.test(account.url)
        ? accountClient(http, account, limits)
        : unavailableClient(refusal('mod-rest-url-invalid'));
}
