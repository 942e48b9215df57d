// What people write who mean harm, and what they write without meaning any.
import fc from 'fast-check';

/** Each of these is live in at least one of Rocket.Chat's parsers, by itself. */
export const LIVE_WORDS = [
    ...['*bold*', '**bold**', '_italic_', '__italic__', '~struck~', '~~struck~~', '`code`', '||spoiler||'],
    ...['https://evil.example.com/a_b*c', 'evil.com', 'www.evil.com/path?x=1', 'localhost', 'localhost:3000/x'],
    ...['http://1.2.3.4/a', '1.2.3.4', 'ftp://evil.com', 'host.intranet', 'a@evil.com', 'mailto:a@evil.com'],
    ...['[click](https://evil.com)', '![image](https://evil.com/x.png)', '<https://evil.com|click>', '<a.b|click>'],
    ...['<localhost|click>', '<javascript:alert|click>', '<+1234567|click>', '+1234567', '+(123)4567-89'],
    ...['@all', '@here', '@bob', '#general', ':smile:', ':)', '8)', 'D:', '<3', '=D', ';)', 'X-P', '(y)', '-_-', 'O_O'],
    ...['$x^2$', '$$x^2$$', '\\(x\\)', '\\[x\\]', 'color:#ff0000', 'color:#fff'],
    ...['<t:1700000000:R>', '<t:1700000000>', '<t:2025-07-22T10:00:00.000+00:00:f>'],
    ...['# heading', '#### heading', '> quote', '- item', '* item', '1. item', '- [ ] task', '- [x] task', '---'],
    ...['```\ncode\n```', '||\nspoiler\n||', '| a | b |\n|---|---|\n| c | d |'],
];

const PIECES = [
    ...LIVE_WORDS,
    ...'*_~`#.@:;<>()[]{}|$\\-+=!&%^\'",?/'.split(''),
    ...['http://', '//', 'com', '.com', 'bob', 'smile', 't:', 'y', 'D', 'X', 'B', '8', 'O', '0', 'P', '1', '99999'],
    ...['\\*', '\\\\', '\\.', ' ', '\n', '\u200b', '\u202e', '\u200d', 'é', '😀', '👍🏽', '©', '日本', 'مرحبا'],
];

const piecesJoined = (separator: string): fc.Arbitrary<string> =>
    fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(separator));

/** Anything that someone may have written. */
export const anyWords: fc.Arbitrary<string> = fc.oneof(
    { weight: 3, arbitrary: piecesJoined('') },
    { weight: 2, arbitrary: piecesJoined(' ') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'*_~`#.@:;<>()[]|$\\-+=!ab1 O8D/'.split('')) }) },
);

/** The words as they are to be read: in one line, and without what nobody sees. */
export function asRead(words: string): string {
    return words
        .replace(/[\s\u0085]+/g, ' ')
        .replace(/[\u0000-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069]/g, '')
        .replace(/ +/g, ' ')
        .trim();
}
