// The app's records in memory: found by their keys, counted, and able to go wrong like any other port.
import type { RecordsPort } from '../../../src/workspace/ports';
import { success } from '../../../src/workspace/problem';
import { Calls } from './calls';

interface Stored {
    readonly record: object;
    readonly keys: readonly string[];
}

export class FakeRecords {
    private readonly byKey = new Map<string, Set<Stored>>();

    public constructor(public readonly calls = new Calls()) {}

    public port(): RecordsPort {
        const { calls } = this;
        const append: RecordsPort['append'] = (record, keys) =>
            calls.call('records.append', [record, keys], () => {
                this.store({ record, keys });
                return success(undefined);
            });
        return {
            append,
            appendForGood: append,
            read: (key) => calls.call('records.read', [key], () => success(this.under(key))),
            remove: (key) =>
                calls.call('records.remove', [key], () => {
                    this.drop(key);
                    return success(undefined);
                }),
        };
    }

    /** What a key leads to, without a call. */
    public under(key: string): object[] {
        return [...(this.byKey.get(key) ?? [])].map(({ record }) => record);
    }

    /** Every key that leads to something and begins so. */
    public keys(beginning: string): string[] {
        return [...this.byKey.keys()].filter((key) => key.startsWith(beginning)).sort();
    }

    /** The keys read so far. */
    public reads(): string[] {
        return this.calls.made.filter(({ method }) => method === 'records.read').map(({ given }) => String(given[0]));
    }

    private store(stored: Stored): void {
        for (const key of stored.keys) {
            const there = this.byKey.get(key) ?? new Set();
            this.byKey.set(key, there.add(stored));
        }
    }

    private drop(key: string): void {
        for (const stored of this.byKey.get(key) ?? []) {
            for (const each of stored.keys) {
                const there = this.byKey.get(each);
                there?.delete(stored);
                if (there?.size === 0) {
                    this.byKey.delete(each);
                }
            }
        }
    }
}
