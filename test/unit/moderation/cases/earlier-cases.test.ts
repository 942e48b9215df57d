// Cases that were written before there were lists of people and of what decides: found all the same, and listed once.
import type { CaseBook } from '../../../../src/moderation/cases/case-book';
import { caseIdMaker } from '../../../../src/moderation/cases/case-id';
import { keepingMemory } from '../../../../src/moderation/keeping-memory';
import { latestOfKind } from '../../../../src/moderation/cases/latest-of-kind';
import { stamp } from '../../../../src/moderation/cases/markers';
import type { CaseRecord } from '../../../../src/moderation/cases/record';
import { refusal } from '../../../../src/workspace/problem';
import type { Result } from '../../../../src/workspace/problem';
import { FakeKeeping, HOUR, MINUTE, START } from '../../fakes/keeping';

const mona = { id: 'id-mona', username: 'mona', name: 'Mona' };
const bob = { id: 'id-bob', username: 'bob', name: 'Bob' };
const here = { id: 'id-general', name: 'general' };
const there = { id: 'id-random', name: 'random' };

function valueOf<T>(result: Result<T>): T {
    if (!result.ok) {
        throw new Error(result.problem.code);
    }
    return result.value;
}

/** Writes as the app wrote before: every record under one key for the person, and one for the person in the room. */
class Past {
    public readonly keeping = new FakeKeeping();
    public readonly ids: string[] = [];
    private time = START;
    private records = 0;
    private readonly makeId = caseIdMaker(
        () => this.time,
        () => 0,
    );

    public async write(action: string, apart: number, room = here, more: readonly object[] = []): Promise<string> {
        this.time += apart;
        const caseId = this.makeId();
        const hour = stamp(this.time, 'hour');
        const keys = [`case ${caseId}`, `target ${bob.id}`, `target ${bob.id} in ${room.id}`, `room ${room.id} hour ${hour}`];
        const port = this.keeping.records.port();
        for (const [key, marks] of [
            [`room ${room.id} months`, hour.slice(0, 7)],
            [`room ${room.id} days of ${hour.slice(0, 7)}`, hour.slice(0, 10)],
            [`room ${room.id} hours of ${hour.slice(0, 10)}`, hour],
        ] as const) {
            await port.append({ marks }, [key]);
        }
        const opened = { kind: 'opened', action, moderator: mona, target: bob, room, reason: 'past' };
        const closed = { kind: 'closed', ending: 'done', settled: false };
        for (const record of [opened, closed, ...more]) {
            this.records += 1;
            const recordId = `past${String(this.records).padStart(6, '0')}`;
            await port.append({ ...record, recordId, caseId, at: this.time } as CaseRecord, keys);
        }
        this.ids.push(caseId);
        this.keeping.now = this.time + MINUTE;
        return caseId;
    }
}

async function idsAbout(book: CaseBook, roomId: string | undefined, size: number): Promise<string[]> {
    const ids: string[] = [];
    let more = true;
    while (more) {
        const page = valueOf(await book.about(bob.id, roomId, size, ids.at(-1)));
        ids.push(...page.cases.map(({ id }) => id));
        ({ more } = page);
    }
    return ids;
}

it('are listed with those that came since, in their order', async () => {
    const past = new Past();
    for (let each = 0; each < 130; each += 1) {
        await past.write('warn', each % 40 === 0 ? 30 * HOUR : 100, each % 3 === 0 ? there : here);
    }
    const office = past.keeping.open();
    const since = valueOf(
        await office.book.open({ action: 'warn', moderator: mona, target: bob, room: here, reason: 'since' }),
    );
    const all = [...past.ids, since.id].sort().reverse();
    expect(await idsAbout(office.book, undefined, 7)).toEqual(all);
    const inRandom = past.ids.filter((_, each) => each % 3 === 0);
    expect(await idsAbout(office.book, there.id, 50)).toEqual([...inRandom].sort().reverse());
    const page = valueOf(await office.book.recent(here.id, 3));
    expect(page.cases.map(({ id }) => id)).toEqual(all.filter((id) => !inRandom.includes(id)).slice(0, 3));
});

it('are read as a whole once, and never again', async () => {
    const past = new Past();
    for (let each = 0; each < 500; each += 1) {
        await past.write('warn', MINUTE);
    }
    const { keeping } = past;
    await idsAbout(keeping.open().book, here.id, 100);
    keeping.records.loaded();
    keeping.records.calls.made.length = 0;
    // By a process that was started anew.
    valueOf(await keeping.open().book.about(bob.id, here.id, 10));
    expect(keeping.records.loaded()).toBeLessThan(150);
    expect(keeping.records.reads()).not.toContain(`target ${bob.id}`);
});

it('are listed once when several ask at the same time', async () => {
    const past = new Past();
    await past.write('warn', MINUTE);
    const memory = keepingMemory(past.keeping.making.now);
    await Promise.all(Array.from({ length: 5 }, () => past.keeping.open(memory).book.about(bob.id, here.id, 10)));
    const reads = past.keeping.records.reads().filter((key) => key === `target ${bob.id}`);
    expect(reads).toHaveLength(1);
});

it('decide how things stand', async () => {
    const past = new Past();
    const muted = await past.write('mute', HOUR);
    await past.write('ban', HOUR);
    const unbanned = await past.write('unban', HOUR);
    await past.write('mute', HOUR, there);
    const office = past.keeping.open();
    const about = { target: bob, room: here };
    expect(valueOf(await latestOfKind(office, { ...about, action: 'unmute' }))?.id).toBe(muted);
    expect(valueOf(await latestOfKind(office, { ...about, action: 'ban' }))?.id).toBe(unbanned);
    expect(past.keeping.records.keys('act ')).toHaveLength(3);
});

it('are told with what was added to them since', async () => {
    const past = new Past();
    const muted = await past.write('mute', HOUR);
    const office = past.keeping.open();
    await idsAbout(office.book, here.id, 10);
    const found = valueOf(await office.book.find(muted));
    if (!found) {
        throw new Error('no case');
    }
    await office.book.add(found, { kind: 'lifted', caseId: muted });
    const everywhere = [
        valueOf(await office.book.about(bob.id, here.id, 10)).cases[0],
        valueOf(await office.book.recent(here.id, 10)).cases[0],
        valueOf(await latestOfKind(office, { action: 'mute', target: bob, room: here })),
    ];
    expect(everywhere.map((each) => each?.liftedAt !== undefined)).toEqual([true, true, true]);
});

it('are not taken for listed when that failed half-way', async () => {
    for (let position = 0; position < 12; position += 1) {
        const past = new Past();
        await past.write('mute', HOUR);
        const muted = await past.write('mute', 30 * HOUR);
        const { calls } = past.keeping.records;
        const office = past.keeping.open();
        calls.break(calls.made.length + position, { kind: 'problem', problem: refusal('mod-engine-failed') });
        await office.book.about(bob.id, here.id, 10);
        expect(await idsAbout(office.book, here.id, 10)).toEqual([...past.ids].reverse());
        expect(valueOf(await latestOfKind(office, { action: 'mute', target: bob, room: here }))?.id).toBe(muted);
    }
});
