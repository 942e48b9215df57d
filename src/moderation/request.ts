// What a moderator asks for, and what became of it.
import { refusal } from '../workspace/problem';
import type { Problem } from '../workspace/problem';
import type { Person, Role, Room } from '../workspace/ports';
import type { Action } from './action';
import type { Untold } from './telling';
import type { Duration } from './time/duration';

/** How many people one request may name. */
export const MOST_TARGETS = 50;
/** Of a reason, or of whatever text is put on record, in characters. */
export const MOST_REASON = 4000;

/** Refused with `mod-reason-too-long` where more is written than a case keeps. */
export function checkReasonLength(reason: string): Problem | undefined {
    return reason.length > MOST_REASON ? refusal('mod-reason-too-long') : undefined;
}

/** A target as it was named: by username in words, by id in a view. */
export type TargetName = { readonly username: string } | { readonly id: string };

/** A target, with the case that is to be taken back; with `changedBy`, only what this run changed of its end is. */
export type RequestedTarget = TargetName & {
    readonly undoes?: string;
    readonly changedBy?: string;
    /** The name that was typed, of whom the id is known since. */
    readonly typed?: string;
    /** Why nobody was found by the name that was typed; nobody is looked for by it once more. */
    readonly notFound?: Problem;
};

/** How the target was named, and nothing else. */
export function nameOf(target: RequestedTarget): TargetName {
    if (target.typed !== undefined) {
        return { username: target.typed };
    }
    return 'id' in target ? { id: target.id } : { username: target.username };
}

export interface ModerationRequest {
    readonly action: Action;
    readonly moderator: Person;
    readonly room: Room;
    readonly targets: readonly RequestedTarget[];
    /** Id or name of the role, for actions about one. */
    readonly role?: string;
    readonly reason: string;
    /** The moderator says that a role of the whole workspace is meant. */
    readonly workspace: boolean;
    /** How long it shall last; without it nothing was said of an end, and a setting may say it. */
    readonly duration?: Duration;
    /** The report of a message that led to it; it must be about each target. */
    readonly report?: string;
    /** Whether it was done already, as the moderator was shown before; missing where nothing was shown. */
    readonly shownDone?: boolean;
    /** The moderator confirms that rooms change owner or are deleted. */
    readonly relinquish: boolean;
    /** The thread that the request was made in. */
    readonly threadId?: string;
}

/** How far a request for several people has come. */
export interface Progress {
    readonly runId: string;
    readonly settled: number;
    readonly total: number;
    /** When it goes on, in milliseconds, where Rocket.Chat's rate limit holds it up. */
    readonly waitingUntil?: number;
    /** The calls that this limit allows a minute, as far as is known. */
    readonly limit?: number;
}

/**
 * What became of one target. `already`: it was so before. `refused`: not done, and nothing changed. `failed`: it was
 * tried; `state` says what the room shows afterwards.
 */
export type Outcome =
    | { readonly kind: 'done' }
    | { readonly kind: 'already' }
    | { readonly kind: 'refused'; readonly problem: Problem }
    | { readonly kind: 'failed'; readonly problem: Problem; readonly state: 'unchanged' | 'unknown' };

/** What was so already, or is not to be taken back, has another end; `undefined` for none. */
export interface EndChanged {
    readonly from?: number;
    readonly to?: number;
    /** The action whose end it is, where that is not the one that was asked for. */
    readonly of?: string;
}

export interface TargetOutcome {
    readonly name: TargetName;
    /** Missing when nobody was found by that name. */
    readonly target?: Person;
    readonly outcome: Outcome;
    /** The case of the act; missing when nothing was tried. */
    readonly caseId?: string;
    /** When it ends by itself, in milliseconds. */
    readonly until?: number;
    readonly change?: EndChanged;
    /** It was so already, and stays so: until when, and the case by which it came about, where there is one. */
    readonly stands?: { readonly caseId?: string; readonly until?: number };
    /** The person is not in the room, so that it takes effect when they come. */
    readonly away?: true;
    /** Who should know of it and could not be told. */
    readonly untold?: readonly Untold[];
}

/** In the order of the targets. */
export interface Outcomes {
    readonly kind: 'outcomes';
    readonly role?: Role;
    readonly outcomes: readonly TargetOutcome[];
    /** The run that the request was, when it was for several people. */
    readonly runId?: string;
    /** Who should know of the run and could not be told, besides its targets. */
    readonly untold?: readonly Untold[];
}

/** What became of each target, or why the request as a whole was refused. */
export type Report = { readonly kind: 'refused'; readonly problem: Problem } | Outcomes;
