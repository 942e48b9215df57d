// Breaks answers on purpose, before or after the effect, so that tests can see what a caller makes of it.
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { failure, notFound, notLoggedIn } from './answers';
import { today } from './variant';

/**
 * What the caller gets: an error of the server or a proxy, `plain` (a 400 without a code), `not-found` (what a server
 * without the endpoint answers), a success (200) that is no usable answer, nothing until
 * the caller gives up (`hang`), or a broken connection (`reset`).
 */
export type BrokenAnswer =
    | (401 | 403 | 429 | 500 | 502)
    | ('plain' | 'not-found' | 'html' | 'empty' | 'text' | 'no-success' | 'hang' | 'reset');

export interface Fault {
    /** Left out, the true answer is given: only late. */
    readonly answer?: BrokenAnswer;
    /** The request takes effect first. */
    readonly afterEffect?: boolean;
    /** Milliseconds before the answer. */
    readonly delay?: number;
    /** How many requests it breaks; 1 unless given. */
    readonly times?: number;
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
    Response.json(body, { status, headers });

const page = (status: number, title: string): Response =>
    new Response(`<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`, {
        status,
        headers: { 'Content-Type': 'text/html' },
    });

const tooManyRequests = (): Response =>
    json(
        429,
        {
            success: false,
            error: 'Error, too many requests. Please slow down. You must wait 30 seconds before trying this endpoint again. [error-too-many-requests]',
        },
        { 'X-RateLimit-Limit': '10', 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': String(Date.now() + 30_000) },
    );

const responses: Readonly<Record<Exclude<BrokenAnswer, 'hang' | 'reset'>, () => Response>> = {
    401: () => json(401, notLoggedIn(today).body),
    403: () => json(403, { success: false, error: 'unauthorized' }),
    429: tooManyRequests,
    500: () => json(500, { success: false, error: 'Internal server error' }),
    502: () => page(502, '502 Bad Gateway'),
    plain: () => json(400, failure('Something went wrong').body),
    'not-found': () => json(404, notFound('Resource not found').body),
    html: () => page(200, 'Rocket.Chat'),
    empty: () => new Response(null, { status: 200 }),
    text: () => new Response('{"success": tr', { headers: { 'Content-Type': 'application/json' } }),
    'no-success': () => json(200, { user: {} }),
};

async function breakAnswer(answer: BrokenAnswer, { incoming, outgoing }: HttpBindings): Promise<Response> {
    if (answer === 'reset') {
        incoming.socket.resetAndDestroy();
        return RESPONSE_ALREADY_SENT;
    }
    if (answer !== 'hang') return responses[answer]();
    if (!outgoing.closed) await once(outgoing, 'close');
    return RESPONSE_ALREADY_SENT;
}

interface Pending {
    readonly pattern: string | RegExp;
    readonly fault: Fault;
    left: number;
}

/** Faults that wait for the requests that they break, first come, first served. */
export class Faults {
    private pending: Pending[] = [];

    /** Breaks the next request to an endpoint: `rooms.muteUser`, or all that a pattern matches. */
    next(endpoint: string | RegExp, fault: Fault): void {
        this.pending.push({ pattern: endpoint, fault, left: fault.times ?? 1 });
    }

    /** How many faults have not struck yet. */
    get waiting(): number {
        return this.pending.length;
    }

    /** Forgets the faults that have not struck. */
    clear(): void {
        this.pending = [];
    }

    /**
     * Lets a request through, or breaks it. `proceed` gives it its effect and its true answer, which is returned
     * unless a fault takes its place.
     */
    async pass(endpoint: string, bindings: HttpBindings, proceed: () => Promise<Response>): Promise<Response> {
        const fault = this.take(endpoint);
        if (!fault) return proceed();
        const { answer, afterEffect = false, delay = 0 } = fault;
        const early = answer === undefined || afterEffect ? await proceed() : undefined;
        if (delay > 0) await sleep(delay);
        if (answer !== undefined) return breakAnswer(answer, bindings);
        return early ?? proceed();
    }

    private take(endpoint: string): Fault | undefined {
        const found = this.pending.find(({ pattern }) =>
            typeof pattern === 'string' ? pattern === endpoint : pattern.test(endpoint),
        );
        if (!found) return undefined;
        found.left -= 1;
        if (found.left <= 0) this.pending = this.pending.filter((each) => each !== found);
        return found.fault;
    }
}
