// Durations as people type them.
import fc from 'fast-check';
import {
    LONGEST_DURATION,
    SHORTEST_DURATION,
    looksLikeDuration,
    readDuration,
    writeDuration,
} from '../../../../src/moderation/time/duration';
import { DAY, HOUR, MINUTE } from '../../fakes/keeping';

it.each([
    ['10m', 10 * MINUTE],
    ['2h', 2 * HOUR],
    ['1d12h', 36 * HOUR],
    ['1w', 7 * DAY],
    ['1W2D', 9 * DAY],
    ['90m', 90 * MINUTE],
    ['1m', MINUTE],
    ['365d', 365 * DAY],
    ['0h1m', MINUTE],
    ['0m', undefined],
    ['366d', undefined],
    ['53w', undefined],
    ['365d1m', undefined],
    ['999999w', undefined],
    ['1234567m', undefined],
    ['10', undefined],
    ['m', undefined],
    ['10s', undefined],
    ['-10m', undefined],
    ['1.5h', undefined],
    ['2 h', undefined],
    ['', undefined],
    ['2hours', undefined],
])('%j is %p', (word, milliseconds) => {
    expect(readDuration(word)).toBe(milliseconds);
});

it.each(['0m', '366d', '999999w'])('%s is meant for a duration, though it is none that may be', (word) => {
    expect(looksLikeDuration(word)).toBe(true);
});

it('is written so that it reads the same, as far as two units go', () => {
    const units = fc.tuple(fc.constantFrom(MINUTE, HOUR, DAY, 7 * DAY), fc.integer({ min: 1, max: 51 }));
    fc.assert(
        fc.property(units, ([unit, amount]) => {
            const milliseconds = unit * amount;
            const read = readDuration(writeDuration(milliseconds));
            expect(Math.abs((read ?? 0) - milliseconds)).toBeLessThan(unit === MINUTE ? MINUTE : unit);
            expect(read).toBeLessThanOrEqual(milliseconds);
        }),
    );
    expect(writeDuration(36 * HOUR)).toBe('1d12h');
    expect(writeDuration(0)).toBe('1m');
});

it('is between a minute and a year, whatever is typed', () => {
    fc.assert(
        fc.property(fc.stringMatching(/^(\d{1,6}[wdhm]){1,4}$/), (word) => {
            const read = readDuration(word) ?? SHORTEST_DURATION;
            expect(read).toBeGreaterThanOrEqual(SHORTEST_DURATION);
            expect(read).toBeLessThanOrEqual(LONGEST_DURATION);
        }),
    );
});
