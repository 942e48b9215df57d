// Texts in pieces that the server takes.
import fc from 'fast-check';
import { beginningOf, inPieces } from '../../../../src/workspace/engine/long-text';

test('parts behind lines, else behind words, else anywhere', () => {
    expect(inPieces('short', 10)).toEqual(['short']);
    expect(inPieces('one two\nthree four', 12)).toEqual(['one two', 'three four']);
    expect(inPieces('one two three', 9)).toEqual(['one two', 'three']);
    expect(inPieces('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
});

test('no piece is too long, nothing is lost, and no character is torn', () => {
    fc.assert(
        fc.property(
            fc.string({ unit: 'grapheme', maxLength: 300 }),
            fc.integer({ min: 2, max: 80 }),
            (text, longest) => {
                const pieces = inPieces(text, longest);
                for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(longest);
                expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
                for (const piece of pieces) expect(piece).toBe(Buffer.from(piece, 'utf8').toString('utf8'));
            },
        ),
    );
});

test('the beginning of what is too long ends with a mark, and tears no character', () => {
    expect(beginningOf('short', 5)).toBe('short');
    expect(beginningOf('longer', 5)).toBe('long…');
    expect(beginningOf('abc😀d', 5)).toBe('abc…');
    expect(beginningOf('longer', 1)).toBe('…');
});
