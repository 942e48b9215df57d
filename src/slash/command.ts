// What words turn into: a command, or what is wrong with them.
import type { RequestedDuration } from '../moderation/request';
import type { Form, FormOption } from './grammar';

export interface Command {
    readonly form: Form;
    readonly role?: string;
    /** Usernames without `@`, as typed, each once. */
    readonly targets: readonly string[];
    readonly caseId?: string;
    /** The report of a message that an action follows. */
    readonly reportId?: string;
    readonly duration?: RequestedDuration;
    /** The reason, or whatever text the form asks for. */
    readonly reason: string;
    /** The words behind `help`. */
    readonly topic: readonly string[];
    readonly options: ReadonlySet<FormOption>;
}

/** What is wrong with the words; `form` is the one that was meant, where that is clear. */
export type WordsProblem =
    | { readonly kind: 'incomplete-action'; readonly word: string; readonly near: readonly Form[] }
    | {
          readonly kind: 'unknown-action';
          readonly word: string;
          readonly suggestion?: string;
          readonly near: readonly Form[];
      }
    | { readonly kind: 'unknown-option'; readonly word: string; readonly suggestion?: string; readonly form: Form }
    | {
          readonly kind:
              | 'missing-targets'
              | 'missing-role'
              | 'missing-case'
              | 'missing-run'
              | 'missing-report'
              | 'missing-report-option'
              | 'missing-text'
              | 'missing-duration'
              | 'missing-action'
              | 'too-many-targets';
          readonly form: Form;
      }
    | {
          readonly kind: 'too-many-words' | 'not-a-name' | 'not-a-case' | 'not-a-report' | 'not-a-duration';
          readonly word: string;
          readonly form: Form;
      };
