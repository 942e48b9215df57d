// What a moderator did last on the record of a room: found in a list of their own, however busy the room is.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import { DAY } from '../time/duration';
import { BlockReader } from './block-reader';
import type { Entries } from './block-reader';
import { keysIn } from './block-writer';
import type { BlockWriter } from './block-writer';
import { workList } from './case-list';
import type { CaseRecord } from './record';

/** So many blocks are looked through for somebody's latest. */
const MOST_BLOCKS = 10;
/** As long as one remembers what one did. */
const LATELY_MILLISECONDS = 7 * DAY;
const DIGITS_OF_TIME = 14;

/** Whether a record tells that a case was changed. */
export function isChange({ kind }: CaseRecord): boolean {
    return kind === 'reason' || kind === 'duration';
}

function whoseWork(record: CaseRecord): string | undefined {
    switch (record.kind) {
        case 'opened':
            return record.moderator.id;
        case 'reason':
        case 'duration':
            return record.by.id;
        default:
            return undefined;
    }
}

function entriesOf(counts: (record: CaseRecord) => boolean): Entries {
    return {
        idOf: ({ at, recordId }) => `${String(at).padStart(DIGITS_OF_TIME, '0')} ${recordId}`,
        timeOf: (id) => Number(id.slice(0, DIGITS_OF_TIME)),
        counts: (records) => records.some(counts),
    };
}

export class OwnWork {
    public constructor(
        private readonly records: RecordsPort,
        private readonly blocks: BlockWriter,
        private readonly now: () => number,
    ) {}

    /** Marks the way to a record that is about to be written; answers under which keys it is found then. */
    public async enter(record: CaseRecord, roomId: string): Promise<Result<readonly string[]>> {
        const moderatorId = whoseWork(record);
        if (moderatorId === undefined) {
            return success([]);
        }
        const list = workList(moderatorId, roomId);
        const block = await this.blocks.enter([list], record.at);
        return block.ok ? success(keysIn([list], block.value)) : block;
    }

    /**
     * @returns the latest record of the last week
     * @param withReasons whether the correction of a reason counts
     */
    public async latest(
        moderatorId: string,
        roomId: string,
        withReasons: boolean,
    ): Promise<Result<CaseRecord | undefined>> {
        const counts = ({ kind }: CaseRecord): boolean => withReasons || kind !== 'reason';
        const list = workList(moderatorId, roomId);
        const asked = { count: 1, mostBlocks: MOST_BLOCKS };
        const found = await new BlockReader(this.records, list, entriesOf(counts), asked).latest();
        if (!found.ok) {
            return found;
        }
        const record = found.value[0]?.records[0];
        return success(record && record.at > this.now() - LATELY_MILLISECONDS ? record : undefined);
    }
}
