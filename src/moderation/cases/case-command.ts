// The shape of a command about cases: history, cases, case, reason, undo. Declared as data, like actions and queries.
import type { Result } from '../../workspace/problem';
import type { Person } from '../../workspace/ports';
import type { Action } from '../action';
import type { ModerationRequest, Report } from '../request';
import type { Scene } from '../scene';
import type { Telling } from '../telling';
import type { Attention } from '../time/attention';
import type { Deadlines } from '../time/deadlines';
import type { CaseBook } from './case-book';
import type { Case } from './fold';

/** What may follow the words; `case` is an id, `text` the rest of the words and may not be empty. */
export type CaseParameter = 'target' | 'case' | 'text' | 'duration';

/** What keeping cases takes, whoever is at the desk. */
export interface CaseKeeping {
    readonly book: CaseBook;
    readonly deadlines: Deadlines;
    readonly attention: Attention;
    readonly telling: Telling;
    readonly sendFile: (username: string, name: string, content: string) => Promise<Result<void>>;
    readonly actionNamed: (name: string) => Action | undefined;
    readonly now: () => number;
}

/** What a command may use. */
export interface CaseOffice extends CaseKeeping {
    readonly scene: Scene;
    readonly perform: (request: Omit<ModerationRequest, 'moderator' | 'room'>) => Promise<Report>;
}

export interface Asked {
    readonly target?: Person;
    readonly found?: Case;
    /** The id of the last case seen, to go on from there. */
    readonly before?: string;
    /** The page of a list, the first being 0; without one, as much as an answer in words holds. */
    readonly page?: number;
    readonly text: string;
    /** Milliseconds; `undefined` for no end. */
    readonly duration?: number;
    /** The whole workspace is meant, not only this room. */
    readonly workspace: boolean;
}

export interface CaseCommand<Name extends string, Answer> {
    readonly name: Name;
    readonly words: readonly string[];
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
