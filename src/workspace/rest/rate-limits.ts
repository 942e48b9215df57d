// What Rocket.Chat's REST limiter has told so far, so that no call is made of which it is known that it will be refused.
import { BoundedCache } from '../../caches/bounded-cache';
import type { Problem } from '../problem';
import { wait } from '../wait';
import { headerOf } from './header';

/** The limiter's usual window; no wait is longer, whatever the server's clock says. */
const WINDOW_MILLISECONDS = 60000;
/** An answer that takes longer is not waited for: it may never come. */
const PATIENCE_MILLISECONDS = 500;
/** Windows that end this close together are one. */
const SAME_WINDOW_MILLISECONDS = 1000;
/** More than Mod Desk calls. */
const MOST_ENDPOINTS = 100;

interface Bucket {
    readonly limit: number;
    readonly until: number;
    remaining: number;
}

/** The service account may call as often as it likes. */
const UNLIMITED = 'unlimited';

type Headers = Readonly<Record<string, string>>;

function header(headers: Headers | undefined, name: string): number {
    return Number(headerOf(headers, name) ?? Number.NaN);
}

/** One bucket for each endpoint; a service account that the limiter lets pass is told nothing, and has none. */
export class RateLimits {
    private readonly known = new BoundedCache<Bucket | typeof UNLIMITED>(MOST_ENDPOINTS);
    private readonly asking = new Map<string, Promise<unknown>>();

    public constructor(private readonly now: () => number) {}

    /**
     * Makes a call, unless its limit is known to be reached. Where nothing is known, one call goes first, and those made
     * at the same time wait for what its answer tells.
     *
     * @returns the answer, or the problem that says how long to wait.
     */
    public async pass<T>(endpoint: string, call: () => Promise<T>): Promise<T | Problem> {
        if (!this.isKnown(endpoint)) {
            const first = this.asking.get(endpoint);
            if (!first) {
                return this.callFirst(endpoint, call);
            }
            await Promise.race([first, wait(PATIENCE_MILLISECONDS)]);
        }
        return this.take(endpoint) ?? call();
    }

    /**
     * Learns from the headers of an answer: `X-RateLimit-Limit`, `-Remaining`, and `-Reset` in milliseconds.
     *
     * @param waitSeconds what the answer asked to wait for, where it refused the call.
     */
    public learn(endpoint: string, headers: Headers | undefined, waitSeconds: number | undefined): void {
        const limit = this.limitIn(headers);
        const reset =
            waitSeconds === undefined ? header(headers, 'x-ratelimit-reset') : this.now() + waitSeconds * 1000;
        const until = Math.min(reset, this.now() + WINDOW_MILLISECONDS);
        const remaining = waitSeconds === undefined ? header(headers, 'x-ratelimit-remaining') : 0;
        if (limit === undefined || Number.isNaN(until) || Number.isNaN(remaining)) {
            this.known.set(endpoint, UNLIMITED);
            return;
        }
        const before = this.known.get(endpoint);
        // Answers to calls made together come in any order; the least that any of them leaves is what is left.
        const same = before && before !== UNLIMITED && Math.abs(before.until - until) < SAME_WINDOW_MILLISECONDS;
        this.known.set(endpoint, { limit, until, remaining: same ? Math.min(before.remaining, remaining) : remaining });
    }

    /** How many calls the server allows in its window, as an answer tells. */
    public limitIn(headers: Headers | undefined): number | undefined {
        const limit = header(headers, 'x-ratelimit-limit');
        return Number.isNaN(limit) ? undefined : limit;
    }

    public forget(): void {
        this.known.clear();
    }

    private isKnown(endpoint: string): boolean {
        const known = this.known.get(endpoint);
        return known === UNLIMITED || (known !== undefined && known.until > this.now());
    }

    private async callFirst<T>(endpoint: string, call: () => Promise<T>): Promise<T> {
        const answer = call();
        const settled = answer.catch(() => undefined);
        this.asking.set(endpoint, settled);
        try {
            return await answer;
        } finally {
            this.asking.delete(endpoint);
        }
    }

    /** Counts a call that is about to be made; the problem where the limit is reached. */
    private take(endpoint: string): Problem | undefined {
        const bucket = this.known.get(endpoint);
        if (!bucket || bucket === UNLIMITED) {
            return undefined;
        }
        if (bucket.remaining > 0) {
            bucket.remaining -= 1;
            return undefined;
        }
        const waitSeconds = Math.ceil((bucket.until - this.now()) / 1000);
        return { code: 'mod-rate-limited', effect: 'none', by: 'server', waitSeconds, limit: bucket.limit };
    }
}
