// A text that is to be a duration and nothing else, as in a form and in a setting.
import fc from 'fast-check';
import { LONGEST_DURATION, SHORTEST_DURATION } from '../../../src/moderation/time/duration';
import { readDuration, readWholeDuration } from '../../../src/parameters/duration-text';
import { readParts, writeParts } from '../../../src/parameters/units';
import { DAY, HOUR, MINUTE } from '../fakes/keeping';

it.each([
    ['2h', 2 * HOUR],
    ['  2  hours ', 2 * HOUR],
    ['for 90 min', 90 * MINUTE],
    ['1W2D', 9 * DAY],
    ['0h1m', MINUTE],
    ['0.5d', 12 * HOUR],
    ['1y', 365 * DAY],
    ['2h30min', 150 * MINUTE],
    ['２ｈ', 2 * HOUR],
    ['off', 'endless'],
    ['for ever', 'endless'],
])('%j is %p', (text, duration) => {
    expect(readWholeDuration(text)).toMatchObject({ kind: 'duration', duration });
});

it.each([
    ['', 'not-a-duration', []],
    ['soon', 'not-a-duration', []],
    ['2h spam', 'not-a-duration', ['2h']],
    ['2h 1d', 'not-a-duration', ['2h']],
    ['90', 'not-a-duration', ['90m']],
    ['1M', 'unclear-duration', ['1m', '1mo']],
    ['1.33h', 'not-a-duration', ['1h20m']],
    ['2 strikes', 'not-a-duration', []],
    ['1h2h', 'not-a-duration', []],
    ['365d1m', 'duration-too-long', []],
    ['1h20s', 'duration-too-short', ['1h']],
])('%j is none: %s, perhaps %j', (text, kind, nearest) => {
    expect(readWholeDuration(text)).toMatchObject({ kind: 'unreadable', problem: { kind, nearest } });
});

const likely = fc
    .array(
        fc.oneof(
            fc.integer({ min: 0, max: 999 }).map(String),
            fc.constantFrom(...'m h d w mo y s M H min hours days weeks month x st rd th'.split(' ')),
            fc.constantFrom(...'. , : ( ) [ ] - + ~ ½ off for and until an half strikes spam'.split(' ')),
            fc.string({ maxLength: 3 }),
        ),
        { maxLength: 8 },
    )
    .chain((parts) => fc.constantFrom(parts.join(''), parts.join(' ')));

it('is between a minute and a year, whatever is typed, and what is proposed can be typed', () => {
    fc.assert(
        fc.property(likely, (text) => {
            const read = readWholeDuration(text);
            if (read.kind === 'duration' && read.duration !== 'endless') {
                expect(read.duration).toBeGreaterThanOrEqual(SHORTEST_DURATION);
                expect(read.duration).toBeLessThanOrEqual(LONGEST_DURATION);
                expect(read.duration % MINUTE).toBe(0);
            }
            if (read.kind === 'unreadable') {
                for (const written of read.problem.nearest) {
                    expect(readWholeDuration(written)).toMatchObject({ kind: 'duration' });
                    expect(writeParts(readParts(written))).toBe(written);
                }
            }
        }),
        { numRuns: 3000 },
    );
});

it('reads the same with more words behind it, unless these belong to it', () => {
    const durations = fc.constantFrom(
        '2h',
        '2 hours',
        '1d 12h',
        'for 90 min',
        '(2h)',
        '1h30',
        'off',
        '1 day, 12 hours',
    );
    const words = fc.array(fc.stringMatching(/^[bcefgijklnpqrtuvxz]{3,6}$/), { maxLength: 4 });
    fc.assert(
        fc.property(durations, words, (typed, more) => {
            const texts = typed.split(' ');
            const alone = readDuration(texts);
            expect(alone).toMatchObject({ kind: 'duration', used: texts.length });
            expect(readDuration([...texts, ...more])).toEqual(alone);
        }),
    );
});
