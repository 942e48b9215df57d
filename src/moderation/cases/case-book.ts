// The book of cases: writes records, and finds cases by id, by target and by room, reading little however long it is.
import { failure, refusal, success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import { openedAt } from './case-id';
import { foldCase, foldCases, openedCase, withRecord } from './fold';
import type { Case } from './fold';
import type { CaseRecord, NewRecord, OpenedRecord } from './record';
import { RoomIndex } from './room-index';

const keyOfCase = (caseId: string): string => `case ${caseId}`;
export const keyOfRun = (runId: string): string => `run ${runId}`;
const keyOfTarget = (personId: string): string => `target ${personId}`;
const keyOfTargetNamed = (username: string): string => `target named ${username.toLowerCase()}`;
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

/** The latest that somebody did: to open a case, or to change one. */
export interface LatestBy {
    readonly found: Case;
    readonly isChange: boolean;
    /** The run that it belongs to. */
    readonly run?: string;
}

function isChange({ kind }: CaseRecord): boolean {
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
        const keys = [...this.keysOf(opened), keyOfTargetNamed(opened.target.username)];
        const written = indexed.ok ? await this.records.appendForGood(record, keys) : indexed;
        return written.ok ? success(opened) : failure(refusal('mod-case-not-written'));
    }

    /** Adds to what is known of a case. */
    public async add(place: Place, record: NewRecord): Promise<Result<void>> {
        return this.records.appendForGood(this.whole(record), this.keysOf(place));
    }

    /** As `add`; answers the case as it is then. A change is also found by when it was made. */
    public async amend(found: Case, record: NewRecord): Promise<Result<Case>> {
        const whole = this.whole(record);
        const keys = new Set(this.keysOf(found));
        if (isChange(whole)) {
            const indexed = await this.index.mark(found.room.id, whole.at);
            if (!indexed.ok) {
                return indexed;
            }
            keys.add(this.index.keyOfHour(found.room.id, whole.at));
        }
        const added = await this.records.appendForGood(whole, [...keys]);
        return added.ok ? success(withRecord(found, whole)) : added;
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

    /** Of whom cases told under a name, the latest first; somebody else may be called so by now, or they otherwise. */
    public async peopleNamed(username: string): Promise<Result<Pick<OpenedRecord, 'target' | 'room'>[]>> {
        const records = await this.read(keyOfTargetNamed(username));
        return records.ok
            ? success(
                  records.value
                      .filter((record): record is OpenedRecord => record.kind === 'opened')
                      .sort((one, other) => (one.caseId < other.caseId ? 1 : -1)),
              )
            : records;
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
     * The latest that a moderator did on the record of a room; `undefined` where there is nothing in the latest hours
     * with cases, as far back as one remembers what one did.
     *
     * @param withReasons whether the correction of a reason counts
     */
    public async latestBy(
        moderatorId: string,
        roomId: string,
        withReasons = true,
    ): Promise<Result<LatestBy | undefined>> {
        const counts = (record: CaseRecord): boolean =>
            whoseWork(record) === moderatorId && (withReasons || record.kind !== 'reason');
        let latest: LatestBy | undefined;
        let hours = 0;
        const visited = await this.index.visitBackwards(roomId, undefined, async (hour) => {
            const records = await this.read(hour);
            if (!records.ok) {
                return records;
            }
            hours += 1;
            const found = await this.latestAmong(records.value, counts);
            if (!found.ok) {
                return found;
            }
            latest = found.value;
            return success(latest !== undefined || hours >= MOST_HOURS);
        });
        return visited.ok ? success(latest) : visited;
    }

    /** A case that was only changed in an hour is read by itself. */
    private async latestAmong(
        records: readonly CaseRecord[],
        counts: (record: CaseRecord) => boolean,
    ): Promise<Result<LatestBy | undefined>> {
        const last = records
            .filter(counts)
            .reduce<CaseRecord | undefined>(
                (latest, record) => (latest && latest.at >= record.at ? latest : record),
                undefined,
            );
        if (!last) {
            return success(undefined);
        }
        const inHour = foldCase(records.filter(({ caseId }) => caseId === last.caseId));
        const found = inHour ? success(inHour) : await this.find(last.caseId);
        const run = 'run' in last ? last.run?.id : undefined;
        return found.ok && found.value
            ? success({ found: found.value, isChange: isChange(last), ...(run === undefined ? {} : { run }) })
            : found.ok
              ? success(undefined)
              : found;
    }

    private whole(record: NewRecord): CaseRecord {
        return { ...record, recordId: this.making.recordId(), at: this.making.now() };
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
