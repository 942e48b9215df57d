// Ids of cases: sortable by time, no two alike, and read however they are typed.
import fc from 'fast-check';
import { caseIdMaker, openedAt, readCaseId } from '../../../../src/moderation/cases/case-id';
import { START } from '../../fakes/keeping';

const LATEST = Date.UTC(2055, 0, 1);

it('sort as their times do, to the second', () => {
    const time = fc.integer({ min: Date.UTC(2025, 0, 1), max: LATEST });
    fc.assert(
        fc.property(time, time, fc.double({ min: 0, max: 1, maxExcluded: true }), (one, other, luck) => {
            const [first, second] = [one, other].map((now) =>
                caseIdMaker(
                    () => now,
                    () => luck,
                )(),
            );
            fc.pre(Math.floor(one / 1000) !== Math.floor(other / 1000));
            expect((first ?? '') < (second ?? '')).toBe(one < other);
        }),
    );
});

it('never come twice within a process, however many in a second', () => {
    let now = START;
    const make = caseIdMaker(() => now, Math.random);
    const made = Array.from({ length: 20000 }, (_, position) => {
        now = START + Math.floor(position / 5000) * 1000;
        return make();
    });
    expect(new Set(made).size).toBe(20000);
});

it('say when the case was opened', () => {
    fc.assert(
        fc.property(fc.integer({ min: Date.UTC(2025, 0, 1), max: LATEST }), (now) => {
            const id = caseIdMaker(() => now, Math.random)();
            expect(openedAt(id)).toBe(Math.floor(now / 1000) * 1000);
        }),
    );
});

it('are short, and read as they are written', () => {
    const id = caseIdMaker(() => START, Math.random)();
    expect(id).toMatch(/^[0-9a-z]{6}-[0-9a-z]{3}$/);
    expect(readCaseId(id)).toBe(id);
});

it.each([
    ['1h3k9q-f7x', '1h3k9q-f7x'],
    ['1H3K9Q-F7X', '1h3k9q-f7x'],
    ['#1h3k9q-f7x', '1h3k9q-f7x'],
    ['1h3k9qf7x', '1h3k9q-f7x'],
    ['lh3k9q-f7x', '1h3k9q-f7x'],
    ['Ih3k9q-fOx', '1h3k9q-f0x'],
    ['1h3-k9q-f7x', '1h3k9q-f7x'],
    ['1h3k9q-f7', undefined],
    ['1h3k9q-f7xx', undefined],
    ['1h3k9q-f7u', undefined],
    ['', undefined],
    ['-', undefined],
    ['@bob', undefined],
    ['1h3k9q f7x', undefined],
])('typed as %j is %j', (typed, id) => {
    expect(readCaseId(typed)).toBe(id);
});
