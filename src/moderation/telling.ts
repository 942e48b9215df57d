// Telling others of an act: the pipeline says what happened, and somebody else finds the words and sends them.
import type { Case } from './cases/fold';

/** `done`: a person did it. `lifted`: it ended by itself. `attention`: it could not be ended and needs a person. */
export type Happened = 'done' | 'lifted' | 'attention';

export interface Telling {
    /** Never throws, and never undoes the act; `false` when somebody who should know could not be told. */
    tell(happened: Happened, found: Case): Promise<boolean>;
}
