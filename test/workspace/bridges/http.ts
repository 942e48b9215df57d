// The bridge to HTTP: real requests, shaped as Rocket.Chat's bridge shapes them.
import type { IHttpRequest, IHttpResponse } from '@rocket.chat/apps-engine/definition/accessors';
import type { HttpBridge, IHttpBridgeRequestInfo } from '@rocket.chat/apps-engine/server/bridges';
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
    readonly headers: Record<string, string>;
    readonly body: string | null;
}

/** Where parameters go: into the query for GET and HEAD and beside a body, else they are the body, as a form. */
function outgoing({ url, method, request }: IHttpBridgeRequestInfo): Outgoing {
    const target = new URL(url);
    const headers = { ...request.headers };
    if (request.auth !== undefined && request.auth !== '') {
        if (!request.auth.includes(':')) throw new Error('auth option should be of the form "username:password"');
        headers.Authorization = `Basic ${Buffer.from(request.auth, 'ascii').toString('base64')}`;
    }
    const isRead = ['GET', 'HEAD'].includes(method.toUpperCase());
    const content = request.content ?? (request.data === undefined ? '' : JSON.stringify(request.data));
    const params = Object.entries(request.params ?? {});
    if (isRead || content !== '') {
        for (const [name, value] of params) if (value !== '') target.searchParams.append(name, value);
        return { url: target.href, headers, body: isRead ? null : content };
    }
    headers['Content-Type'] = 'application/x-www-form-urlencoded';
    return { url: target.href, headers, body: new URLSearchParams(params).toString() };
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
    constructor(private readonly onCall: (call: HttpCall) => void) {}

    /**
     * Sends a request. A status that is not 2xx is an answer like any other; no answer is an error.
     * Of the options on certificates none is followed: the workspace speaks plain HTTP.
     */
    async call(info: IHttpBridgeRequestInfo): Promise<IHttpResponse> {
        const { appId, request } = info;
        const method = info.method.toUpperCase();
        const { url, headers, body } = outgoing(info);
        const started = performance.now();
        let statusCode = 0;
        try {
            const signal = AbortSignal.timeout(request.timeout ?? defaultTimeout);
            const response = await fetch(url, { method, headers, body, signal });
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
