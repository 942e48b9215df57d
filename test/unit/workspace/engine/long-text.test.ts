// Texts in pieces that the server takes.
import fc from 'fast-check';
import { code, defuse } from '../../../../src/texts/defuse';
import { compose, joined } from '../../../../src/texts/markdown';
import type { Markdown } from '../../../../src/texts/markdown';
import { beginningOf, inPieces } from '../../../../src/workspace/engine/long-text';
import { readable } from '../../../readable';
import { anyWords } from '../../fakes/hostile';
import { PARSERS, seenBy } from '../../fakes/parsers';

function piecesRead(text: Markdown, longest: number): string[] {
    return inPieces(text, longest).map(readable);
}

test('parts behind lines, else behind words, else anywhere', () => {
    expect(piecesRead(compose`short`, 10)).toEqual(['short']);
    expect(piecesRead(compose`one two\nthree four`, 14)).toEqual(['one two', 'three four']);
    expect(piecesRead(compose`one two three`, 12)).toEqual(['one two', 'three']);
    expect(piecesRead(compose`abcdefghijklmnopq`, 10)).toEqual(['abcdefgh', 'ijklmnopq']);
});

test('code that is parted is code in both pieces', () => {
    expect(inPieces(compose`${code('/mod warn @bob for this')}`, 16)).toEqual(['`/mod warn`', '`@bob for this`']);
});

/** Words of people, between which there is code, in several lines. */
const texts = fc
    .array(
        fc.tuple(anyWords, anyWords).map(([words, copied]) => compose`• ${defuse(words)} ${code(copied)}`),
        { minLength: 1, maxLength: 4 },
    )
    .map((lines) => joined(lines));

test('no piece is too long, nothing is lost, and no character is torn', () => {
    const bare = (text: string): string => text.replace(/[\s`\u200b]/g, '');
    fc.assert(
        fc.property(texts, fc.integer({ min: 10, max: 80 }), (text, longest) => {
            const pieces = inPieces(text, longest);
            for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(longest);
            expect(bare(pieces.join(''))).toBe(bare(text));
            for (const piece of pieces) expect(piece).toBe(Buffer.from(piece, 'utf8').toString('utf8'));
        }),
    );
});

test.each(PARSERS)('parted anywhere, nothing in it is live with parser %s', (_version, parse) => {
    fc.assert(
        fc.property(texts, fc.integer({ min: 10, max: 80 }), (text, longest) => {
            for (const piece of [...inPieces(text, longest), beginningOf(text, longest)]) {
                for (const { live } of seenBy(parse, piece)) {
                    expect(live.filter((type) => type !== 'INLINE_CODE')).toEqual([]);
                }
            }
        }),
        { numRuns: 300, examples: [[compose`• ${defuse('مرحبا bob (y)')} ${code('')}`, 10]] },
    );
});

test('the beginning of what is too long ends with a mark, and tears no character', () => {
    expect(beginningOf(compose`short`, 5)).toBe('short');
    expect(beginningOf(compose`longer`, 5)).toBe('long…');
    expect(beginningOf(compose`abc😀d`, 5)).toBe('abc…');
    expect(beginningOf(compose`longer`, 1)).toBe('…');
    expect(beginningOf(code('a long one'), 7)).toBe('`a lo…`');
});
