// However many reports there are: a message is told of once an hour, and of a reporter and a room no more than a handful.
import fc from 'fast-check';
import type { MessageReport } from '../../../../src/moderation/reports/message-report';
import { NoticeLimit } from '../../../../src/moderation/reports/notice-limit';
import { FakeKeeping, HOUR, MINUTE } from '../../fakes/keeping';

const bob = { id: 'id-bob', username: 'bob', name: 'Bob' };

function reportOf(message: string, reporter: string, room: string): MessageReport {
    return {
        ...{ reportId: message, at: 0, message: { id: message, quote: '' }, reason: '', author: bob },
        ...{ room: { id: room, name: room }, reporter: { ...bob, id: reporter } },
    };
}

async function takenAt(times: readonly number[], message = (position: number) => `m${position}`): Promise<string[]> {
    const keeping = new FakeKeeping();
    const start = keeping.now;
    const taken: string[] = [];
    for (const [position, time] of times.entries()) {
        keeping.now = start + time;
        // Each by a process that was started anew: what counts is written down.
        const limit = new NoticeLimit(keeping.records.port(), keeping.making);
        const allowance = await limit.take(reportOf(message(position), 'id-carol', 'id-general'));
        taken.push(allowance.ok ? allowance.value : allowance.problem.code);
    }
    return taken;
}

const [yes, before, many] = ['allowed', 'told-before', 'too-many'];

it.each([
    ['one message', [0, 0, MINUTE, 59 * MINUTE, HOUR], () => 'm1', [yes, before, before, before, yes]],
    ['one reporter', [0, 0, 0, 0, MINUTE, HOUR, HOUR], undefined, [yes, yes, yes, many, many, yes, yes]],
    [
        'one reporter, over the hour',
        [0, 20, 40, 61, 62, 79, 81].map((each) => each * MINUTE),
        undefined,
        [yes, yes, yes, yes, many, many, yes],
    ],
    ['a clock that was set back', [5 * HOUR, 5 * HOUR, 5 * HOUR, 0, 0], undefined, [yes, yes, yes, yes, yes]],
])('of %s', async (_, times, message, expected) => {
    expect(await takenAt(times, message)).toEqual(expected);
});

const reports = fc.array(
    fc.record({
        pause: fc.integer({ min: 0, max: 20 * MINUTE }),
        message: fc.nat({ max: 12 }),
        reporter: fc.nat({ max: 4 }),
        room: fc.nat({ max: 2 }),
    }),
    { minLength: 1, maxLength: 60 },
);

it('lets pass in any hour one of a message, three of a reporter and five of a room, and the first always', async () => {
    await fc.assert(
        fc.asyncProperty(reports, async (given) => {
            const keeping = new FakeKeeping();
            const limit = new NoticeLimit(keeping.records.port(), keeping.making);
            const passed: { at: number; names: string[] }[] = [];
            for (const [position, { pause, message, reporter, room }] of given.entries()) {
                keeping.now += pause;
                const names = [`m${message}`, `reporter ${reporter}`, `room ${room}`];
                const allowance = await limit.take(reportOf(names[0] ?? '', names[1] ?? '', names[2] ?? ''));
                if (allowance.ok && allowance.value === 'allowed') {
                    passed.push({ at: keeping.now, names });
                }
                expect(position > 0 || passed.length === 1).toBe(true);
            }
            for (const { at, names } of passed) {
                for (const [index, most] of [1, 3, 5].entries()) {
                    const same = passed.filter(
                        (each) => each.names[index] === names[index] && each.at <= at && each.at > at - HOUR,
                    );
                    expect(same.length).toBeLessThanOrEqual(most);
                }
            }
        }),
    );
});

it('leaves nothing behind of what did not pass, and forgets what is over an hour old', async () => {
    const keeping = new FakeKeeping();
    const limit = new NoticeLimit(keeping.records.port(), keeping.making);
    const taken = async (count: number): Promise<void> => {
        for (let position = 0; position < count; position += 1) {
            await limit.take(reportOf(`m${keeping.now} ${position}`, 'id-carol', 'id-general'));
        }
    };
    await taken(50);
    expect(keeping.records.under('notices for room id-general')).toHaveLength(3);
    keeping.now += HOUR;
    await taken(1);
    expect(keeping.records.under('notices for room id-general')).toHaveLength(1);
    keeping.records.loaded();
    await taken(1);
    expect(keeping.records.loaded()).toBeLessThan(10);
});
