// Deadlines: found by the hour, so that what waits costs nothing.
import { FakeKeeping, HOUR, MINUTE, START } from '../../fakes/keeping';

async function keepingWith(count: number): Promise<FakeKeeping> {
    const keeping = new FakeKeeping();
    const { deadlines } = keeping.open();
    for (let position = 0; position < count; position += 1) {
        await deadlines.add(deadlineAt(START + 2 * HOUR + position * MINUTE));
    }
    return keeping;
}

function deadlineAt(due: number) {
    return { caseId: 'c', roomId: 'id-general', username: 'bob', action: 'mute', until: due, due, attempt: 0 };
}

it.each([10, 10000])('reads only what is due, with %d waiting', async (waiting) => {
    const keeping = await keepingWith(waiting);
    const { deadlines } = keeping.open();
    for (let position = 0; position < 10; position += 1) {
        await deadlines.add(deadlineAt(START + MINUTE + position));
    }
    keeping.now += 2 * MINUTE;
    keeping.records.calls.made.length = 0;
    const due = await deadlines.due();
    expect(due.ok && due.value).toHaveLength(10);
    expect(keeping.records.reads()).toEqual(['due days', 'due hours of 2026-11-21', 'due in 2026-11-21T20']);
});

it('gives them earliest first, over the turn of hours, days and years', async () => {
    const keeping = await keepingWith(0);
    const { deadlines } = keeping.open();
    const times = [500, 3, 24, 1, 1200, 0.5].map((hours) => START + hours * HOUR);
    for (const time of times) {
        await deadlines.add(deadlineAt(time));
    }
    keeping.now += 1200 * HOUR;
    const due = await deadlines.due();
    expect(due.ok && due.value.map((each) => each.due)).toEqual([...times].sort((one, other) => one - other));
});

it('forgets hours and days of the past in which nothing waits any more', async () => {
    const keeping = await keepingWith(3);
    const { deadlines } = keeping.open();
    keeping.now += 30 * HOUR;
    const due = await deadlines.due();
    for (const each of due.ok ? due.value : []) {
        await deadlines.remove(each);
    }
    for (let time = 0; time < 3; time += 1) {
        expect(await deadlines.due()).toEqual({ ok: true, value: [] });
    }
    expect(keeping.records.keys('d')).toEqual([]);
    keeping.records.calls.made.length = 0;
    await deadlines.due();
    expect(keeping.records.reads()).toEqual(['due days']);
});

describe('what waits in a room', () => {
    it('is found by the usernames asked for, without a look at all the others', async () => {
        const keeping = await keepingWith(300);
        const { deadlines } = keeping.open();
        await deadlines.add({ ...deadlineAt(START + HOUR), username: 'carol' });
        await deadlines.add({ ...deadlineAt(START + HOUR), username: 'carol', roomId: 'id-other' });
        keeping.records.calls.made.length = 0;
        expect(await deadlines.of('id-general', ['carol', 'eve'])).toMatchObject({
            value: [{ username: 'carol', roomId: 'id-general' }],
        });
        expect(keeping.records.loaded()).toBe(1);
        expect(await deadlines.of('id-general', [])).toEqual({ ok: true, value: [] });
    });
});
