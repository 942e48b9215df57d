// Counts the calls that come over the bridges, for the bench.
import type { BridgeName } from './engine-classes';

export class BridgeCalls {
    private counts = new Map<string, number>();

    count(bridge: BridgeName, method: string): void {
        const key = `${bridge}.${method}`;
        this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }

    /** Calls since the last reset by `Bridge.method`, refused ones too. */
    byMethod(): Readonly<Record<string, number>> {
        return Object.fromEntries(this.counts);
    }

    get total(): number {
        return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
    }

    reset(): void {
        this.counts = new Map();
    }
}
