// Durations as they are written.
import fc from 'fast-check';
import { MINUTE, partsOf, writeDuration } from '../../../../src/moderation/time/duration';
import { readWholeDuration } from '../../../../src/parameters/duration-text';
import { DAY, HOUR } from '../../fakes/keeping';

it.each([
    [MINUTE, '1m'],
    [90 * MINUTE, '1h30m'],
    [36 * HOUR, '1d12h'],
    [30 * DAY, '4w2d'],
    [365 * DAY, '52w1d'],
    [DAY + MINUTE, '1d1m'],
    [0, '1m'],
    ['endless', 'off'],
] as const)('%p is written %s', (duration, written) => {
    expect(writeDuration(duration)).toBe(written);
});

it('is written so that it reads the same, to the minute', () => {
    fc.assert(
        fc.property(fc.integer({ min: 1, max: 365 * 24 * 60 }), (minutes) => {
            const milliseconds = minutes * MINUTE;
            expect(readWholeDuration(writeDuration(milliseconds))).toMatchObject({ duration: milliseconds });
            expect(partsOf(milliseconds).length).toBeLessThanOrEqual(4);
        }),
    );
    expect(readWholeDuration('off')).toMatchObject({ duration: 'endless' });
});
