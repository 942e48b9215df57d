// What words turn into: a command, or what is wrong with them.
import type { CommandMeaning } from '../parameters/parameter';
import type { ActReading, ReadingProblem } from '../parameters/reading';
import type { ActionForm, Form, FormOption } from './grammar';

export interface ActCommand {
    readonly kind: 'act';
    readonly form: ActionForm;
    readonly reading: ActReading;
    readonly options: ReadonlySet<FormOption>;
    /** The report of a message that the action follows. */
    readonly reportId?: string;
}

export interface OtherCommand {
    readonly kind: 'other';
    readonly form: Exclude<Form, ActionForm>;
    readonly given: CommandMeaning;
    readonly options: ReadonlySet<FormOption>;
}

export type Command = ActCommand | OtherCommand;

/** What is wrong with the words before their parameters are read. */
export type NotDoneHere = 'not-done-here' | 'no-unwarn';

export type FormProblem =
    | { readonly kind: 'incomplete-action'; readonly word: string; readonly near: readonly Form[] }
    | {
          readonly kind: 'unknown-action';
          readonly word: string;
          readonly suggestion?: string;
          readonly near: readonly Form[];
      }
    /** A word that people know from elsewhere, for what Mod Desk does not do. */
    | { readonly kind: NotDoneHere; readonly word: string; readonly near: readonly Form[] };

/** What is wrong with them when it is clear which form was meant; `options` are those that stood there too. */
export type ParameterProblem = (
    | ReadingProblem
    | { readonly kind: 'unknown-option' | 'unclear-option'; readonly word: string; readonly suggestion?: string }
    | { readonly kind: 'missing-report-option' | 'missing-action' }
    /** The person stands before the action, or in the place of a case. */
    | { readonly kind: 'person-first' | 'case-of-person'; readonly word: string; readonly suggestion: string }
) & { readonly form: Form; readonly options?: readonly string[] };

export type WordsProblem = FormProblem | ParameterProblem;
