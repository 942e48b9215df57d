// What a moderator asks for, and what became of it.
import type { Problem } from '../workspace/problem';
import type { Person, Role, Room } from '../workspace/ports';
import type { Action } from './action';

/** How many people one request may name. */
export const MOST_TARGETS = 50;

/** A target as it was named: by username in words, by id in a view. */
export type TargetName = { readonly username: string } | { readonly id: string };

export interface ModerationRequest {
    readonly action: Action;
    readonly moderator: Person;
    readonly room: Room;
    readonly targets: readonly TargetName[];
    /** Id or name of the role, for actions about one. */
    readonly role?: string;
    readonly reason: string;
    /** The moderator says that a role of the whole workspace is meant. */
    readonly workspace: boolean;
    /** How long it shall last, in milliseconds; without it until someone ends it. */
    readonly duration?: number;
    /** The case that this request takes back. */
    readonly undoes?: string;
    /** The report of a message that led to it; it must be about each target. */
    readonly report?: string;
    /** The moderator confirms that rooms change owner or are deleted. */
    readonly relinquish: boolean;
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

export interface TargetOutcome {
    readonly name: TargetName;
    /** Missing when nobody was found by that name. */
    readonly target?: Person;
    readonly outcome: Outcome;
    /** The case of the act; missing when nothing was tried. */
    readonly caseId?: string;
    /** When it ends by itself, in milliseconds. */
    readonly until?: number;
    /** Somebody who should know of it could not be told. */
    readonly untold?: true;
}

/** The outcomes in the order of the targets, or why the request as a whole was refused. */
export type Report =
    | { readonly kind: 'refused'; readonly problem: Problem }
    | { readonly kind: 'outcomes'; readonly role?: Role; readonly outcomes: readonly TargetOutcome[] };
