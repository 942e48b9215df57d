// Which acts decide: known without reading a history, whatever is done and wherever a process dies.
import fc from 'fast-check';
import type { CaseKeeping } from '../../../../src/moderation/cases/case-command';
import type { Case } from '../../../../src/moderation/cases/fold';
import { foldCases, isInForce } from '../../../../src/moderation/cases/fold';
import { latestOfKind, liftedBy, stillDecides } from '../../../../src/moderation/cases/latest-of-kind';
import type { CaseRecord, Ending } from '../../../../src/moderation/cases/record';
import { refusal } from '../../../../src/workspace/problem';
import type { Result } from '../../../../src/workspace/problem';
import { FakeKeeping, MINUTE } from '../../fakes/keeping';

const mona = { id: 'id-mona', username: 'mona', name: 'Mona' };
const bob = { id: 'id-bob', username: 'bob', name: 'Bob' };
const here = { id: 'id-general', name: 'general' };
const there = { id: 'id-random', name: 'random' };
const owner = { id: 'owner', name: 'owner', scope: 'room' } as const;
const bot = { id: 'bot', name: 'bot', scope: 'workspace' } as const;

function valueOf<T>(result: Result<T>): T {
    if (!result.ok) {
        throw new Error(result.problem.code);
    }
    return result.value;
}

type Opening = Partial<Parameters<CaseKeeping['book']['open']>[0]>;

async function open({ book }: CaseKeeping, opening: Opening): Promise<Case> {
    const act = { action: 'mute', moderator: mona, target: bob, room: here, reason: '', ...opening };
    return valueOf(await book.open(act));
}

async function close({ book }: CaseKeeping, found: Case, ending: Ending = 'done'): Promise<void> {
    valueOf(await book.add(found, { kind: 'closed', caseId: found.id, ending, settled: false }));
}

async function done(keeping: FakeKeeping, opening: Opening = {}): Promise<Case> {
    const office = keeping.open();
    const found = await open(office, opening);
    await close(office, found);
    keeping.now += MINUTE;
    return found;
}

async function idOfLatest(keeping: FakeKeeping, about: Case): Promise<string | undefined> {
    return valueOf(await latestOfKind(keeping.open(), about))?.id;
}

it('is the latest that was done, and no more than that is kept', async () => {
    const keeping = new FakeKeeping();
    let last = await done(keeping);
    for (let time = 0; time < 30; time += 1) {
        last = await done(keeping, { action: time % 2 === 0 ? 'unmute' : 'mute' });
    }
    expect(await idOfLatest(keeping, last)).toBe(last.id);
    expect(keeping.records.keys('act ')).toEqual([`act ${last.id}`]);
});

it('is not one that was refused, nor one that nobody knows the end of', async () => {
    const keeping = new FakeKeeping();
    const first = await done(keeping);
    const office = keeping.open();
    const refused = await open(office, { action: 'unmute' });
    await close(office, refused, 'refused');
    keeping.now += MINUTE;
    await open(office, { action: 'unmute' });
    expect(await idOfLatest(keeping, first)).toBe(first.id);
    expect(await stillDecides(office, { ...first, state: 'done' })).toBe(true);
});

it('is kept apart by room, by role and by kind, but for what holds in the whole workspace', async () => {
    const keeping = new FakeKeeping();
    const acts = [
        await done(keeping),
        await done(keeping, { room: there }),
        await done(keeping, { action: 'ban' }),
        await done(keeping, { action: 'add-role', role: owner }),
        await done(keeping, { action: 'add-role', role: { ...owner, id: 'leader' } }),
    ];
    for (const act of acts) {
        expect(await idOfLatest(keeping, act)).toBe(act.id);
    }
    const given = await done(keeping, { action: 'add-role', role: bot });
    const taken = await done(keeping, { action: 'remove-role', role: bot, room: there });
    const off = await done(keeping, { action: 'deactivate' });
    const on = await done(keeping, { action: 'activate', room: there });
    expect([await idOfLatest(keeping, given), await idOfLatest(keeping, off)]).toEqual([taken.id, on.id]);
});

it('costs the same however long the history is', async () => {
    const cost = async (count: number): Promise<number[]> => {
        const keeping = new FakeKeeping();
        const first = await done(keeping);
        const office = keeping.open();
        for (let each = 0; each < count; each += 1) {
            await close(
                office,
                await open(office, { action: each % 3 === 0 ? 'unmute' : each % 3 === 1 ? 'mute' : 'warn' }),
            );
            keeping.now += MINUTE;
        }
        keeping.records.calls.made.length = 0;
        keeping.records.loaded();
        await latestOfKind(keeping.open(), first);
        return [keeping.records.calls.made.length, keeping.records.loaded()];
    };
    expect(await cost(3000)).toEqual(await cost(30));
});

