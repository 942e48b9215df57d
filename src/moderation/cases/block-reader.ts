// Reads a list of cases from its latest backwards, no more of it than is asked for.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import { openedAt } from './case-id';
import { beginningOf, blockKey, marksKey, spanOfBlock } from './case-list';
import type { CaseList } from './case-list';
import { readMarks } from './markers';
import type { CaseRecord } from './record';

/** Stands in a list for a case of which the records are not kept there. */
export interface ListedRecord {
    readonly kind: 'listed';
    readonly caseId: string;
}

/** The records of a list that are about one case. */
export interface Entry {
    readonly caseId: string;
    readonly records: readonly (CaseRecord | ListedRecord)[];
}

interface Block {
    readonly name: string;
    /** It holds nothing that is older, and nothing that is newer; milliseconds. */
    readonly from: number;
    readonly to: number;
}

/** Answers whether enough has been seen. */
type Visit = (mark: string) => Promise<Result<boolean>>;

function fitsList(records: readonly (CaseRecord | ListedRecord)[]): boolean {
    return records.some(({ kind }) => kind === 'opened' || kind === 'listed');
}

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

    public constructor(
        private readonly records: RecordsPort,
        private readonly list: CaseList,
        private readonly count: number,
        /** The id of a case; only older ones are read. */
        private readonly before: string | undefined,
    ) {}

    /** The latest cases of the list, the latest first: as many as asked for, where there are so many. */
    public async latest(): Promise<Result<Entry[]>> {
        const visited = await this.visit(undefined, (month) =>
            this.list.span === 'day' ? this.visitSpans(month) : this.visit(month, (day) => this.visitSpans(day)),
        );
        return visited.ok ? success(this.entries.slice(0, this.count)) : visited;
    }

    /** Everything up to here sorts before it: also the spans that a time falls into. */
    private get limit(): string {
        return this.before === undefined ? '9999' : `${new Date(openedAt(this.before)).toISOString().slice(0, 19)}~~`;
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
            if (this.isEnoughWithout(block)) {
                return success(true);
            }
            const read = await this.read(block);
            if (!read.ok) {
                return read;
            }
        }
        return success(this.entries.length >= this.count);
    }

    /** Whether what was found already is newer than all that the block may hold. */
    private isEnoughWithout({ to }: Block): boolean {
        const last = this.entries[this.count - 1];
        return last !== undefined && openedAt(last.caseId) >= to;
    }

    private async read({ name }: Block): Promise<Result<void>> {
        const records = await this.records.read(blockKey(this.list, name));
        if (!records.ok) {
            return records;
        }
        const byCase = new Map<string, (CaseRecord | ListedRecord)[]>();
        for (const record of records.value as readonly (CaseRecord | ListedRecord)[]) {
            const known = byCase.get(record.caseId) ?? [];
            known.push(record);
            byCase.set(record.caseId, known);
        }
        const found = [...byCase]
            .filter(([caseId, about]) => (this.before === undefined || caseId < this.before) && fitsList(about))
            .map(([caseId, about]) => ({ caseId, records: about }));
        const known = new Set(found.map(({ caseId }) => caseId));
        this.entries = [...this.entries.filter(({ caseId }) => !known.has(caseId)), ...found].sort((one, other) =>
            one.caseId < other.caseId ? 1 : -1,
        );
        return success(undefined);
    }
}
