// Direct messages that one moderator causes: a few to one person, and not too many to anybody, in ten minutes.
import fc from 'fast-check';
import { DirectLimit, WINDOW_MILLISECONDS } from '../../../../src/moderation/direct/direct-limit';

function limited(): { clock: { now: number }; limit: DirectLimit } {
    const clock = { now: 1_000_000_000 };
    return { clock, limit: new DirectLimit(() => clock.now) };
}

it('lets three to one person pass, and more when the time is over', () => {
    const { clock, limit } = limited();
    const taken = Array.from({ length: 30 }, () => limit.take('mona', 'bob'));
    expect(taken.filter(Boolean)).toHaveLength(3);
    expect(limit.take('mona', 'carol')).toBe(true);
    expect(limit.take('max', 'bob')).toBe(true);
    clock.now += WINDOW_MILLISECONDS;
    expect(limit.take('mona', 'bob')).toBe(true);
});

it('lets twenty to different people pass', () => {
    const { limit } = limited();
    const taken = Array.from({ length: 50 }, (_, each) => limit.take('mona', `user${each}`));
    expect(taken.filter(Boolean)).toHaveLength(20);
    expect(limit.take('max', 'user40')).toBe(true);
});

const sends = fc.array(
    fc.record({
        pause: fc.integer({ min: 0, max: WINDOW_MILLISECONDS / 5 }),
        by: fc.constantFrom('mona', 'max'),
        to: fc.nat({ max: 12 }),
    }),
    { maxLength: 120 },
);

it('never lets more pass in any ten minutes, and stops nobody who sends less', () => {
    fc.assert(
        fc.property(sends, (given) => {
            const { clock, limit } = limited();
            const passed: { at: number; by: string; to: number }[] = [];
            for (const { pause, by, to } of given) {
                clock.now += pause;
                const lately = passed.filter((each) => each.by === by && each.at > clock.now - WINDOW_MILLISECONDS);
                const free = lately.length < 20 && lately.filter((each) => each.to === to).length < 3;
                expect(limit.take(by, String(to))).toBe(free);
                if (free) {
                    passed.push({ at: clock.now, by, to });
                }
            }
        }),
    );
});
