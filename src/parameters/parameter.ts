// The shape of a parameter: how it is shown in a usage, explained, asked for in a form, and taken from the words of a command.
import type { Duration } from '../moderation/time/duration';
import type { PlainTextKey } from '../texts/text-key';
import type { ReadingProblem } from './reading';
import type { Line } from './words';

/** What the words of a command or a query come to. */
export interface CommandMeaning {
    /** Username without `@`. */
    readonly target?: string;
    /** Of a case, a run or a report. */
    readonly caseId?: string;
    readonly duration?: Duration;
    readonly text: string;
    readonly topic: readonly string[];
}

/** What a parameter takes of the words, and the words that it leaves. */
export interface Taken {
    readonly taken: Partial<CommandMeaning>;
    readonly rest: Line;
}

export type Take = (line: Line) => Taken | ReadingProblem;

/** What asks for a parameter in a form. */
export interface Field {
    readonly kind: 'people' | 'role' | 'duration' | 'text';
    readonly label: PlainTextKey;
    readonly placeholder: PlainTextKey;
    readonly optional: boolean;
}

export interface Parameter {
    /** As it stands in a usage. */
    readonly usage: string;
    /** The text by which the help explains it. */
    readonly explanation?: PlainTextKey;
    readonly field?: Field;
    /** For commands and queries, one after the other; the parameters of an act are read together, by `readAct`. */
    readonly take?: Take;
}

export function defineParameter<const Declared extends Parameter>(parameter: Declared): Declared {
    return parameter;
}
