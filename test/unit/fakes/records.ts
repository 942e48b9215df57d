// The app's records in memory: found by their keys, counted, and able to go wrong like any other port.
import type { RecordsPort } from '../../../src/workspace/ports';
import { refusal, success } from '../../../src/workspace/problem';
import { Calls } from './calls';
import type { Call } from './calls';

interface Stored {
    readonly record: object;
    readonly keys: readonly string[];
}

export class FakeRecords {
    private readonly byKey = new Map<string, Set<Stored>>();
    private found = 0;

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
            put: (record, keys) =>
                calls.call('records.put', [record, keys], () => {
                    this.dropSame(keys);
                    this.store({ record, keys });
                    return success(undefined);
                }),
            read: (key) =>
                calls.call('records.read', [key], () => {
                    const found = this.under(key);
                    this.found += found.length;
                    return success(found);
                }),
            remove: (key) =>
                calls.call('records.remove', [key], () => {
                    this.drop(key);
                    return success(undefined);
                }),
        };
    }

    /** The next record that has this among its values cannot be stored, nor one with this among its keys. */
    public refuseNext(what: string): void {
        const fits = ({ method, given: [record, keys] }: Call): boolean =>
            method === 'records.append' &&
            (Object.values(record as object).includes(what) || (keys as string[]).some((key) => key.startsWith(what)));
        this.calls.breakNext(fits, { kind: 'problem', problem: refusal('mod-engine-failed') });
    }

    /** How many records were read since it was asked last. */
    public loaded(): number {
        const { found } = this;
        this.found = 0;
        return found;
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
            this.dropOne(stored);
        }
    }

    private dropSame(keys: readonly string[]): void {
        for (const stored of this.byKey.get(keys[0] ?? '') ?? []) {
            if (stored.keys.join('\n') === keys.join('\n')) {
                this.dropOne(stored);
            }
        }
    }

    private dropOne(stored: Stored): void {
        for (const each of stored.keys) {
            const there = this.byKey.get(each);
            there?.delete(stored);
            if (there?.size === 0) {
                this.byKey.delete(each);
            }
        }
    }
}
