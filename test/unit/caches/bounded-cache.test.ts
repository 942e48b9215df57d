// What a process remembers: never more than so much, and what was not used for longest goes first.
import fc from 'fast-check';
import { BoundedCache } from '../../../src/caches/bounded-cache';

const keys = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const steps = fc.array(
    fc.oneof(
        fc.record({ kind: fc.constant('set' as const), key: keys, value: fc.nat() }),
        fc.record({ kind: fc.constant('get' as const), key: keys }),
        fc.record({ kind: fc.constant('delete' as const), key: keys }),
    ),
    { maxLength: 60 },
);

it('remembers what was used last, and only so much', () => {
    fc.assert(
        fc.property(fc.integer({ min: 1, max: 5 }), steps, (most, taken) => {
            const cache = new BoundedCache<number>(most);
            let model: [string, number][] = [];
            for (const step of taken) {
                const known = model.find(([key]) => key === step.key);
                const others = model.filter(([key]) => key !== step.key);
                if (step.kind === 'set') {
                    cache.set(step.key, step.value);
                    model = [...others, [step.key, step.value] as [string, number]].slice(-most);
                } else if (step.kind === 'get') {
                    expect(cache.get(step.key)).toBe(known?.[1]);
                    model = known ? [...others, known] : others;
                } else {
                    cache.delete(step.key);
                    model = others;
                }
                expect(cache.size).toBe(model.length);
            }
        }),
    );
});

describe('with a lifetime', () => {
    function timed() {
        const clock = { now: 1000 };
        return { clock, cache: new BoundedCache<string>(10, { milliseconds: 100, now: () => clock.now }) };
    }

    it('forgets what is too old, and what was noted by a clock that was set back since', () => {
        const { clock, cache } = timed();
        cache.set('a', 'one');
        clock.now += 99;
        expect([cache.get('a'), cache.has('a')]).toEqual(['one', true]);
        clock.now += 1;
        expect([cache.get('a'), cache.has('a'), cache.size]).toEqual([undefined, false, 0]);
        cache.set('a', 'two');
        clock.now -= 1;
        expect(cache.get('a')).toBeUndefined();
    });

    it('changes what is there without making it younger, and nothing that is not', () => {
        const { clock, cache } = timed();
        cache.set('a', 'one');
        clock.now += 60;
        cache.change('a', (value) => `${value} more`);
        cache.change('b', (value) => `${value} more`);
        expect([cache.get('a'), cache.get('b')]).toEqual(['one more', undefined]);
        clock.now += 40;
        cache.change('a', (value) => `${value} more`);
        expect(cache.get('a')).toBeUndefined();
    });
});
