// What is known of an act while its words are read from left to right.
import type { Duration } from '../moderation/time/duration';
import type { ActMeaning } from './reading';
import { isDash, joinWords, plainText } from './words';
import type { Line, Word } from './words';

/** What an act takes besides its people. */
export interface ActShape {
    readonly role: boolean;
    /** `needed`: the word for the act says that it ends. */
    readonly duration: 'none' | 'optional' | 'needed';
    /** `text` may not be empty, and begins with whatever it begins with. */
    readonly words: 'reason' | 'text';
}

/** Another way to read the same words. */
export interface Otherwise {
    /** The people end here. */
    readonly until?: number;
    /** Whatever stands before this place is a person. */
    readonly through?: number;
    /** The role stands behind the people. */
    readonly roleBehind?: true;
}

export interface ActLine {
    readonly line: Line;
    readonly shape: ActShape;
    readonly otherwise: Otherwise;
}

export interface State {
    /** The place of the next word. */
    readonly at: number;
    readonly people: readonly string[];
    readonly role?: string;
    readonly duration?: Duration;
}

const PREPOSITIONS = new Set(['to', 'from', 'as']);

/** "owner to @bob", "@bob as owner". */
export function isPreposition(word: Word | undefined): boolean {
    return word !== undefined && PREPOSITIONS.has(plainText(word).toLowerCase());
}

export function isRoleWord(word: Word | undefined): word is Word {
    return word !== undefined && (word.quoted || (!/[@,;]/.test(plainText(word)) && !isDash(word)));
}

/** The words from a place on as text, without the mark that parts them from what stands before. */
export function textFrom({ words }: Line, at: number, to?: number): string {
    const rest = words.slice(at, to);
    return joinWords(isDash(rest[0]) ? rest.slice(1) : rest).replace(/^[,;]+\s*/, '');
}

export function meaningOf({ people, role, duration }: State, reason: string): ActMeaning {
    return {
        people,
        ...(role === undefined ? {} : { role }),
        ...(duration === undefined ? {} : { duration }),
        reason,
    };
}
