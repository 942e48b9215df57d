// The shape of a command about cases: history, cases, case, reason, undo. Declared as data, like actions and queries.
import type { Problem, Result } from '../../workspace/problem';
import type { ActingPorts, Person } from '../../workspace/ports';
import type { Action } from '../action';
import type { Alias } from '../alias';
import type { Verdict } from '../judge';
import type { FoundReport } from '../reports/message-report';
import type { ReportKeeping } from '../reports/report-keeping';
import type { ModerationRequest, Progress, Report } from '../request';
import type { Scene } from '../scene';
import type { Telling } from '../telling';
import type { Turns } from '../turns';
import type { Attention } from '../time/attention';
import type { Deadlines } from '../time/deadlines';
import type { CaseBook } from './case-book';
import type { Duration } from '../time/duration';
import type { Case } from './fold';
import type { Run } from '../runs/fold-run';
import type { RunBook } from '../runs/run-book';

/**
 * What may follow the words; a `case`, a `run` and a `report` are ids, `text` the rest of the words and may not be empty.
 * Without an id, `latest-case` is the moderator's own latest case in the room.
 */
export type CaseParameter =
    'target' | 'case' | 'run' | 'latest-case' | 'latest-case-or-run' | 'report' | 'text' | 'duration';

/** What keeping cases takes, whoever is at the desk. */
export interface CaseKeeping {
    readonly book: CaseBook;
    readonly deadlines: Deadlines;
    readonly attention: Attention;
    readonly runs: RunBook;
    readonly reports: ReportKeeping;
    readonly telling: Telling;
    readonly sendFile: (username: string, name: string, content: string) => Promise<Result<void>>;
    readonly actionNamed: (name: string) => Action | undefined;
    readonly now: () => number;
}

/** A request as it is made at a desk, which knows the moderator and the room. */
export type Asking = Omit<ModerationRequest, 'moderator' | 'room'>;

/** Is told how far a run has come. */
export type Watch = (progress: Progress) => void;

/** What a command may use. */
export interface CaseOffice extends CaseKeeping {
    readonly scene: Scene;
    readonly perform: (request: Asking, watch?: Watch) => Promise<Report>;
    /** Whether the one at the desk may do something to a person, by the checks of every act. */
    readonly judge: (action: Action, target: Person) => Promise<Verdict>;
    /** Why the one at the desk may not change what a case tells; `undefined` when they may. */
    readonly checkMayChange: (found: Case) => Promise<Problem | undefined>;
    /** Why the one at the desk may not stop a run; `undefined` when they may. */
    readonly checkMayStop: (run: Run) => Promise<Problem | undefined>;
    readonly acting: Pick<ActingPorts, 'reports'>;
    readonly turns: Turns;
}

export interface Asked {
    readonly target?: Person;
    readonly found?: Case;
    readonly run?: Run;
    readonly report?: FoundReport;
    /** The id of the last case seen, to go on from there. */
    readonly before?: string;
    /** The page of a list, the first being 0; without one, as much as an answer in words holds. */
    readonly page?: number;
    readonly text: string;
    readonly duration?: Duration;
    /** The whole workspace is meant, not only this room. */
    readonly workspace: boolean;
    readonly watch?: Watch;
}

export interface CaseCommand<Name extends string, Answer> {
    readonly name: Name;
    readonly words: readonly string[];
    readonly aliases?: readonly Alias[];
    readonly parameters: readonly CaseParameter[];
    readonly options: readonly 'workspace'[];
    /** `moderators`: those who may mute here. `anyone`: whoever asks about themselves. */
    readonly for: 'moderators' | 'anyone';
    run(office: CaseOffice, asked: Asked): Promise<Result<Answer>>;
}

export function defineCaseCommand<const Name extends string, Answer>(
    command: CaseCommand<Name, Answer>,
): CaseCommand<Name, Answer> {
    return command;
}
