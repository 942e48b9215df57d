// The REST rate limiter: one bucket for each endpoint and address, switched and sized by workspace settings.
import { MeteorError } from '../rules/errors';
import { hasPermission } from '../rules/permissions';
import type { User } from '../state/documents';
import type { Workspace } from '../state/workspace';

interface Bucket {
    calls: number;
    readonly startedAt: number;
}

export interface RateLimitResult {
    readonly headers: Readonly<Record<string, string>>;
    /** The refusal, when the call is one too many. */
    readonly error?: MeteorError;
}

const numberOf = (workspace: Workspace, setting: string): number => Number(workspace.setting(setting) ?? 0);

export class RateLimiter {
    private readonly buckets = new Map<string, Bucket>();

    constructor(private readonly workspace: Workspace) {}

    /**
     * Counts a call and tells the headers for its answer; undefined where the limiter is off, or passed by a caller
     * with `api-bypass-rate-limit`.
     */
    count(endpoint: string, address: string, user: User | undefined): RateLimitResult | undefined {
        const limit = numberOf(this.workspace, 'API_Enable_Rate_Limiter_Limit_Calls_Default');
        const interval = numberOf(this.workspace, 'API_Enable_Rate_Limiter_Limit_Time_Default');
        if (this.workspace.setting('API_Enable_Rate_Limiter') !== true || limit === 0 || interval === 0)
            return undefined;
        if (user && hasPermission(this.workspace, user._id, 'api-bypass-rate-limit')) return undefined;
        const now = this.workspace.now().getTime();
        const bucket = this.bucket(`${endpoint} ${address}`, now, interval);
        bucket.calls += 1;
        return this.judge(bucket, limit, interval - (now - bucket.startedAt));
    }

    /** As if the time of all limits were over. */
    clear(): void {
        this.buckets.clear();
    }

    private judge(bucket: Bucket, limit: number, timeToReset: number): RateLimitResult {
        const headers = {
            'X-RateLimit-Limit': String(limit),
            'X-RateLimit-Remaining': String(Math.max(0, limit - bucket.calls)),
            'X-RateLimit-Reset': String(this.workspace.now().getTime() + timeToReset),
        };
        if (bucket.calls <= limit) return { headers };
        const seconds = Math.ceil(timeToReset / 1000);
        const reason = `Error, too many requests. Please slow down. You must wait ${seconds} seconds before trying this endpoint again.`;
        return { headers, error: new MeteorError('error-too-many-requests', reason, { timeToReset, seconds }) };
    }

    private bucket(key: string, now: number, interval: number): Bucket {
        const current = this.buckets.get(key);
        if (current && now - current.startedAt < interval) return current;
        const fresh = { calls: 0, startedAt: now };
        this.buckets.set(key, fresh);
        return fresh;
    }
}
