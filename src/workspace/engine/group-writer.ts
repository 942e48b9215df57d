// Writes records in groups: what comes while a write is under way goes with the next one, so that nothing waits longer
// than it would alone, and many at once cost few round trips.
import type { Result } from '../problem';

export interface Entry {
    readonly record: object;
    readonly keys: readonly string[];
}

interface Waiting extends Entry {
    readonly settle: (result: Result<void>) => void;
}

/** Enough to save round trips; few enough for a document to stay small. */
const MOST_TOGETHER = 10;

export class GroupWriter {
    private waiting: Waiting[] = [];
    private writing = false;

    /** @param write stores a group as one document; never throws. */
    public constructor(private readonly write: (group: readonly Entry[]) => Promise<Result<void>>) {}

    /** Settled as soon as the record is stored, or could not be. */
    public add(record: object, keys: readonly string[]): Promise<Result<void>> {
        return new Promise((settle) => {
            this.waiting.push({ record, keys, settle });
            void this.writeAll();
        });
    }

    private async writeAll(): Promise<void> {
        if (this.writing) {
            return;
        }
        this.writing = true;
        while (this.waiting.length > 0) {
            const groups: Promise<void>[] = [];
            while (this.waiting.length > 0) {
                groups.push(this.writeGroup(this.waiting.splice(0, MOST_TOGETHER)));
            }
            await Promise.all(groups);
        }
        this.writing = false;
    }

    private async writeGroup(group: readonly Waiting[]): Promise<void> {
        const result = await this.write(group);
        for (const { settle } of group) {
            settle(result);
        }
    }
}
