// Splits the text behind a slash command into parameters, as Rocket.Chat does before an app sees them.

/** A text in double or single quotes; the quote that opened it can be part of it behind a backslash. */
const quoted = /(["'])((?:\\[\s\S]|(?!\1|\\)[\s\S])*)\1/g;

/** Stand-ins that keep the white space of a quoted text together while the rest is split; never typed by anyone. */
const standIns: readonly (readonly [string, string])[] = [
    [' ', '\uE000'],
    ['\n', '\uE001'],
    ['\r', '\uE002'],
    ['\t', '\uE003'],
];
const open = '\uE004';
const close = '\uE005';

const replaceEach = (text: string, pairs: readonly (readonly [string, string])[]): string =>
    pairs.reduce((replaced, [from, to]) => replaced.replaceAll(from, to), text);

const keptTogether = (pair: string): string => `${open}${replaceEach(pair.slice(1, -1), standIns)}${close}`;

const restored = (word: string): string =>
    replaceEach(
        word,
        standIns.map(([character, standIn]) => [standIn, character]),
    )
        .replaceAll(open, '')
        .replaceAll(close, '')
        .replaceAll('\\"', '"');

/**
 * Parameters are split on spaces, tabs and line ends. A pair of quotes, double or single, anywhere in the text keeps
 * what is between them together and is taken away: two apostrophes in a sentence are such a pair. Two quoted texts
 * side by side are two parameters. A quote without its partner and typographic quotes stay. `\"` becomes `"` when
 * there is any pair of quotes in the text.
 */
export function parseParameters(text: string): string[] {
    const pairs = text.match(quoted);
    const words = (line: string): string[] => line.split(/[ \n\r\t]/).filter((word) => word !== '');
    if (!pairs) return words(text);
    // One by one and from the start of the text, as Rocket.Chat does: it matters where one quoted text holds another.
    const line = pairs
        .reduce((rest, pair) => rest.replace(pair, () => keptTogether(pair)), text)
        .replaceAll(`${close}${open}`, `${close} ${open}`);
    return words(line).map(restored);
}
