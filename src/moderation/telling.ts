// Telling others of an act: the pipeline says what happened, and somebody else finds the words and sends them.
import type { Problem } from '../workspace/problem';
import type { Case } from './cases/fold';

/** `done`: a person did it. `lifted`: it ended by itself. `attention`: it could not be ended and needs a person. */
export type Happened = 'done' | 'lifted' | 'attention';

/** Somebody who should know of an act and could not be told: the person concerned, the room, the moderators' log. */
export interface NotTold {
    readonly whom: 'target' | 'room' | 'log';
    readonly problem: Problem;
}

/** Nothing of it ever throws or undoes the act; all who could not be told are answered. */
export interface Telling {
    /** The person concerned, the room and the moderators' log. */
    tell(happened: Happened, found: Case): Promise<readonly NotTold[]>;
    /** The person concerned alone. */
    tellTarget(happened: Happened, found: Case): Promise<readonly NotTold[]>;
    /** The room and the moderators' log, once for all that a run has done; a run has at least one case. */
    tellOfRun(runId: string, done: readonly Case[]): Promise<readonly NotTold[]>;
}
