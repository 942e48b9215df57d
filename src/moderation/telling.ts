// Telling others of an act: the pipeline says what happened, and somebody else finds the words and sends them.
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

/** Nothing of it ever throws or undoes the act; `false` when somebody who should know could not be told. */
export interface Telling {
    /** The person concerned, the room and the moderators' log. */
    tell(happened: Happened, found: Case): Promise<boolean>;
    /** The person concerned alone. */
    tellTarget(happened: Happened, found: Case): Promise<boolean>;
    /** The room and the moderators' log, once for all that a run has done. */
    tellOfRun(runId: string, doneByRun: DoneByRun): Promise<boolean>;
}
