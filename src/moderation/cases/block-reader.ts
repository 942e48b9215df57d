// Reads a list from its latest backwards, no more of it than is asked for.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import { beginningOf, blockKey, marksKey, spanOfBlock } from './case-list';
import type { CaseList } from './case-list';
import { readMarks } from './markers';
import type { CaseRecord } from './record';

/** What belongs together in a list. */
export interface Entry {
    /** Of two, the later one is that of the later entry. */
    readonly id: string;
    readonly records: readonly CaseRecord[];
}

/** How the records of a list make up its entries. */
export interface Entries {
    readonly idOf: (record: CaseRecord) => string;
    /** When an entry was made, in milliseconds. */
    readonly timeOf: (id: string) => number;
    /** Whether it is one of those that are asked for. */
    readonly counts: (records: readonly CaseRecord[]) => boolean;
}

/** As many of the latest as asked for, where there are so many. */
export interface Asked {
    readonly count: number;
    /** Only older ones than this entry are read. */
    readonly before?: string | undefined;
    /** So many blocks are looked through at most; without it, all. */
    readonly mostBlocks?: number;
}

interface Block {
    readonly name: string;
    /** It holds nothing that is older, and nothing that is newer; milliseconds. */
    readonly from: number;
    readonly to: number;
}

/** Answers whether enough has been seen. */
type Visit = (mark: string) => Promise<Result<boolean>>;

/** The blocks of one span; whoever began a further one has left the one before it. */
function blocksOf(names: readonly string[]): Block[] {
    const begun = names.map((name) => ({ name, ...(beginningOf(name) ?? { writer: undefined, from: 0 }) }));
    return begun
        .map(({ name, writer, from }) => {
            const later = begun.filter((each) => writer !== undefined && each.writer === writer && each.from > from);
            return { name, from, to: Math.min(...later.map((each) => each.from)) };
        })
        .sort((one, other) => other.to - one.to);
}

export class BlockReader {
    private entries: Entry[] = [];

    private blocksLeft: number;

    public constructor(
        private readonly records: RecordsPort,
        private readonly list: CaseList,
        private readonly entriesOf: Entries,
        private readonly asked: Asked,
    ) {
        this.blocksLeft = asked.mostBlocks ?? Infinity;
    }

    /** The latest entries of the list, the latest first. */
    public async latest(): Promise<Result<Entry[]>> {
        const visited = await this.visit(undefined, (month) =>
            this.list.span === 'day' ? this.visitSpans(month) : this.visit(month, (day) => this.visitSpans(day)),
        );
        return visited.ok ? success(this.entries.slice(0, this.asked.count)) : visited;
    }

    /** Everything up to here sorts before it: also the spans that a time falls into. */
    private get limit(): string {
        const { before } = this.asked;
        return before === undefined
            ? '9999'
            : `${new Date(this.entriesOf.timeOf(before)).toISOString().slice(0, 19)}~~`;
    }

    private async marks(within: string | undefined): Promise<Result<string[]>> {
        const marks = await readMarks(this.records, marksKey(this.list, within), this.limit);
        return marks.ok ? success(marks.value.reverse()) : marks;
    }

    private async visit(within: string | undefined, visit: Visit): Promise<Result<boolean>> {
        const marks = await this.marks(within);
        return marks.ok ? this.visitAll(marks.value, visit) : marks;
    }

    private async visitAll(marks: readonly string[], visit: Visit): Promise<Result<boolean>> {
        for (const mark of marks) {
            const enough = await visit(mark);
            if (!enough.ok || enough.value) {
                return enough;
            }
        }
        return success(false);
    }

    private async visitSpans(within: string): Promise<Result<boolean>> {
        const names = await this.marks(within);
        if (!names.ok) {
            return names;
        }
        const spans = [...new Set(names.value.map((name) => spanOfBlock(this.list, name)))];
        return this.visitAll(spans, (span) =>
            this.readSpan(names.value.filter((name) => spanOfBlock(this.list, name) === span)),
        );
    }

    private async readSpan(names: readonly string[]): Promise<Result<boolean>> {
        for (const block of blocksOf(names)) {
            if (this.isEnoughWithout(block) || this.blocksLeft === 0) {
                return success(true);
            }
            const read = await this.read(block);
            if (!read.ok) {
                return read;
            }
            this.blocksLeft -= 1;
        }
        return success(this.entries.length >= this.asked.count);
    }

    /** Whether what was found already is newer than all that the block may hold. */
    private isEnoughWithout({ to }: Block): boolean {
        const last = this.entries[this.asked.count - 1];
        return last !== undefined && this.entriesOf.timeOf(last.id) >= to;
    }

    private async read({ name }: Block): Promise<Result<void>> {
        const read = await this.records.read(blockKey(this.list, name));
        if (!read.ok) {
            return read;
        }
        const { idOf, counts } = this.entriesOf;
        const byEntry = new Map<string, CaseRecord[]>();
        for (const record of read.value as readonly CaseRecord[]) {
            const known = byEntry.get(idOf(record)) ?? [];
            known.push(record);
            byEntry.set(idOf(record), known);
        }
        const { before } = this.asked;
        const found = [...byEntry]
            .filter(([id, records]) => (before === undefined || id < before) && counts(records))
            .map(([id, records]) => ({ id, records }));
        this.entries = [...this.entries, ...found].sort((one, other) => (one.id < other.id ? 1 : -1));
        return success(undefined);
    }
}
