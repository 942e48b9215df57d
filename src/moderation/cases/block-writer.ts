// Chooses the block of a list that a new case goes to, and marks the way to it before the case is written.
import type { BoundedCache } from '../../caches/bounded-cache';
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import { blockKey, firstBlock, furtherBlock, marksKey, marksOf, spanOfBlock } from './case-list';
import type { CaseList } from './case-list';

/** A few more may come, as a block is only left with the turn of a second. */
const CASES_A_BLOCK = 40;

/** What this process knows of the block that it writes to. Where it knows nothing, it begins with that of the span. */
export interface OpenBlock {
    readonly block: string;
    readonly writer: string;
    readonly from: number;
    readonly latest: number;
    readonly count: number;
    /** Settled as soon as the way to it is marked, or could not be. */
    readonly marked: Promise<Result<void>>;
}

export type OpenBlocks = BoundedCache<OpenBlock>;

/** Lists that share their blocks; what is known of them is remembered by the first. */
type Lists = readonly [CaseList, ...CaseList[]];

export class BlockWriter {
    public constructor(
        private readonly records: RecordsPort,
        private readonly open: OpenBlocks,
        private readonly makeId: () => string,
    ) {}

    /**
     * @param time of the case, to the second
     * @returns the block, to which the way is marked
     */
    public async enter(lists: Lists, time: number): Promise<Result<string>> {
        const [{ name }] = lists;
        const known = this.open.get(name);
        const next = known && this.staysIn(lists[0], known, time) ? known : this.begin(lists, known, time);
        this.open.set(name, { ...next, latest: time, count: next.count + 1 });
        const marked = await next.marked;
        if (!marked.ok) {
            this.open.delete(name);
            return marked;
        }
        return success(next.block);
    }

    private staysIn(list: CaseList, { block, from, latest, count }: OpenBlock, time: number): boolean {
        const fits = spanOfBlock(list, block) === firstBlock(list, time) && time >= from;
        return fits && (count < CASES_A_BLOCK || time <= latest);
    }

    /** A further block only where the one before it, in the same span, is full. */
    private begin(lists: Lists, known: OpenBlock | undefined, time: number): OpenBlock {
        const [list] = lists;
        const span = firstBlock(list, time);
        const follows = known && spanOfBlock(list, known.block) === span && time > known.latest;
        const writer = follows ? known.writer : this.makeId();
        const block = follows ? furtherBlock(time, writer) : span;
        const from = follows ? time : 0;
        return { block, writer, from, latest: time, count: 0, marked: this.mark(lists, time, block) };
    }

    private async mark(lists: Lists, time: number, block: string): Promise<Result<void>> {
        const written = await Promise.all(
            marksOf(lists[0], time, block).map(([within, marks]) => {
                const keys = lists.map((list) => marksKey(list, within));
                // The last key tells the markers under the same keys apart.
                return this.records.put({ marks }, [...keys, `${marksKey(lists[0], within)} ${marks}`]);
            }),
        );
        return written.find(({ ok }) => !ok) ?? success(undefined);
    }
}

/** The keys of a case in these lists. */
export function keysIn(lists: readonly CaseList[], block: string): string[] {
    return lists.map((list) => blockKey(list, block));
}
