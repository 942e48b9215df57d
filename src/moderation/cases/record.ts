// What is written about a case. Records are only ever added, never changed; a case is the fold of its records.
import type { Problem } from '../../workspace/problem';
import type { Person, RoleScope, Room } from '../../workspace/ports';

export interface PersonReference {
    readonly id: string;
    readonly username: string;
    readonly name: string;
    /** The account was deleted before. */
    readonly gone?: true;
}

export interface RoomReference {
    readonly id: string;
    readonly name: string;
}

export interface RoleReference {
    readonly id: string;
    readonly name: string;
    readonly scope: RoleScope;
}

interface RecordBase {
    /** Its own id: the same record read twice counts once. */
    readonly recordId: string;
    readonly caseId: string;
    /** When it was written, in milliseconds. */
    readonly at: number;
}

/** Written before the effect. */
export interface OpenedRecord extends RecordBase {
    readonly kind: 'opened';
    readonly action: string;
    readonly moderator: PersonReference;
    readonly target: PersonReference;
    readonly room: RoomReference;
    readonly role?: RoleReference;
    readonly reason: string;
    /** When it shall end by itself, in milliseconds. */
    readonly until?: number;
    /** The case that this one takes back. */
    readonly undoes?: string;
    /** The run that it belongs to, and which of its targets it is about. */
    readonly run?: { readonly id: string; readonly position: number };
    /** The report of a message that led to it. */
    readonly report?: string | undefined;
    /** It had been done outside Mod Desk; the case only gave it an end. */
    readonly doneElsewhere?: true;
    /** The blocks that it stands in, in the lists of its room and of the person, where they are not the first of a span. */
    readonly blocks?: { readonly room?: string; readonly person?: string };
}

export type Ending = 'done' | 'refused' | 'failed';

/** Written after the effect, or when a case that a crash left open is settled by the real state. */
export interface ClosedRecord extends RecordBase {
    readonly kind: 'closed';
    readonly ending: Ending;
    readonly code?: string;
    readonly settled: boolean;
    /** The case of the same kind of act that stood until then. */
    readonly replaced?: string;
}

/** A correction: the reason. */
export interface ReasonRecord extends RecordBase {
    readonly kind: 'reason';
    readonly by: PersonReference;
    readonly reason: string;
}

/** Another end; without `until` it no longer ends by itself. */
export interface DurationRecord extends RecordBase {
    readonly kind: 'duration';
    readonly by: PersonReference;
    readonly until?: number;
    /** Why, where that was said; it is the reason of the act from then on. */
    readonly reason?: string;
    /** The report of a message that led to it. */
    readonly report?: string;
    /** The run that asked for it, and which of its targets it is about. */
    readonly run?: OpenedRecord['run'];
}

/**
 * How an act came to stand no longer.
 * - `time`: it ended by itself.
 * - `lifted`: its reverse was done, or it was undone.
 * - `replaced`: the same was done anew, after it had been lifted outside Mod Desk.
 * - `elsewhere`: lifted outside Mod Desk, as was seen then.
 * - `gone`: the account, or the room, is no more.
 */
export type EndedHow = 'time' | 'lifted' | 'replaced' | 'elsewhere' | 'gone';

/** The act stands no longer. */
export interface EndedRecord extends RecordBase {
    readonly kind: 'ended';
    readonly how: EndedHow;
    /** Since when, in milliseconds. */
    readonly since: number;
    /** Who ended it, and the case of that; both missing where nobody did, or nobody knows. */
    readonly by?: PersonReference;
    readonly endedBy?: string;
}

/** An end that could not be brought about; the sixth one needs a person. */
export interface LiftFailedRecord extends RecordBase {
    readonly kind: 'lift-failed';
    readonly attempt: number;
    readonly code: string;
}

export type CaseRecord = OpenedRecord | ClosedRecord | ReasonRecord | DurationRecord | EndedRecord | LiftFailedRecord;

/** A record before it has an id and a time. */
export type NewRecord = CaseRecord extends infer Kind
    ? Kind extends CaseRecord
        ? Omit<Kind, 'recordId' | 'at'>
        : never
    : never;

export function endingOf(outcome: { kind: 'done' | 'already' | 'refused' | 'failed'; problem?: Problem }): {
    ending: Ending;
    code?: string;
} {
    const ending = outcome.kind === 'already' ? 'done' : outcome.kind;
    return outcome.problem ? { ending, code: outcome.problem.code } : { ending };
}

export function personReference({ id, username, name, gone }: Person): PersonReference {
    return { id, username, name, ...(gone ? { gone } : {}) };
}

/** The person as far as a record tells; what it does not tell is taken for nothing special. */
export function personOnRecord({ id, username, name }: PersonReference): Person {
    return { id, username, name, active: true, workspaceRoles: [], kind: 'user', federated: false };
}

/** Whose account is deleted holds no rank any more, and signs in nowhere. */
export function personGone(reference: PersonReference): Person {
    return { ...personOnRecord(reference), active: false, gone: true };
}

/** What stands for a room that was deleted, where an act holds in the whole workspace. */
export function roomGone({ id, name }: RoomReference): Room {
    const nothing = { readOnly: false, archived: false, teamMain: false, federated: false };
    return { id, name, type: 'channel', ...nothing, muted: [], unmuted: [], membersCount: undefined };
}

export function roomReference({ id, name }: Room): RoomReference {
    return { id, name };
}
