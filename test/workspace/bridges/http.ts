// The bridge to HTTP: real requests, shaped as Rocket.Chat's bridge shapes them.
import type { IHttpRequest, IHttpResponse } from '@rocket.chat/apps-engine/definition/accessors';
import type { HttpBridge, IHttpBridgeRequestInfo } from '@rocket.chat/apps-engine/server/bridges';
import type { WorkspaceVariant } from '../state/variant';
import type { HostMethods } from './create-bridge';

const defaultTimeout = 3 * 60_000;
const dataTypes = ['application/json', 'text/javascript', 'application/javascript', 'application/x-javascript'];

/** One request that an app made, as it is told to whoever shows or counts them. */
export interface HttpCall {
    readonly appId: string;
    readonly method: string;
    readonly url: string;
    /** 0 when there was no answer. */
    readonly statusCode: number;
    readonly milliseconds: number;
}

interface Outgoing {
    readonly url: string;
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body: string | null;
}

const redirecting = [301, 302, 303, 307, 308];
/** node-fetch's; the loop of 2026 ends sooner, and says it in other words. */
const mostRedirects = 20;

function headersOf({ headers, auth }: IHttpRequest): Record<string, string> {
    if (auth === undefined || auth === '') return { ...headers };
    if (!auth.includes(':')) throw new Error('auth option should be of the form "username:password"');
    return { ...headers, Authorization: `Basic ${Buffer.from(auth, 'ascii').toString('base64')}` };
}

/** Where parameters go: into the query for GET and HEAD and beside a body, else they are the body, as a form. */
function outgoing({ url, method: given, request }: IHttpBridgeRequestInfo): Outgoing {
    const method = given.toUpperCase();
    const target = new URL(url);
    const headers = headersOf(request);
    const isRead = ['GET', 'HEAD'].includes(method);
    const content = request.content ?? (request.data === undefined ? '' : JSON.stringify(request.data));
    const params = Object.entries(request.params ?? {});
    if (isRead || content !== '') {
        for (const [name, value] of params) if (value !== '') target.searchParams.append(name, value);
        return { url: target.href, method, headers, body: isRead ? null : content };
    }
    if (request.params === undefined) return { url: target.href, method, headers, body: null };
    const form = { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' };
    return { url: target.href, method, headers: form, body: new URLSearchParams(params).toString() };
}

/**
 * The request that follows a redirect. Every header goes along, to whatever host: also a token. An app can neither turn
 * this off nor see it in the answer.
 */
function next(sent: Outgoing, status: number, location: string, { redirectedPost }: WorkspaceVariant): Outgoing {
    const url = new URL(location, sent.url).href;
    const becomesGet = status === 303 || (sent.method === 'POST' && (status === 301 || status === 302));
    return redirectedPost === 'get' && becomesGet
        ? { url, method: 'GET', headers: sent.headers, body: null }
        : { ...sent, url };
}

/** Sends a request, and what follows from its answer. */
async function send(first: Outgoing, signal: AbortSignal, variant: WorkspaceVariant): Promise<Response> {
    let request = first;
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
        const { url, ...init } = request;
        const response = await fetch(url, { ...init, signal, redirect: 'manual' });
        const location = redirecting.includes(response.status) ? response.headers.get('location') : null;
        if (location === null) return response;
        await response.body?.cancel();
        request = next(request, response.status, location, variant);
    }
    throw new Error(`maximum redirect reached at: ${request.url}`);
}

/** Null for a body that is not declared as JSON or is none. */
function dataOf(content: string, contentType: string | null): unknown {
    if (!dataTypes.includes((contentType ?? '').split(';')[0] ?? '')) return null;
    try {
        return JSON.parse(content) as unknown;
    } catch {
        return null;
    }
}

/** The body as text, or as bytes when the app asked for no encoding. */
async function readBody(response: Response, { encoding }: IHttpRequest): Promise<Partial<IHttpResponse>> {
    const bytes = Buffer.from(await response.arrayBuffer());
    if (encoding === null) return { content: bytes as unknown as string };
    const content = bytes.toString(encoding as BufferEncoding | undefined);
    return { content, data: dataOf(content, response.headers.get('content-type')) };
}

export class HttpMethods implements HostMethods<HttpBridge> {
    constructor(
        private readonly variant: WorkspaceVariant,
        private readonly onCall: (call: HttpCall) => void,
    ) {}

    /**
     * Sends a request, and follows redirects. A status that is not 2xx is an answer like any other; no answer is an error.
     * Of the options on certificates none is followed: the workspace speaks plain HTTP.
     */
    async call(info: IHttpBridgeRequestInfo): Promise<IHttpResponse> {
        const { appId, request } = info;
        const sent = outgoing(info);
        const { url, method } = sent;
        const started = performance.now();
        let statusCode = 0;
        try {
            const signal = AbortSignal.timeout(request.timeout ?? defaultTimeout);
            const response = await send(sent, signal, this.variant);
            statusCode = response.status;
            return {
                url: info.url,
                method: info.method,
                statusCode,
                headers: Object.fromEntries(response.headers),
                ...(await readBody(response, request)),
            };
        } catch (error) {
            const { name, cause, message } = error as Error;
            if (name === 'TimeoutError') throw new Error(`network timeout at: ${url}`, { cause: error });
            const reason = cause instanceof Error ? cause.message : message;
            throw new Error(`request to ${url} failed, reason: ${reason}`, { cause: error });
        } finally {
            this.onCall({ appId, method, url, statusCode, milliseconds: performance.now() - started });
        }
    }
}
