// Telling others of an act: the pipeline says what happened, and somebody else finds the words and sends them.
import type { Problem } from '../workspace/problem';
import type { Case } from './cases/fold';

/**
 * `done`: a person did it. `amended`: a person gave it another end or reason, the latest amendment of the case. `lifted`:
 * it ended by itself. `over`: it was found to be over when it should have ended. `attention`: it could not be ended and
 * needs a person.
 */
export type Happened = 'done' | 'amended' | 'lifted' | 'over' | 'attention';

/** What a run has done: cases of its own, and earlier ones that were given another end. */
export interface DoneByRun {
    readonly done: readonly Case[];
    readonly amended: readonly Case[];
}

/** Somebody who should know and could not be told, and why: the person concerned, the room, or the moderators' log. */
export interface Untold {
    readonly whom: 'target' | 'room' | 'log';
    readonly problem: Problem;
}

/** Nothing of it ever throws or undoes the act; answers who could not be told. */
export interface Telling {
    /** The person concerned, the room and the moderators' log. */
    tell(happened: Happened, found: Case): Promise<readonly Untold[]>;
    /** The person concerned alone. */
    tellTarget(happened: Happened, found: Case): Promise<readonly Untold[]>;
    /** The room and the moderators' log, once for all that a run has done; nobody where it has done nothing. */
    tellOfRun(runId: string, doneByRun: DoneByRun): Promise<readonly Untold[]>;
}
