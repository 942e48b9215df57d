// A case as its records tell it; the order in which they are read does not matter.
import type { CaseRecord, Ending, OpenedRecord, PersonReference } from './record';

export interface Amendment {
    readonly by: PersonReference;
    readonly at: number;
    /** What the reason was changed to. */
    readonly reason?: string;
    /** What the end was changed to; `undefined` for an amendment of the reason, or for an end that was taken away. */
    readonly until?: number | undefined;
}

export interface Case extends Pick<
    OpenedRecord,
    'action' | 'moderator' | 'target' | 'room' | 'role' | 'undoes' | 'run' | 'report' | 'blocks'
> {
    readonly id: string;
    readonly at: number;
    /** As it is now. */
    readonly reason: string;
    /** When it ends by itself, as it is now; milliseconds. */
    readonly until: number | undefined;
    readonly state: 'pending' | Ending;
    readonly code: string | undefined;
    readonly amendments: readonly Amendment[];
    readonly liftedAt: number | undefined;
    /** How often its end was tried in vain. */
    readonly failedLifts: number;
    readonly undoneBy: string | undefined;
}

function byTime(one: CaseRecord, other: CaseRecord): number {
    return one.at - other.at || (one.recordId < other.recordId ? -1 : 1);
}

function distinct(records: readonly CaseRecord[]): CaseRecord[] {
    return [...new Map(records.map((record) => [record.recordId, record])).values()].sort(byTime);
}

/** A case of which nothing is known yet but that it was opened. */
export function openedCase(opened: OpenedRecord): Case {
    const { caseId, at, action, moderator, target, room, role, reason, until, undoes, run, report, blocks } = opened;
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
        ...(blocks ? { blocks } : {}),
        reason,
        until,
        state: 'pending',
        code: undefined,
        amendments: [],
        liftedAt: undefined,
        failedLifts: 0,
        undoneBy: undefined,
    };
}

function add(found: Case, record: CaseRecord): Case {
    switch (record.kind) {
        case 'opened':
            return found;
        case 'closed':
            // What the act itself reported counts; a settlement only speaks where it could not.
            return found.state === 'pending' || !record.settled
                ? { ...found, state: record.ending, code: record.code }
                : found;
        case 'reason': {
            const { by, at, reason } = record;
            return { ...found, reason, amendments: [...found.amendments, { by, at, reason }] };
        }
        case 'duration': {
            const { by, at, until } = record;
            return { ...found, until, failedLifts: 0, amendments: [...found.amendments, { by, at, until }] };
        }
        case 'lifted':
            return { ...found, liftedAt: found.liftedAt ?? record.at };
        case 'lift-failed':
            return { ...found, failedLifts: Math.max(found.failedLifts, record.attempt) };
        case 'undone':
            return { ...found, undoneBy: record.undoneBy };
    }
}

/** The case that these records tell of; `undefined` as long as the one that opens it is not among them. */
export function foldCase(records: readonly CaseRecord[]): Case | undefined {
    const sorted = distinct(records);
    const opened = sorted.find((record): record is OpenedRecord => record.kind === 'opened');
    return opened && sorted.reduce(add, openedCase(opened));
}

/** All cases that the records tell of, latest first. */
export function foldCases(records: readonly CaseRecord[]): Case[] {
    const byCase = new Map<string, CaseRecord[]>();
    for (const record of records) {
        const known = byCase.get(record.caseId) ?? [];
        known.push(record);
        byCase.set(record.caseId, known);
    }
    return [...byCase.values()]
        .map(foldCase)
        .filter((found): found is Case => found !== undefined)
        .sort((one, other) => (one.id < other.id ? 1 : -1));
}

/** Whether the act still stands: done, and neither ended, nor taken back. */
export function isInForce(found: Case): boolean {
    return found.state === 'done' && found.liftedAt === undefined && found.undoneBy === undefined;
}
