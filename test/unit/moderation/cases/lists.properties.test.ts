// Lists of cases: whatever processes write, however densely and with whatever clock, every page shows what it should.
import fc from 'fast-check';
import type { CaseBook, CasePage } from '../../../../src/moderation/cases/case-book';
import { keepingMemory } from '../../../../src/moderation/keeping-memory';
import type { Result } from '../../../../src/workspace/problem';
import { FakeRecords } from '../../fakes/records';
import { FakeKeeping, HOUR, MINUTE, SECOND } from '../../fakes/keeping';

const people = ['bob', 'carol'];
const rooms = ['general', 'random'];
const mona = { id: 'id-mona', username: 'mona', name: 'Mona' };

/** So many cases in a row, so far apart, written by one of three processes, which may have been started anew. */
const bursts = fc.array(
    fc.record({
        count: fc.integer({ min: 1, max: 130 }),
        apart: fc.constantFrom(0, 7, 400, 5 * SECOND, 10 * MINUTE),
        pause: fc.constantFrom(0, SECOND, HOUR, 26 * HOUR, 40 * 24 * HOUR, -3 * SECOND, -2 * HOUR),
        process: fc.nat({ max: 2 }),
        startedAnew: fc.boolean(),
        person: fc.constantFrom(...people),
        room: fc.constantFrom(...rooms),
    }),
    { minLength: 1, maxLength: 6 },
);

interface Written {
    readonly id: string;
    readonly person: string;
    readonly room: string;
}

function valueOf<T>(result: Result<T>): T {
    if (!result.ok) {
        throw new Error(result.problem.code);
    }
    return result.value;
}

async function allPages(read: (before?: string) => Promise<Result<CasePage>>): Promise<string[]> {
    const ids: string[] = [];
    let page = valueOf(await read());
    ids.push(...page.cases.map(({ id }) => id));
    while (page.more) {
        page = valueOf(await read(ids[ids.length - 1]));
        ids.push(...page.cases.map(({ id }) => id));
    }
    return ids;
}

it('show each case once, latest first, a page at a time', async () => {
    await fc.assert(
        fc.asyncProperty(bursts, fc.integer({ min: 1, max: 60 }), async (written, size) => {
            let seeds = 0;
            const keeping = new FakeKeeping(new FakeRecords(), () => (((seeds += 1) * 389) % 1009) / 1009);
            const memories = [
                keepingMemory(keeping.making.now),
                keepingMemory(keeping.making.now),
                keepingMemory(keeping.making.now),
            ];
            const all: Written[] = [];
            for (const { count, apart, pause, process, startedAnew, person, room } of written) {
                keeping.now += pause;
                memories[process] = startedAnew
                    ? keepingMemory(keeping.making.now)
                    : (memories[process] ?? keepingMemory(keeping.making.now));
                const { book } = keeping.open(memories[process]);
                for (let position = 0; position < count; position += 1) {
                    const target = { id: person, username: person, name: person };
                    const opening = { action: 'warn', moderator: mona, target, room: { id: room, name: room } };
                    const { id } = valueOf(await book.open({ ...opening, reason: '' }));
                    all.push({ id, person, room });
                    keeping.now += apart;
                }
            }
            const { book } = keeping.open();
            const idsOf = (fits: (each: Written) => boolean): string[] =>
                all
                    .filter(fits)
                    .map(({ id }) => id)
                    .sort()
                    .reverse();
            await expectLists(book, size, idsOf);
        }),
        { numRuns: 60 },
    );
});

async function expectLists(
    book: CaseBook,
    size: number,
    idsOf: (fits: (each: Written) => boolean) => string[],
): Promise<void> {
    for (const room of rooms) {
        expect(await allPages((before) => book.recent(room, size, before))).toEqual(
            idsOf((each) => each.room === room),
        );
    }
    for (const person of people) {
        expect(await allPages((before) => book.about(person, undefined, size, before))).toEqual(
            idsOf((each) => each.person === person),
        );
        for (const room of rooms) {
            expect(await allPages((before) => book.about(person, room, size, before))).toEqual(
                idsOf((each) => each.person === person && each.room === room),
            );
        }
    }
}
