// The book of cases: writes records, and finds cases by id, by target and by room, reading little however long it is.
import type { BoundedCache } from '../../caches/bounded-cache';
import { failure, refusal, success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import { BlockReader } from './block-reader';
import { BlockWriter } from './block-writer';
import type { OpenBlocks } from './block-writer';
import { openedAt } from './case-id';
import { personList, roomList } from './case-list';
import type { CaseList } from './case-list';
import { endingsBy } from './endings-by';
import type { Endings } from './endings-by';
import { foldCase, openedCase, withRecord } from './fold';
import type { Case } from './fold';
import { blocksToNote, keyOfCase, keysOf, personLists } from './keys';
import { NamesOnRecord } from './names-on-record';
import type { Named } from './names-on-record';
import { isChange, OwnWork } from './own-work';
import type { CaseRecord, ClosedRecord, NewRecord, OpenedRecord } from './record';
import { StandingActs } from './standing-acts';
import type { Act, ActPlace, KindOf, OlderEntries } from './standing-acts';

/** What makes ids and tells the time; from outside, so that tests can set it. */
export interface Making {
    readonly now: () => number;
    readonly caseId: () => string;
    readonly recordId: () => string;
}

/** What a process remembers of the store of cases. */
export interface KnownOfCases {
    /** The blocks that are written to. */
    readonly openBlocks: OpenBlocks;
    /** What acts that are under way will end. */
    readonly olderEntries: OlderEntries;
    /** Under which names people were noted last. */
    readonly notedNames: BoundedCache<string>;
}

/** There is no end to the rooms that somebody may be banned from. */
export const MOST_ANYWHERE = 50;

/** A part of a list, the latest first. */
export interface CasePage {
    readonly cases: readonly Case[];
    /** Whether there are older ones. */
    readonly more: boolean;
}

/** The latest that somebody did: to open a case, or to change one. */
export interface LatestBy {
    readonly found: Case;
    readonly isChange: boolean;
    /** The run that it belongs to. */
    readonly run?: string;
}

const BY_CASE = {
    idOf: ({ caseId }: CaseRecord) => caseId,
    timeOf: openedAt,
    counts: (records: readonly CaseRecord[]) => records.some(({ kind }) => kind === 'opened'),
};

export class CaseBook {
    private readonly blocks: BlockWriter;
    private readonly acts: StandingActs;
    private readonly work: OwnWork;
    private readonly names: NamesOnRecord;

    public constructor(
        private readonly records: RecordsPort,
        private readonly making: Making,
        known: KnownOfCases,
        kindOf: KindOf,
    ) {
        this.blocks = new BlockWriter(records, known.openBlocks, making.recordId);
        this.acts = new StandingActs(records, kindOf, known.olderEntries);
        this.work = new OwnWork(records, this.blocks, making.now);
        this.names = new NamesOnRecord(records, known.notedNames);
    }

    /** Writes what opens a case; the act may only follow when this succeeded. */
    public async open(opening: Omit<OpenedRecord, 'caseId' | 'kind' | 'recordId' | 'at'>): Promise<Result<Case>> {
        const { caseId: makeId, recordId, now } = this.making;
        const caseId = makeId();
        const record: OpenedRecord = { ...opening, kind: 'opened', caseId, recordId: recordId(), at: now() };
        const [room, person, work, announced, named] = await Promise.all([
            this.blocks.enter([roomList(record.room.id)], openedAt(caseId)),
            this.blocks.enter(personLists(record), openedAt(caseId)),
            this.work.enter(record, record.room.id),
            this.acts.announce(openedCase(record)),
            this.names.note(record),
        ]);
        if (!room.ok || !person.ok || !work.ok || !announced.ok || !named.ok) {
            return failure(refusal('mod-case-not-written'));
        }
        const placed: OpenedRecord = { ...record, ...blocksToNote(room.value, person.value) };
        const opened = openedCase(placed);
        const written = await this.records.appendForGood(placed, [...keysOf(opened), ...work.value]);
        return written.ok ? success(opened) : failure(refusal('mod-case-not-written'));
    }

    /** Adds to what is known of a case. */
    public async add(found: Case, record: NewRecord): Promise<Result<void>> {
        const added = await this.amend(found, record);
        return added.ok ? success(undefined) : added;
    }

    /**
     * As `add`; answers the case as it is then. A change is also found by who made it, and what a case has ended is
     * told of it as soon as it is closed.
     */
    public async amend(found: Case, record: NewRecord): Promise<Result<Case>> {
        if (record.kind === 'closed') {
            return this.close(found, record);
        }
        const whole = this.whole(record);
        const work = await this.work.enter(whole, found.room.id);
        if (!work.ok) {
            return work;
        }
        const added = await this.records.appendForGood(whole, [...keysOf(found), ...work.value]);
        return added.ok ? success(withRecord(found, whole)) : added;
    }

    public async find(caseId: string): Promise<Result<Case | undefined>> {
        const records = await this.records.read(keyOfCase(caseId));
        return records.ok ? success(foldCase(records.value as readonly CaseRecord[])) : records;
    }

    /** The latest cases about someone, older than `before`; in one room, or in the whole workspace. */
    public about(
        personId: string,
        roomId: string | undefined,
        count: number,
        before?: string,
    ): Promise<Result<CasePage>> {
        return this.page(personList(personId, roomId), count, before);
    }

    /**
     * The cases that may decide how things stand with someone, the latest first: of each kind of act the latest that was
     * done, and others that are not known to have come to nothing.
     *
     * @param place where they hold; without one, wherever that is, as far as the latest of them tell
     */
    public async standing(personId: string, place?: ActPlace): Promise<Result<Case[]>> {
        const ids = await this.acts.ids(personId, place);
        return ids.ok ? this.findAll(place ? ids.value : ids.value.slice(0, MOST_ANYWHERE)) : ids;
    }

    /** Those among which the latest of the kind of an act is. */
    public standingWith(act: Omit<Act, 'id'>): Promise<Result<Case[]>> {
        return this.standing(act.target.id, this.acts.placeOf(act));
    }

    /** Of whom cases told under a name, the latest first; somebody else may be called so by now, or they otherwise. */
    public peopleNamed(username: string): Promise<Result<Named[]>> {
        return this.names.of(username);
    }

    /** The latest cases of a room, older than `before`. */
    public recent(roomId: string, count: number, before?: string): Promise<Result<CasePage>> {
        return this.page(roomList(roomId), count, before);
    }

    /**
     * The latest that a moderator did on the record of a room; `undefined` where there is nothing within the last
     * week, as one forgets what one did.
     *
     * @param withReasons whether the correction of a reason counts
     */
    public async latestBy(
        moderatorId: string,
        roomId: string,
        withReasons = true,
    ): Promise<Result<LatestBy | undefined>> {
        const latest = await this.work.latest(moderatorId, roomId, withReasons);
        if (!latest.ok || !latest.value) {
            return latest.ok ? success(undefined) : latest;
        }
        const record = latest.value;
        const found = await this.find(record.caseId);
        const run = 'run' in record ? record.run?.id : undefined;
        if (!found.ok || !found.value) {
            return found.ok ? success(undefined) : found;
        }
        return success({ found: found.value, isChange: isChange(record), ...(run === undefined ? {} : { run }) });
    }

    /** What an act that was done has ended is told so before it is closed, so that no crash parts them. */
    private async close(found: Case, record: Omit<ClosedRecord, 'recordId' | 'at'>): Promise<Result<Case>> {
        const endings = record.ending === 'done' ? await this.endingsBy(found) : undefined;
        const whole = this.whole({ ...record, ...(endings?.replaced ? { replaced: endings.replaced } : {}) });
        const ended = (endings?.ended ?? []).map(([each, end]) =>
            this.records.appendForGood(this.whole({ kind: 'ended', caseId: each.id, ...end }), keysOf(each)),
        );
        const closed = await this.records.appendForGood(whole, keysOf(found));
        if (!closed.ok) {
            return closed;
        }
        if (record.ending !== 'done') {
            // An act that was taken for lost may still report that it was done.
            await (record.settled ? undefined : this.acts.withdraw(found));
        } else if (endings && (await Promise.all(ended)).every(({ ok }) => ok)) {
            await Promise.all(endings.over.map((caseId) => this.acts.strike(caseId)));
        }
        return success(withRecord(found, whole));
    }

    /** `undefined` where that cannot be read: it is found out when somebody asks how things stand. */
    private async endingsBy(found: Case): Promise<Endings | undefined> {
        const ids = await this.acts.endedBy(found);
        const older = ids.ok ? await this.findAll(ids.value) : ids;
        return older.ok ? endingsBy(found, older.value, this.acts.kindOf) : undefined;
    }

    private async page(list: CaseList, count: number, before: string | undefined): Promise<Result<CasePage>> {
        const entries = await new BlockReader(this.records, list, BY_CASE, { count: count + 1, before }).latest();
        if (!entries.ok) {
            return entries;
        }
        const cases = entries.value.slice(0, count).flatMap(({ records }) => foldCase(records) ?? []);
        return success({ cases, more: entries.value.length > count });
    }

    private async findAll(caseIds: readonly string[]): Promise<Result<Case[]>> {
        const cases: Case[] = [];
        for (const found of await Promise.all(caseIds.map((caseId) => this.find(caseId)))) {
            if (!found.ok) {
                return found;
            }
            cases.push(...(found.value ? [found.value] : []));
        }
        return success(cases);
    }

    private whole(record: NewRecord): CaseRecord {
        return { ...record, recordId: this.making.recordId(), at: this.making.now() };
    }
}
