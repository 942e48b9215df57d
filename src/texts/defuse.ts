// Makes words of people safe to show: they stay readable, but ping nobody and break no layout.

const ZERO_WIDTH_SPACE = '\u200b';

/** One line, in which no mention of a person or of everybody works. */
export function defuse(words: string): string {
    return words
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/@(?=\S)/g, `@${ZERO_WIDTH_SPACE}`);
}

/** The beginning of what is too long to be read there, with a mark that there is more. */
export function excerpt(words: string, most: number): string {
    return words.length <= most ? words : `${words.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Quoted as code: for words that may be anything, such as a mistyped name. */
export function quote(word: string): string {
    return `\`${word.replace(/[`\s]+/g, ' ').slice(0, 60)}\``;
}
