// Words are cut to a length, and moderators are told of a message once an hour.
import fc from 'fast-check';
import { isToBeTold, shortened } from '../../../../src/moderation/reports/message-report';
import type { MessageReport } from '../../../../src/moderation/reports/message-report';
import { HOUR, MINUTE, START } from '../../fakes/keeping';

const someone = { id: 'id-bob', username: 'bob', name: 'Bob' };

function reportAt(at: number, position: number): MessageReport {
    return {
        ...{ reportId: `r${String(position).padStart(3, '0')}`, at, message: { id: 'm1', quote: '' }, reason: '' },
        ...{ room: { id: 'id-general', name: 'general' }, author: someone, reporter: someone },
    };
}

function toldOf(times: readonly number[]): number[] {
    const reports = times.map((time, position) => reportAt(START + time, position));
    return reports.filter(({ reportId }) => isToBeTold(reports, reportId)).map(({ at }) => at - START);
}

it.each([
    [[0], [0]],
    [[0, 0, 0], [0]],
    [[0, MINUTE, 59 * MINUTE], [0]],
    [
        [0, HOUR],
        [0, HOUR],
    ],
    [
        [0, 40 * MINUTE, 80 * MINUTE, 100 * MINUTE],
        [0, 80 * MINUTE],
    ],
])('of reports at %j, those at %j are told of', (times, told) => {
    expect(toldOf(times)).toEqual(told);
});

it('is told the same in whatever order reports are read, and never twice an hour', () => {
    const times = fc.array(fc.integer({ min: 0, max: 5 * HOUR }), { minLength: 1, maxLength: 30 });
    fc.assert(
        fc.property(times, (given) => {
            const reports = given.map((time, position) => reportAt(time, position));
            const told = reports.filter(({ reportId }) => isToBeTold(reports, reportId));
            const reversed = reports.filter(({ reportId }) => isToBeTold([...reports].reverse(), reportId));
            expect(reversed).toEqual(told);
            const moments = told.map(({ at }) => at).sort((one, other) => one - other);
            expect(moments[0]).toBe(Math.min(...given));
            expect(moments.every((at, position) => position === 0 || at - (moments[position - 1] ?? at) >= HOUR)).toBe(
                true,
            );
        }),
    );
});

it('knows nothing of a report that is not among them', () => {
    expect(isToBeTold([], 'r000')).toBe(false);
});

it.each([
    [' words ', 'words'],
    ['x'.repeat(300), 'x'.repeat(300)],
    ['x'.repeat(301), `${'x'.repeat(299)}…`],
    ['💀'.repeat(400), `${'💀'.repeat(299)}…`],
    ['', ''],
])('%j is shortened', (words, expected) => {
    expect(shortened(words)).toBe(expected);
});
