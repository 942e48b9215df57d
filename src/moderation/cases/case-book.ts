// The book of cases: writes records, and finds cases by id, by target and by room, reading little however long it is.
import type { BoundedCache } from '../../caches/bounded-cache';
import { failure, refusal, success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import { BlockReader } from './block-reader';
import type { Entry } from './block-reader';
import { BlockWriter, keysIn } from './block-writer';
import type { OpenBlocks } from './block-writer';
import { openedAt } from './case-id';
import { beginningOf, firstBlock, personList, roomList } from './case-list';
import type { CaseList } from './case-list';
import { EarlierCases } from './earlier-cases';
import { foldCase, openedCase } from './fold';
import type { Case } from './fold';
import { keyOfCase, keyOfRun } from './keys';
import type { CaseRecord, NewRecord, OpenedRecord } from './record';
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
    /** The people whose cases are all in lists, or are being put there. */
    readonly listed: BoundedCache<Promise<Result<void>>>;
    /** What acts that are under way will take the place of. */
    readonly olderEntries: OlderEntries;
}

/** There is no end to the rooms that somebody may be banned from. */
const MOST_ANYWHERE = 50;

/** A part of a list, the latest first. */
export interface CasePage {
    readonly cases: readonly Case[];
    /** Whether there are older ones. */
    readonly more: boolean;
}

export class CaseBook {
    private readonly blocks: BlockWriter;
    private readonly acts: StandingActs;
    private readonly earlier: EarlierCases;

    public constructor(
        private readonly records: RecordsPort,
        private readonly making: Making,
        memory: KnownOfCases,
        kindOf: KindOf,
    ) {
        this.blocks = new BlockWriter(records, memory.openBlocks, making.recordId);
        this.acts = new StandingActs(records, kindOf, memory.olderEntries);
        this.earlier = new EarlierCases(records, this.blocks, this.acts, memory.listed);
    }

    /** Writes what opens a case; the act may only follow when this succeeded. */
    public async open(opening: Omit<OpenedRecord, 'caseId' | 'kind' | 'recordId' | 'at'>): Promise<Result<Case>> {
        const { caseId: makeId, recordId, now } = this.making;
        const caseId = makeId();
        const record: OpenedRecord = { ...opening, kind: 'opened', caseId, recordId: recordId(), at: now() };
        const [room, person, announced] = await Promise.all([
            this.blocks.enter([roomList(record.room.id)], openedAt(caseId)),
            this.blocks.enter(personLists(record), openedAt(caseId)),
            this.acts.announce(openedCase(record)),
        ]);
        if (!room.ok || !person.ok || !announced.ok) {
            return failure(refusal('mod-case-not-written'));
        }
        const placed: OpenedRecord = { ...record, ...blocksToNote(room.value, person.value) };
        const opened = openedCase(placed);
        const written = await this.records.appendForGood(placed, this.keysOf(opened));
        return written.ok ? success(opened) : failure(refusal('mod-case-not-written'));
    }

    /** Adds to what is known of a case. */
    public async add(found: Case, record: NewRecord): Promise<Result<void>> {
        const whole = { ...record, recordId: this.making.recordId(), at: this.making.now() } as CaseRecord;
        const added = await this.records.appendForGood(whole, this.keysOf(found));
        if (added.ok && record.kind === 'closed') {
            await (record.ending === 'done' ? this.acts.replaceOlder(found) : this.acts.withdraw(found));
        }
        return added;
    }

    public async find(caseId: string): Promise<Result<Case | undefined>> {
        const records = await this.records.read(keyOfCase(caseId));
        return records.ok ? success(foldCase(records.value as readonly CaseRecord[])) : records;
    }

    /** The latest cases about someone, older than `before`; in one room, or in the whole workspace. */
    public async about(
        personId: string,
        roomId: string | undefined,
        count: number,
        before?: string,
    ): Promise<Result<CasePage>> {
        const listed = await this.earlier.list(personId);
        return listed.ok ? this.page(personList(personId, roomId), count, before) : listed;
    }

    /**
     * The cases that may decide how things stand with someone, the latest first: of each kind of act the latest that was
     * done, and others that are not known to have come to nothing.
     *
     * @param place where they hold; without one, wherever that is, as far as the latest of them tell
     */
    public async standing(personId: string, place?: ActPlace): Promise<Result<Case[]>> {
        const listed = await this.earlier.list(personId);
        const ids = listed.ok ? await this.acts.ids(personId, place) : listed;
        return ids.ok ? this.findAll(place ? ids.value : ids.value.slice(0, MOST_ANYWHERE)) : ids;
    }

    /** Those among which the latest of the kind of an act is. */
    public standingWith(act: Omit<Act, 'id'>): Promise<Result<Case[]>> {
        return this.standing(act.target.id, this.acts.placeOf(act));
    }

    /** The latest cases of a room, older than `before`. */
    public recent(roomId: string, count: number, before?: string): Promise<Result<CasePage>> {
        return this.page(roomList(roomId), count, before);
    }

    private async page(list: CaseList, count: number, before: string | undefined): Promise<Result<CasePage>> {
        const entries = await new BlockReader(this.records, list, count + 1, before).latest();
        if (!entries.ok) {
            return entries;
        }
        const cases = presentOf(await Promise.all(entries.value.slice(0, count).map((entry) => this.caseOf(entry))));
        return cases.ok ? success({ cases: cases.value, more: entries.value.length > count }) : cases;
    }

    private async findAll(caseIds: readonly string[]): Promise<Result<Case[]>> {
        return presentOf(await Promise.all(caseIds.map((caseId) => this.find(caseId))));
    }

    /** A case that is only named in a list is read by itself. */
    private async caseOf({ caseId, records }: Entry): Promise<Result<Case | undefined>> {
        const found = foldCase(records.filter((record): record is CaseRecord => record.kind !== 'listed'));
        return found ? success(found) : this.find(caseId);
    }

    /** Cases that were written before there were blocks are in the first one of their span. */
    private keysOf({ id, target, room, run, blocks }: Case): string[] {
        const [ofRoom, ofPerson] = [roomList(room.id), personLists({ target, room })] as const;
        const time = openedAt(id);
        return [
            keyOfCase(id),
            ...keysIn([ofRoom], blocks?.room ?? firstBlock(ofRoom, time)),
            ...keysIn(ofPerson, blocks?.person ?? firstBlock(ofPerson[0], time)),
            ...(run ? [keyOfRun(run.id)] : []),
        ];
    }
}

function blocksToNote(room: string, person: string): Pick<OpenedRecord, 'blocks'> {
    const blocks = {
        ...(beginningOf(room) ? { room } : {}),
        ...(beginningOf(person) ? { person } : {}),
    };
    return Object.keys(blocks).length > 0 ? { blocks } : {};
}

/** Those that there are, or what kept one of them from being read. */
function presentOf(read: readonly Result<Case | undefined>[]): Result<Case[]> {
    const cases: Case[] = [];
    for (const found of read) {
        if (!found.ok) {
            return found;
        }
        cases.push(...(found.value ? [found.value] : []));
    }
    return success(cases);
}

function personLists({ target, room }: Pick<Case, 'target' | 'room'>): [CaseList, CaseList] {
    return [personList(target.id, room.id), personList(target.id)];
}