const steps = fc.array(
    fc.record({
        action: fc.constantFrom('mute', 'unmute', 'ban', 'unban', 'kick', 'warn'),
        room: fc.constantFrom(here, there),
        ending: fc.constantFrom<Ending | 'unknown'>('done', 'done', 'done', 'refused', 'failed', 'unknown'),
        /** The call at which the process dies, if it does. */
        dies: fc.option(fc.nat({ max: 14 }), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 25 },
);

/** As it would be found by reading everything. */
function byReadingAll(cases: readonly Case[], about: Case, pair: readonly string[]): string | undefined {
    return cases.find(
        ({ action, room, state }) => pair.includes(action) && room.id === about.room.id && state === 'done',
    )?.id;
}

it('is what reading everything would show, wherever a process dies', async () => {
    const PAIRS = [
        ['mute', 'unmute'],
        ['ban', 'unban'],
    ];
    await fc.assert(
        fc.asyncProperty(steps, async (given) => {
            const keeping = new FakeKeeping();
            for (const { action, room, ending, dies } of given) {
                await act(keeping, { action, room }, ending, dies);
            }
            const records = keeping.records.keys('case ').flatMap((key) => keeping.records.under(key)) as CaseRecord[];
            const cases = foldCases(records);
            for (const found of cases) {
                const pair = PAIRS.find((each) => each.includes(found.action));
                if (pair) {
                    expect(await idOfLatest(keeping, found)).toBe(byReadingAll(cases, found, pair));
                }
            }
        }),
    );
});

/** One act by a process of its own; from the call at which it dies on nothing of it is done any more. */
async function act(
    keeping: FakeKeeping,
    opening: Opening,
    ending: Ending | 'unknown',
    dies: number | undefined,
): Promise<void> {
    const { calls } = keeping.records;
    const from = calls.made.length + (dies ?? Infinity);
    for (let position = from; position < from + 30; position += 1) {
        calls.break(position, { kind: 'problem', problem: refusal('mod-engine-failed') });
    }
    const office = keeping.open();
    const begun = { moderator: mona, target: bob, room: here, reason: '', action: 'mute', ...opening };
    const opened = await office.book.open(begun);
    if (opened.ok && ending !== 'unknown') {
        await office.book.add(opened.value, { kind: 'closed', caseId: opened.value.id, ending, settled: false });
    }
    while (calls.made.length < from + 30 && dies !== undefined) {
        await keeping.records.port().read('nothing');
    }
    keeping.now += MINUTE;
}

/** The cases that say of themselves that they are in force. */
function inForce(keeping: FakeKeeping): string[] {
    return keeping
        .cases()
        .filter(isInForce)
        .map(({ id }) => id);
}

it('tells what it ends of it, at once and with who did it', async () => {
    const keeping = new FakeKeeping();
    const muted = await done(keeping);
    const elsewhere = await done(keeping, { room: there });
    const lifted = await done(keeping, { action: 'unmute' });
    const again = await done(keeping);
    const anew = await done(keeping);
    const ends = new Map(keeping.cases().map(({ id, ended }) => [id, ended]));
    expect(ends.get(muted.id)).toEqual({ how: 'lifted', since: lifted.at, by: mona, endedBy: lifted.id });
    expect(ends.get(again.id)).toEqual({ how: 'replaced', since: anew.at, by: mona, endedBy: anew.id });
    expect([ends.get(elsewhere.id), ends.get(lifted.id), ends.get(anew.id)]).toEqual([undefined, undefined, undefined]);
});

it.each(['kick', 'ban'])('a %s ends the roles of the room, and nothing else', async (action) => {
    const keeping = new FakeKeeping();
    const muted = await done(keeping);
    const role = await done(keeping, { action: 'add-role', role: owner });
    const other = await done(keeping, { action: 'add-role', role: owner, room: there });
    const everywhere = await done(keeping, { action: 'add-role', role: bot });
    const removed = await done(keeping, { action });
    expect(inForce(keeping)).toEqual([muted.id, other.id, everywhere.id, removed.id]);
    const ended = keeping.cases().find(({ id }) => id === role.id)?.ended;
    expect(ended).toMatchObject({ how: 'lifted', endedBy: removed.id });
});

it('leaves what ended before as it is, and what is under way', async () => {
    const keeping = new FakeKeeping();
    const muted = await done(keeping);
    const office = keeping.open();
    await office.book.add(muted, { kind: 'ended', caseId: muted.id, how: 'time', since: keeping.now });
    const waiting = await open(office, {});
    await done(keeping, { action: 'unmute' });
    const [first, second] = keeping.cases();
    expect([first?.ended?.how, second?.id, second?.ended]).toEqual(['time', waiting.id, undefined]);
    expect(keeping.records.keys('act ')).toContain(`act ${waiting.id}`);
});

it('remembers what it had lifted, without a look at the history', async () => {
    const keeping = new FakeKeeping();
    const muted = await done(keeping);
    const unmuted = await done(keeping, { action: 'unmute' });
    await done(keeping);
    const office = keeping.open();
    const closed = valueOf(await office.book.find(unmuted.id));
    keeping.records.calls.made.length = 0;
    expect(closed && valueOf(await liftedBy(office, closed))?.id).toBe(muted.id);
    expect(keeping.records.reads()).toEqual([`case ${muted.id}`]);
});

it('is found out later where it could not be read what it ends', async () => {
    const keeping = new FakeKeeping();
    const muted = await done(keeping);
    const office = keeping.open();
    const unmuted = await open(office, { action: 'unmute' });
    keeping.records.calls.fail('records.read', refusal('mod-engine-failed'), 1);
    await close(office, unmuted);
    expect(inForce(keeping)).toEqual([muted.id, unmuted.id]);
    expect(await idOfLatest(keeping, muted)).toBe(unmuted.id);
});

it('cannot be told where it cannot be read', async () => {
    const keeping = new FakeKeeping();
    const first = await done(keeping);
    keeping.records.calls.fail('records.read', refusal('mod-engine-failed'));
    expect(await latestOfKind(keeping.open(), first)).toMatchObject({ ok: false });
    expect(await stillDecides(keeping.open(), { ...first, state: 'done' })).toBeUndefined();
});
