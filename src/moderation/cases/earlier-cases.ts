// Cases that were written before there were lists of people are found by one key for all about a person. They are put
// into the lists when that is first needed; from then on that key is not read any more.
import type { BoundedCache } from '../../caches/bounded-cache';
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import type { ListedRecord } from './block-reader';
import { keysIn } from './block-writer';
import type { BlockWriter } from './block-writer';
import { openedAt } from './case-id';
import { personList } from './case-list';
import { foldCases } from './fold';
import type { Case } from './fold';
import type { CaseRecord } from './record';
import type { StandingActs } from './standing-acts';

const keyOfAll = (personId: string): string => `target ${personId}`;
const keyOfDone = (personId: string): string => `person ${personId} listed`;

export class EarlierCases {
    public constructor(
        private readonly records: RecordsPort,
        private readonly blocks: BlockWriter,
        private readonly acts: StandingActs,
        /** The people of whom that is done, or under way. */
        private readonly listed: BoundedCache<Promise<Result<void>>>,
    ) {}

    /** Sees to it that all cases about the person are in the lists. */
    public list(personId: string): Promise<Result<void>> {
        const known = this.listed.get(personId);
        if (known) {
            return known;
        }
        const done = this.listNow(personId).then((result) => {
            if (!result.ok) {
                this.listed.delete(personId);
            }
            return result;
        });
        this.listed.set(personId, done);
        return done;
    }

    private async listNow(personId: string): Promise<Result<void>> {
        const done = await this.records.read(keyOfDone(personId));
        if (!done.ok || done.value.length > 0) {
            return done.ok ? success(undefined) : done;
        }
        const earlier = await this.records.read(keyOfAll(personId));
        if (!earlier.ok || earlier.value.length === 0) {
            return earlier.ok ? success(undefined) : earlier;
        }
        const cases = foldCases(earlier.value as readonly CaseRecord[]).reverse();
        const written = await Promise.all([this.acts.note(cases), ...cases.map((found) => this.listOne(found))]);
        return written.find(({ ok }) => !ok) ?? this.records.put({ listed: personId }, [keyOfDone(personId)]);
    }

    private async listOne(found: Case): Promise<Result<void>> {
        const { id: caseId, target, room } = found;
        const lists = [personList(target.id, room.id), personList(target.id)] as const;
        const block = await this.blocks.enter([...lists], openedAt(caseId));
        if (!block.ok) {
            return block;
        }
        const record: ListedRecord = { kind: 'listed', caseId };
        return this.records.appendForGood(record, keysIn(lists, block.value));
    }
}
