// Turns: one act at a time in one place, in the order asked.
import fc from 'fast-check';
import { Turns } from '../../../src/moderation/turns';

/** Work that ends when the test says so. */
function held(): { readonly work: () => Promise<void>; readonly end: () => void } {
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
        end = resolve;
    });
    return {
        work: () => ended,
        end: () => {
            end();
        },
    };
}

it('are taken one after the other, in the order asked, whatever each takes and whether it fails', async () => {
    await fc.assert(
        fc.asyncProperty(
            fc.array(
                fc.record({
                    places: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
                    steps: fc.nat({ max: 5 }),
                    fails: fc.boolean(),
                }),
            ),
            async (asked) => {
                const turns = new Turns();
                const begun: number[] = [];
                const under = new Set<string>();
                const all = asked.map(({ places, steps, fails }, position) =>
                    turns.take(places, async () => {
                        expect(places.filter((place) => under.has(place))).toEqual([]);
                        places.forEach((place) => under.add(place));
                        begun.push(position);
                        for (let step = 0; step < steps; step += 1) {
                            await Promise.resolve();
                        }
                        places.forEach((place) => under.delete(place));
                        if (fails) {
                            throw new Error(`work ${String(position)}`);
                        }
                        return position;
                    }),
                );
                const ends = await Promise.allSettled(all);
                expect(ends.map((each) => each.status)).toEqual(
                    asked.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')),
                );
                for (const place of ['a', 'b', 'c'] as const) {
                    const here = begun.filter((position) => asked[position]?.places.includes(place));
                    expect(here).toEqual([...here].sort((one, other) => one - other));
                }
            },
        ),
    );
});

it('tell who comes second that something may have changed, and nobody else', async () => {
    const turns = new Turns();
    const first = held();
    const waited: boolean[] = [];
    const note = (work: () => Promise<void>) => (had: boolean) => {
        waited.push(had);
        return work();
    };
    const done = () => Promise.resolve();
    const both = [
        turns.take(['here'], note(first.work)),
        turns.take(['here'], note(done)),
        turns.take(['there'], note(done)),
    ];
    first.end();
    await Promise.all(both);
    await turns.take(['here'], note(done));
    expect(waited.sort()).toEqual([false, false, false, true]);
});

it('do not block the next where the one before failed, and hand its error on to whoever asked', async () => {
    const turns = new Turns();
    const failing = turns.take(['here'], () => Promise.reject(new Error('arranged')));
    const next = turns.take(['here'], (waited) => Promise.resolve(waited));
    await expect(failing).rejects.toThrow('arranged');
    expect(await next).toBe(true);
});

it('in other places need not be waited for', async () => {
    const turns = new Turns();
    const first = held();
    const waiting = turns.take(['here'], first.work);
    expect(await turns.take(['there'], () => Promise.resolve('done'))).toBe('done');
    first.end();
    await waiting;
});
