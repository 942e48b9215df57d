// A case as its records tell it; the order in which they are read does not matter.
import type {
    CaseRecord,
    ClosedRecord,
    DurationRecord,
    EndedHow,
    EndedRecord,
    Ending,
    OpenedRecord,
    PersonReference,
} from './record';

export interface Change<T> {
    readonly from: T;
    readonly to: T;
}

export interface Amendment {
    readonly by: PersonReference;
    readonly at: number;
    readonly reason?: Change<string>;
    /** When it ends by itself; `undefined` where it does not. */
    readonly until?: Change<number | undefined>;
    /** The report of a message that led to it, and the run that asked for it. */
    readonly report?: string | undefined;
    readonly run?: OpenedRecord['run'];
}

/** How and since when an act stands no longer; `overtaken`: as long as another one is in force, which is not written down. */
export interface Ended extends Pick<EndedRecord, 'since' | 'by' | 'endedBy'> {
    readonly how: EndedHow | 'overtaken';
}

export interface Case extends Pick<
    OpenedRecord,
    'action' | 'moderator' | 'target' | 'room' | 'role' | 'undoes' | 'run' | 'report' | 'doneElsewhere' | 'blocks'
> {
    readonly id: string;
    readonly at: number;
    /** As it is now. */
    readonly reason: string;
    /** When it ends by itself, as it is now; milliseconds. */
    readonly until: number | undefined;
    readonly state: 'pending' | Ending;
    readonly code: string | undefined;
    /** The case of the same kind of act that stood until this one was done. */
    readonly replaced?: string;
    readonly amendments: readonly Amendment[];
    /** How often its end was tried in vain. */
    readonly failedLifts: number;
    readonly ended: Ended | undefined;
}

function byTime(one: CaseRecord, other: CaseRecord): number {
    return one.at - other.at || (one.recordId < other.recordId ? -1 : 1);
}

function distinct(records: readonly CaseRecord[]): CaseRecord[] {
    return [...new Map(records.map((record) => [record.recordId, record])).values()].sort(byTime);
}

/** A case of which nothing is known yet but that it was opened. */
export function openedCase(opened: OpenedRecord): Case {
    const { caseId, at, action, moderator, target, room, role, reason, until, undoes, run, report } = opened;
    const { doneElsewhere, blocks } = opened;
    return {
        id: caseId,
        at,
        action,
        moderator,
        target,
        room,
        ...(role ? { role } : {}),
        ...(undoes === undefined ? {} : { undoes }),
        ...(run ? { run } : {}),
        ...(report === undefined ? {} : { report }),
        ...(doneElsewhere ? { doneElsewhere } : {}),
        ...(blocks ? { blocks } : {}),
        reason,
        until,
        state: 'pending',
        code: undefined,
        amendments: [],
        failedLifts: 0,
        ended: undefined,
    };
}

function amend(found: Case, amendment: Amendment): Case {
    return { ...found, amendments: [...found.amendments, amendment] };
}

function changeEnd(found: Case, { by, at, until, reason, report, run }: DurationRecord): Case {
    const amended = amend(found, {
        ...{ by, at, until: { from: found.until, to: until } },
        ...(reason === undefined ? {} : { reason: { from: found.reason, to: reason } }),
        ...(report === undefined ? {} : { report }),
        ...(run ? { run } : {}),
    });
    return { ...amended, until, failedLifts: 0, reason: reason ?? found.reason };
}

/** The first end counts; that somebody ended it is known better than what was seen of it. */
function end(found: Case, { how, since, by, endedBy }: EndedRecord): Case {
    const isKnownBetter = !found.ended || (by && !found.ended.by);
    return isKnownBetter
        ? {
              ...found,
              ended: { how, since, ...(by ? { by } : {}), ...(endedBy === undefined ? {} : { endedBy }) },
          }
        : found;
}

/** What the act itself reported counts; a settlement only speaks where it could not. */
function close(found: Case, { ending, code, settled, replaced }: ClosedRecord): Case {
    return found.state === 'pending' || !settled
        ? { ...found, state: ending, code, ...(replaced === undefined ? {} : { replaced }) }
        : found;
}

/** The case with one more of its records. */
export function withRecord(found: Case, record: CaseRecord): Case {
    switch (record.kind) {
        case 'opened':
            return found;
        case 'closed':
            return close(found, record);
        case 'reason': {
            const { by, at, reason } = record;
            return { ...amend(found, { by, at, reason: { from: found.reason, to: reason } }), reason };
        }
        case 'duration':
            return changeEnd(found, record);
        case 'ended':
            return end(found, record);
        case 'lift-failed':
            return { ...found, failedLifts: Math.max(found.failedLifts, record.attempt) };
    }
}

/** The case that these records tell of; `undefined` as long as the one that opens it is not among them. */
export function foldCase(records: readonly CaseRecord[]): Case | undefined {
    const sorted = distinct(records);
    const opened = sorted.find((record): record is OpenedRecord => record.kind === 'opened');
    return opened && sorted.reduce(withRecord, openedCase(opened));
}

/** All cases that the records tell of, latest first. */
export function foldCases(records: readonly CaseRecord[]): Case[] {
    const byCase = new Map<string, CaseRecord[]>();
    for (const record of records) {
        byCase.set(record.caseId, [...(byCase.get(record.caseId) ?? []), record]);
    }
    return [...byCase.values()]
        .map(foldCase)
        .filter((found): found is Case => found !== undefined)
        .sort((one, other) => (one.id < other.id ? 1 : -1));
}

/** Whether the act still stands, as far as its own records tell. */
export function isInForce({ state, ended }: Case): boolean {
    return state === 'done' && ended === undefined;
}

/** What the reason and the end were in the beginning. */
export function originalOf({ reason, until, amendments }: Case): Pick<Case, 'reason' | 'until'> {
    const firstReason = amendments.find((amendment) => amendment.reason)?.reason;
    const firstEnd = amendments.find((amendment) => amendment.until)?.until;
    return { reason: firstReason ? firstReason.from : reason, until: firstEnd ? firstEnd.from : until };
}
