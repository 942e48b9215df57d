// The book of cases: writes records, and finds cases by id, by target and by room, reading little however long it is.
import { failure, refusal, success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import { openedAt } from './case-id';
import { foldCase, foldCases, openedCase } from './fold';
import type { Case } from './fold';
import type { CaseRecord, NewRecord, OpenedRecord } from './record';
import { RoomIndex } from './room-index';

const keyOfCase = (caseId: string): string => `case ${caseId}`;
export const keyOfRun = (runId: string): string => `run ${runId}`;
const keyOfTarget = (personId: string): string => `target ${personId}`;
const keyOfTargetInRoom = (personId: string, roomId: string): string => `target ${personId} in ${roomId}`;

/** What makes ids and tells the time; from outside, so that tests can set it. */
export interface Making {
    readonly now: () => number;
    readonly caseId: () => string;
    readonly recordId: () => string;
}

/** So many hours with cases are looked through for somebody's latest. */
const MOST_HOURS = 48;

/** Where the records of a case belong, besides the case itself. */
type Place = Pick<Case, 'id' | 'target' | 'room' | 'run'>;

export class CaseBook {
    private readonly index: RoomIndex;

    public constructor(
        private readonly records: RecordsPort,
        private readonly making: Making,
        written: Set<string>,
    ) {
        this.index = new RoomIndex(records, written);
    }

    /** Writes what opens a case; the act may only follow when this succeeded. */
    public async open(opening: Omit<OpenedRecord, 'caseId' | 'kind' | 'recordId' | 'at'>): Promise<Result<Case>> {
        const { caseId: makeId, recordId, now } = this.making;
        const caseId = makeId();
        const record: OpenedRecord = { ...opening, kind: 'opened', caseId, recordId: recordId(), at: now() };
        const opened = openedCase(record);
        const indexed = await this.index.mark(opened.room.id, openedAt(caseId));
        const written = indexed.ok ? await this.records.appendForGood(record, this.keysOf(opened)) : indexed;
        return written.ok ? success(opened) : failure(refusal('mod-case-not-written'));
    }

    /** Adds to what is known of a case. */
    public async add(place: Place, record: NewRecord): Promise<Result<void>> {
        const whole = { ...record, recordId: this.making.recordId(), at: this.making.now() } as CaseRecord;
        return this.records.appendForGood(whole, this.keysOf(place));
    }

    public async find(caseId: string): Promise<Result<Case | undefined>> {
        const records = await this.read(keyOfCase(caseId));
        return records.ok ? success(foldCase(records.value)) : records;
    }

    /** The cases about someone, latest first; in one room, or in the whole workspace. */
    public async about(personId: string, roomId?: string): Promise<Result<Case[]>> {
        const key = roomId === undefined ? keyOfTarget(personId) : keyOfTargetInRoom(personId, roomId);
        const records = await this.read(key);
        return records.ok ? success(foldCases(records.value)) : records;
    }

    /** The latest cases of a room, latest first: at least `count` of them where there are so many, older than `before`. */
    public async recent(roomId: string, count: number, before?: string): Promise<Result<Case[]>> {
        const found: Case[] = [];
        const limit = before === undefined ? undefined : openedAt(before);
        const visited = await this.index.visitBackwards(roomId, limit, async (hour) => {
            const records = await this.read(hour);
            if (!records.ok) {
                return records;
            }
            found.push(...foldCases(records.value).filter(({ id }) => before === undefined || id < before));
            return success(found.length >= count);
        });
        return visited.ok ? success(found) : visited;
    }

    /**
     * The latest case of a room that a moderator opened; `undefined` where there is none in the latest hours with cases,
     * as far back as one remembers what one did.
     */
    public async latestBy(moderatorId: string, roomId: string): Promise<Result<Case | undefined>> {
        let latest: Case | undefined;
        let hours = 0;
        const visited = await this.index.visitBackwards(roomId, undefined, async (hour) => {
            const records = await this.read(hour);
            if (!records.ok) {
                return records;
            }
            hours += 1;
            latest = foldCases(records.value).find(({ moderator }) => moderator.id === moderatorId);
            return success(latest !== undefined || hours >= MOST_HOURS);
        });
        return visited.ok ? success(latest) : visited;
    }

    private keysOf({ id, target, room, run }: Place): string[] {
        return [
            keyOfCase(id),
            keyOfTarget(target.id),
            keyOfTargetInRoom(target.id, room.id),
            this.index.keyOfHour(room.id, openedAt(id)),
            ...(run ? [keyOfRun(run.id)] : []),
        ];
    }

    private async read(key: string): Promise<Result<CaseRecord[]>> {
        const records = await this.records.read(key);
        return records.ok ? success(records.value as CaseRecord[]) : records;
    }
}
