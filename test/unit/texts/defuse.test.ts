// Words of people made safe: they ping nobody and break no layout.
import fc from 'fast-check';
import { defuse, quote } from '../../../src/texts/defuse';

it.each([
    ['hello @all', 'hello @\u200ball'],
    ['@here and @bob', '@\u200bhere and @\u200bbob'],
    ['@@all', '@\u200b@\u200ball'],
    ['a@b.example', 'a@\u200bb.example'],
    ['at @ noon', 'at @ noon'],
    ['  two\n lines\t', 'two lines'],
    ["don't", "don't"],
])('%j reads %j', (words, expected) => {
    expect(defuse(words)).toBe(expected);
});

const withMentions = fc
    .array(
        fc.oneof(
            fc.constantFrom('@all', '@here', '@bob', '@', '\n', '`', '\u2028', ' '),
            fc.string({ unit: 'binary' }),
        ),
    )
    .map((parts) => parts.join(''));

it('lets no mention survive, and is one line', () => {
    fc.assert(
        fc.property(withMentions, (words) => {
            const safe = defuse(words);
            expect(safe).not.toMatch(/@[\w.-]/);
            expect(safe).not.toMatch(/[\n\r\u2028\u2029]/);
        }),
    );
});

it('takes nothing away that can be read', () => {
    const readable = (text: string): string => text.replace(/[\s\u200b]+/g, '');
    fc.assert(
        fc.property(withMentions, (words) => {
            expect(readable(defuse(words))).toBe(readable(words));
        }),
    );
});

it('quotes anything as one short piece of code', () => {
    expect(quote('a`b\nc')).toBe('`a b c`');
    fc.assert(
        fc.property(withMentions, (words) => {
            expect(quote(words)).toMatch(/^`[^`\n]{0,60}`$/);
        }),
    );
});
