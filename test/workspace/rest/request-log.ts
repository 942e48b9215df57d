// The log of REST calls, for tests, the bench and the prompt. It never holds a token, a header or a body.
import { EventEmitter } from 'node:events';

export interface RestCall {
    readonly at: Date;
    readonly method: string;
    /** The path after `/api/v1/`, or the whole path of another route. */
    readonly endpoint: string;
    /** The caller's username, when there is a caller. */
    readonly user?: string;
    /** 0 when no whole answer was given: the connection was broken or nobody waited any longer. */
    readonly status: number;
    readonly milliseconds: number;
}

const kept = 1000;

/** Emits `call` for every call once it is answered, keeps the last thousand and counts all. */
export class RequestLog extends EventEmitter<{ call: [RestCall] }> {
    private recent: RestCall[] = [];
    private counters = new Map<string, number>();

    record(call: RestCall): void {
        this.recent.push(call);
        if (this.recent.length > 2 * kept) this.recent = this.recent.slice(-kept);
        this.counters.set(call.endpoint, this.count(call.endpoint) + 1);
        this.emit('call', call);
    }

    /** The last calls, oldest first. */
    calls(): readonly RestCall[] {
        return this.recent.slice(-kept);
    }

    /** How many calls were made since the start or the last `clear`, to one endpoint or to all. */
    count(endpoint?: string): number {
        if (endpoint !== undefined) return this.counters.get(endpoint) ?? 0;
        return [...this.counters.values()].reduce((sum, each) => sum + each, 0);
    }

    clear(): void {
        this.recent = [];
        this.counters = new Map();
    }
}
