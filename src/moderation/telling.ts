// Telling others of an act: the pipeline says what happened, and somebody else finds the words and sends them.
import type { Case } from './cases/fold';

/** `done`: a person did it. `lifted`: it ended by itself. `attention`: it could not be ended and needs a person. */
export type Happened = 'done' | 'lifted' | 'attention';

/** `later`: the person concerned gets one message then, as there were too many. `not-all`: somebody could not be told. */
export type Told = 'all' | 'later' | 'not-all';

/** Nothing of it ever throws or undoes the act. */
export interface Telling {
    /** The person concerned, the room and the moderators' log. */
    tell(happened: Happened, found: Case): Promise<Told>;
    /** The person concerned alone. */
    tellTarget(happened: Happened, found: Case): Promise<Told>;
    /** The room and the moderators' log, once for all that a run has done; a run has at least one case. */
    tellOfRun(runId: string, done: readonly Case[]): Promise<Told>;
}
