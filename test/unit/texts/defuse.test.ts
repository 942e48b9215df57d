// Words of people made safe: Rocket.Chat's own parsers find nothing live in them, and they read as typed.
import fc from 'fast-check';
import { code, defuse, personName, quote, roomName } from '../../../src/texts/defuse';
import { bold, compose, link, plainText } from '../../../src/texts/markdown';
import type { Markdown } from '../../../src/texts/markdown';
import { LIVE_WORDS, anyWords, asRead } from '../fakes/hostile';
import { PARSERS, foundByServer, seenBy } from '../fakes/parsers';

/** A dollar sign is shown by one that looks alike. */
const alike = (text: string): string => text.replace(/\uff04/g, '$');

/** Where words of people stand in our texts: alone, behind and before our own words and signs, and twice. */
const FRAMES: readonly ((words: Markdown) => Markdown)[] = [
    (words) => words,
    (words) => compose`Reason: ${words}`,
    (words) => compose`${words}.`,
    (words) => compose`${words}: ${words} (to ${words}), (${words}) [${words}]`,
    (words) => compose`“${words}”`,
    (words) => compose`> “${words}”`.slice(2) as Markdown,
    (words) => compose`• ${words} · ${words} \`code\` ${words}`,
    (words) => compose`first\n${words}\n${words}\nlast`,
];

const framed = fc.tuple(anyWords, fc.constantFrom(...FRAMES));

it.each(LIVE_WORDS)('%j is live as it is typed, so that the tests below prove something', (words) => {
    const live = PARSERS.flatMap(([, parse]) => seenBy(parse, words).flatMap((seen) => seen.live));
    expect(live).not.toEqual([]);
});

describe.each(PARSERS)('with parser %s', (_version, parse) => {
    it.each(LIVE_WORDS)('nothing in %j is live, and it reads as typed', (words) => {
        for (const frame of FRAMES) {
            for (const seen of seenBy(parse, frame(defuse(words)))) {
                expect(seen.live.filter((type) => type !== 'INLINE_CODE')).toEqual([]);
            }
        }
        for (const { text } of seenBy(parse, defuse(words))) {
            expect(alike(text)).toBe(asRead(words));
        }
    });

    it('nothing in any words is live, wherever they stand, and they read as typed', () => {
        fc.assert(
            fc.property(framed, ([words, frame]) => {
                const wanted = asRead(frame(asRead(words).replace(/`/g, "'") as Markdown)).replace(/`/g, '');
                for (const { text, live } of seenBy(parse, frame(defuse(words)))) {
                    expect(live.filter((type) => type !== 'INLINE_CODE')).toEqual([]);
                    expect(alike(text).replace(/`/g, "'")).toBe(wanted.replace(/\uff04/g, '$'));
                }
            }),
            { numRuns: 400 },
        );
    });

    it('a title of any words is bold at most, and reads as typed', () => {
        fc.assert(
            fc.property(anyWords, (words) => {
                for (const { text, live } of seenBy(parse, bold(compose`History of ${defuse(words)}: 3`))) {
                    expect(live.filter((type) => type !== 'BOLD')).toEqual([]);
                    expect(alike(text)).toBe(asRead(`History of ${asRead(words)}: 3`).replace(/\uff04/g, '$'));
                }
            }),
            { numRuns: 400 },
        );
    });

    it('an address of the workspace leads there, whatever stands before it, and ends where it ends', () => {
        const url = 'https://chat.example.com/group/a%20(b)?msg=m1';
        fc.assert(
            fc.property(anyWords, (words) => {
                const text = compose`${defuse(words)} ${link(compose`Go to it`, url)} ${defuse(words)}`;
                for (const { live } of seenBy(parse, text)) expect(live).toEqual(['LINK']);
            }),
            { numRuns: 200 },
        );
    });

    it('any words in code are one piece of code', () => {
        fc.assert(
            fc.property(anyWords, anyWords, (words, others) => {
                for (const { live } of seenBy(parse, compose`${defuse(others)} ${code(words)} ${defuse(others)}`)) {
                    expect(live).toEqual(['INLINE_CODE']);
                }
            }),
            { numRuns: 200 },
        );
    });
});

it('pings nobody and lets the server fetch nothing, wherever it stands', () => {
    fc.assert(
        fc.property(framed, ([words, frame]) => {
            expect(foundByServer(frame(defuse(words)))).toEqual([]);
        }),
    );
});

it('reads as typed, in one line, where nothing is formatted', () => {
    fc.assert(
        fc.property(anyWords, (words) => {
            expect(plainText(defuse(words))).toBe(alike(asRead(words)));
        }),
    );
});

it.each([
    ['hello @all', 'hello @\u200ball'],
    ['  two\n lines\t', 'two lines'],
    ["It's rude, and off-topic. Stop!", "It's rude, and off-topic. Stop!"],
    ['see docs.md', 'see docs\\.md'],
    ['snake_case', 'snake\\_case'],
    ['at 14:30', 'at 14:\u200b30'],
    ['مرحبا \u202eright to left', 'مرحبا right to left'],
])('%j is sent as %j: no more is changed than must be', (words, sent) => {
    expect(defuse(words)).toBe(sent);
});

it('names people and rooms so that they can be read', () => {
    expect(personName('bob-smith')).toBe('@\u200bbob-smith');
    expect(roomName('general')).toBe('#\u200bgeneral');
});

it('quotes anything as one short piece of code, and commands whole', () => {
    expect(quote('a`b\nc')).toBe('`a b c`');
    expect(quote('')).toBe('` `');
    expect(code('/mod warn @bob')).toBe('`/mod warn @bob`');
    fc.assert(
        fc.property(anyWords, (words) => {
            expect(quote(words).replace(/\u200b/g, '')).toMatch(/^`[^`\n]{1,60}`$/);
        }),
    );
});
