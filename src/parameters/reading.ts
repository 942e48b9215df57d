// What the words of a command come to: what is meant, what only names of people can decide, or what is wrong with them.
import type { Duration } from '../moderation/time/duration';
import type { DurationProblem } from './duration-text';

/** What an act is asked to do, as it was typed. */
export interface ActMeaning {
    /** Usernames without `@`, each once. */
    readonly people: readonly string[];
    readonly role?: string;
    /** Missing where nothing was said of it. */
    readonly duration?: Duration;
    /** The reason, or the text of a warning or a note. */
    readonly reason: string;
}

/** What words cannot tell, and the people and roles of the workspace can. */
export type Doubt =
    /** All of them must be people; else it may be `otherwise` that is meant, and nothing is done. */
    | { readonly kind: 'must-be-people'; readonly names: readonly string[]; readonly otherwise?: ActMeaning }
    /** Where the first of them are people, they may be meant as such, and nothing is done. */
    | {
          readonly kind: 'may-be-people';
          readonly names: readonly string[];
          readonly withFirst: (count: number) => ActMeaning | undefined;
      }
    /** The words from the bare name on may be the display name of somebody. */
    | { readonly kind: 'may-be-display-name'; readonly username: string; readonly text: string }
    /** The role may stand behind the person instead. */
    | { readonly kind: 'may-be-role'; readonly role: string; readonly otherwise: ActReading };

export interface ActReading {
    readonly meaning: ActMeaning;
    readonly doubts: readonly Doubt[];
}

export type MissingKind =
    | 'missing-targets'
    | 'missing-role'
    | 'missing-case'
    | 'missing-run'
    | 'missing-report'
    | 'missing-text'
    | 'missing-duration'
    | 'too-many-targets';

/** What is wrong with the words of a parameter. */
export type ReadingProblem =
    | { readonly kind: MissingKind }
    | DurationProblem
    | {
          readonly kind: 'too-many-words' | 'not-a-name' | 'not-a-case' | 'not-a-report';
          readonly word: string;
      }
    /** Nobody has that username, and nothing is done to the others either. */
    | { readonly kind: 'no-such-person'; readonly word: string; readonly suggestion?: string }
    /** A name in quotes, or a display name: whoever is called so is named by username. */
    | { readonly kind: 'no-username'; readonly word: string }
    /** A time where none is taken; `readings` leave it to the reason. */
    | { readonly kind: 'no-duration-here'; readonly word: string; readonly readings: readonly ActMeaning[] }
    /** More than one thing can be meant. */
    | {
          readonly kind: 'unclear';
          readonly word: string;
          readonly readings: readonly ActMeaning[];
          /** A name in quotes that may be a person, and the reading with their username for it. */
          readonly name?: string;
          readonly asPerson?: (username: string) => ActMeaning | undefined;
      };

export function isProblem(read: object): read is ReadingProblem {
    return 'kind' in read;
}
