// Deadlines: found by the hour, so that what waits costs nothing.
import { MarkerCheck } from '../../../../src/moderation/time/marker-check';
import { refusal } from '../../../../src/workspace/problem';
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

describe('no deadline is lost', () => {
    const found = async (keeping: FakeKeeping): Promise<number> => {
        const due = await keeping.open().deadlines.due();
        return due.ok ? due.value.length : -1;
    };

    it('when another server, whose clock is early, takes its hour for past', async () => {
        const keeping = new FakeKeeping();
        const slow = keeping.open().deadlines;
        const hourEnd = START - (START % HOUR) + HOUR;
        keeping.now = hourEnd - 3 * MINUTE;
        const first = deadlineAt(hourEnd - 2 * MINUTE);
        await slow.add(first);
        keeping.now = hourEnd + MINUTE;
        const due = await keeping.open().deadlines.due();
        for (const each of due.ok ? due.value : []) {
            await slow.remove(each);
        }
        await keeping.open().deadlines.due();
        keeping.now = hourEnd - MINUTE;
        await slow.add(deadlineAt(hourEnd - MINUTE / 2));
        keeping.now = hourEnd + 2 * MINUTE;
        expect(await found(keeping)).toBe(1);
    });

    it('when the hour was marked, emptied and unmarked by others, and this process remembers it', async () => {
        const keeping = new FakeKeeping();
        const { deadlines } = keeping.open();
        await deadlines.add(deadlineAt(START + HOUR));
        for (const key of keeping.records.keys('due marker')) {
            await keeping.records.port().remove(key);
        }
        keeping.now += 2 * MINUTE;
        await deadlines.add(deadlineAt(START + HOUR + MINUTE));
        keeping.now += 2 * HOUR;
        expect(await found(keeping)).toBe(2);
    });

    it('when the clock had jumped a year ahead and was set right', async () => {
        const keeping = new FakeKeeping();
        const { deadlines } = keeping.open();
        await deadlines.add(deadlineAt(START + 100 * HOUR));
        const due = await deadlines.due();
        expect(due).toEqual({ ok: true, value: [] });
        keeping.now += 10000 * HOUR;
        const early = await deadlines.due();
        for (const each of early.ok ? early.value : []) {
            await deadlines.remove(each);
        }
        await deadlines.due();
        keeping.now = START;
        await deadlines.add(deadlineAt(START + 100 * HOUR));
        keeping.now += 101 * HOUR;
        expect(await found(keeping)).toBe(1);
    });

    it('whatever became of its markers: they are written again', async () => {
        const keeping = await keepingWith(150);
        for (const key of keeping.records.keys('due marker')) {
            await keeping.records.port().remove(key);
        }
        keeping.now += 10 * HOUR;
        expect(await found(keeping)).toBe(0);
        const { deadlines } = keeping.open();
        expect(await deadlines.markAgain()).toEqual({ ok: true, value: 3 });
        expect(await found(keeping)).toBe(150);
        expect(await deadlines.markAgain()).toEqual({ ok: true, value: 0 });
    });

    it('is told where it cannot be found out', async () => {
        const keeping = await keepingWith(1);
        keeping.records.calls.fail('records.read', refusal('mod-engine-failed'));
        expect((await keeping.open().deadlines.markAgain()).ok).toBe(false);
    });
});

describe('markers are looked through', () => {
    it('at first, once a day, and when the clock has jumped', () => {
        const check = new MarkerCheck();
        const asked = (now: number): boolean => {
            const due = check.isDue(now);
            if (due) {
                check.checked(now);
            }
            return due;
        };
        const times = [0, MINUTE, 2 * MINUTE, 20 * MINUTE, 21 * MINUTE, 15 * MINUTE, 16 * MINUTE];
        expect(times.map(asked)).toEqual([true, false, false, true, false, true, false]);
        const aDay = Array.from({ length: 24 * 60 }, (_, minute) => asked((17 + minute) * MINUTE));
        expect(aDay.filter((due) => due)).toHaveLength(1);
    });

    it('again, as long as they could not be', () => {
        const check = new MarkerCheck();
        expect([0, 1, 2].map((minute) => check.isDue(minute * MINUTE))).toEqual([true, true, true]);
    });
});
