// What Rocket.Chat's REST limiter has told so far, so that no call is made of which it is known that it will be refused.
import type { Problem } from '../problem';

/** The limiter's usual window; no wait is longer, whatever the server's clock says. */
const WINDOW_MILLISECONDS = 60000;

interface Bucket {
    readonly limit: number;
    readonly until: number;
    remaining: number;
}

type Headers = Readonly<Record<string, string>>;

function header(headers: Headers | undefined, name: string): number {
    const entry = Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name);
    return entry ? Number(entry[1]) : Number.NaN;
}

/** One bucket for each endpoint; a service account that the limiter lets pass is told nothing, and has none. */
export class RateLimits {
    private readonly buckets = new Map<string, Bucket>();

    public constructor(private readonly now: () => number) {}

    /** Counts a call that is about to be made; the problem where the limit is known to be reached. */
    public take(endpoint: string): Problem | undefined {
        const bucket = this.buckets.get(endpoint);
        if (!bucket || bucket.until <= this.now()) {
            this.buckets.delete(endpoint);
            return undefined;
        }
        if (bucket.remaining > 0) {
            bucket.remaining -= 1;
            return undefined;
        }
        const waitSeconds = Math.ceil((bucket.until - this.now()) / 1000);
        return { code: 'mod-rate-limited', effect: 'none', by: 'server', waitSeconds, limit: bucket.limit };
    }

    /**
     * Learns from the headers of an answer: `X-RateLimit-Limit`, `-Remaining`, and `-Reset` in milliseconds.
     *
     * @param waitSeconds what the answer asked to wait for, where it refused the call.
     */
    public learn(endpoint: string, headers: Headers | undefined, waitSeconds: number | undefined): void {
        const limit = header(headers, 'x-ratelimit-limit');
        const remaining = waitSeconds === undefined ? header(headers, 'x-ratelimit-remaining') : 0;
        const reset = header(headers, 'x-ratelimit-reset');
        const until = Math.min(
            waitSeconds === undefined ? reset : this.now() + waitSeconds * 1000,
            this.now() + WINDOW_MILLISECONDS,
        );
        if (Number.isNaN(limit) || Number.isNaN(remaining) || Number.isNaN(until)) {
            this.buckets.delete(endpoint);
            return;
        }
        const known = this.buckets.get(endpoint);
        // Answers to calls made together come in any order; the least that any of them leaves is what is left.
        const sameWindow = known !== undefined && Math.abs(known.until - until) < 1000;
        this.buckets.set(endpoint, {
            limit,
            until,
            remaining: sameWindow ? Math.min(known.remaining, remaining) : remaining,
        });
    }

    public forget(): void {
        this.buckets.clear();
    }
}
