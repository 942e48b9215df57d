// The words of a command as Rocket.Chat hands them over: which of them stood in quotes, and where a bare -- stood.

/** One word of what was typed. */
export interface Word {
    readonly text: string;
    /** It holds white space: it stood in quotes, which Rocket.Chat takes away. */
    readonly quoted: boolean;
    /** White space that Rocket.Chat does not split at stood before it, so both may have been in quotes together. */
    readonly joined: boolean;
}

/** The words of a command, without its options. */
export interface Line {
    readonly words: readonly Word[];
    /** Where a bare `--` stood: the words from there on are no people and no options. */
    readonly end: number | undefined;
}

/** What Rocket.Chat splits parameters at. */
const SPLIT_AT = /[ \t\r\n]/;
/** Marks that come along with what is pasted, such as the direction of a name; nobody sees them. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;
/** As other keyboards have them. */
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
    [/\uff20/g, '@'],
    [/[\uff0c\u3001\u060c]/g, ','],
    [/[\uff1b]/g, ';'],
];

export const END = '--';
/** A dash of any length, or a colon, that stands alone; phones make one dash of two hyphens. */
const DASH = /^(?:[-\u2010-\u2015\u2212]+|:)$/;

function wordsOf(parameter: string): Word[] {
    if (SPLIT_AT.test(parameter)) {
        return parameter.trim() === '' ? [] : [{ text: parameter, quoted: true, joined: false }];
    }
    return parameter
        .split(/\s+/)
        .filter((text) => text !== '')
        .map((text, position) => ({ text, quoted: false, joined: position > 0 }));
}

/** The words of a command's parameters; white space of any kind separates, unless it stood in quotes. */
export function toWords(parameters: readonly string[]): Word[] {
    return parameters.flatMap(wordsOf);
}

export function withoutUnseen(text: string): string {
    return text.replace(UNSEEN, '');
}

/** A word as it is meant: without marks that nobody sees, and with the `@` and the commas of other keyboards as such. */
export function plainText({ text }: Word): string {
    return LOOKALIKES.reduce((changed, [lookalike, meant]) => changed.replace(lookalike, meant), withoutUnseen(text));
}

/** Words as text again. */
export function joinWords(words: readonly Word[]): string {
    return words
        .map(({ text }) => text)
        .join(' ')
        .trim();
}

export function isDash(word: Word | undefined): boolean {
    return word !== undefined && !word.quoted && DASH.test(word.text);
}

/** Where people, at the latest, have ended. */
export function limitOf({ words, end }: Line): number {
    return end ?? words.length;
}

/** The same line without its first words. */
export function behind({ words, end }: Line, count: number): Line {
    return { words: words.slice(count), end: end === undefined ? undefined : Math.max(0, end - count) };
}
