// Which runs a process takes up: those that no process is at any more, and each by one of several processes.
import type { Run } from '../../../../src/moderation/runs/fold-run';
import { RunBook } from '../../../../src/moderation/runs/run-book';
import { askingOf, takeUp } from '../../../../src/moderation/runs/take-up';
import type { TakingUp } from '../../../../src/moderation/runs/take-up';
import { TIMED_OUT } from '../../fakes/calls';
import { FakeKeeping, HOUR, MINUTE, SECOND } from '../../fakes/keeping';
import { actionCalled } from '../../fakes/performing';
import { settleDown } from '../../fakes/process';

const mona = { id: 'id-mona', username: 'mona', name: 'Mona' };
const PLAN = {
    ...{ action: 'mute', moderator: mona, room: { id: 'here', name: 'general' }, reason: 'spam' },
    ...{ targets: [{ username: 'bob' }, { id: 'id-carol', undoes: 'x' }], workspace: false, relinquish: true },
};

interface Abandoned {
    readonly keeping: FakeKeeping;
    readonly taking: TakingUp;
    readonly run: Run;
}

async function abandon(details: object = {}): Promise<Abandoned> {
    const keeping = new FakeKeeping();
    const records = keeping.records.port();
    const runs = new RunBook(records, keeping.making);
    const opened = await runs.open({ ...PLAN, ...details });
    if (!opened.ok) {
        throw new Error('not opened');
    }
    const wait = () => Promise.resolve();
    const taking = { runs, records, making: keeping.making, runsHere: new Set<string>(), wait };
    return { keeping, taking, run: opened.value };
}

async function idsTaken(taking: TakingUp): Promise<string[]> {
    return (await takeUp(taking)).map(({ id }) => id);
}

it('takes up a run of which nothing was heard for half a minute, and not before', async () => {
    const { keeping, taking, run } = await abandon();
    keeping.now += 30 * SECOND;
    expect(await idsTaken(taking)).toEqual([]);
    keeping.now += 1;
    expect(await idsTaken(taking)).toEqual([run.id]);
});

it('counts whatever is written about it as a sign of life', async () => {
    const { keeping, taking, run } = await abandon();
    keeping.now += 25 * SECOND;
    const settled = { name: { username: 'bob' }, outcome: { kind: 'already' } } as const;
    await taking.runs.note({ kind: 'outcome', runId: run.id, position: 0, settled });
    keeping.now += 25 * SECOND;
    expect(await idsTaken(taking)).toEqual([]);
    keeping.now += 6 * SECOND;
    expect(await idsTaken(taking)).toEqual([run.id]);
});

it('counts one that waits for the rate limit as alive until half a minute after that', async () => {
    const { keeping, taking, run } = await abandon();
    await taking.runs.note({ kind: 'waiting', runId: run.id, until: keeping.now + MINUTE });
    keeping.now += 80 * SECOND;
    expect(await idsTaken(taking)).toEqual([]);
    keeping.now += 11 * SECOND;
    expect(await idsTaken(taking)).toEqual([run.id]);
});

it('leaves alone what it is at itself, however long it takes', async () => {
    const { keeping, taking, run } = await abandon();
    keeping.now += HOUR;
    expect(await idsTaken({ ...taking, runsHere: new Set([run.id]) })).toEqual([]);
});

it('takes it up once: it is heard of again then', async () => {
    const { keeping, taking, run } = await abandon();
    keeping.now += MINUTE;
    expect(await idsTaken(taking)).toEqual([run.id]);
    expect(await idsTaken(taking)).toEqual([]);
    keeping.now += MINUTE;
    expect(await idsTaken(taking)).toEqual([run.id]);
});

it('puts away what is finished and only not struck off the list', async () => {
    const { keeping, taking, run } = await abandon();
    await taking.runs.note({ kind: 'finished', runId: run.id });
    keeping.now += MINUTE;
    expect(await idsTaken(taking)).toEqual([]);
    expect(await taking.runs.openIds()).toEqual({ ok: true, value: [] });
});

it.each([0, 1, 2, 3, 4, 5, 8, 13])('is done by one of two servers, one of them %d steps behind', async (steps) => {
    const { keeping, taking, run } = await abandon();
    keeping.now += MINUTE;
    let waiting: (() => void)[] = [];
    const wait = () => new Promise<void>((resolve) => waiting.push(resolve));
    const server = () => idsTaken({ ...taking, runsHere: new Set(), wait });
    const servers = [server()];
    for (let step = 0; step < steps; step += 1) {
        await Promise.resolve();
    }
    servers.push(server());
    for (let round = 0; round < 5; round += 1) {
        await settleDown();
        const ready = waiting;
        waiting = [];
        ready.forEach((resolve) => {
            resolve();
        });
    }
    expect((await Promise.all(servers)).flat()).toEqual([run.id]);
    expect(keeping.records.keys('claim')).toEqual([]);
});

it('takes up what it can where the records of another run cannot be read', async () => {
    const { keeping, taking, run } = await abandon();
    keeping.now += MINUTE;
    keeping.records.calls.fail('records.read', TIMED_OUT, 1);
    expect(await idsTaken(taking)).toEqual([]);
    expect(await idsTaken(taking)).toEqual([run.id]);
});

it('asks for what was asked for', async () => {
    const { run } = await abandon({ role: 'owner', duration: HOUR, threadId: 'thread' });
    const { targets, reason, workspace, relinquish } = PLAN;
    expect(askingOf(run, actionCalled('mute'))).toEqual({
        ...{ action: actionCalled('mute'), targets, reason, workspace, relinquish },
        ...{ role: 'owner', duration: HOUR, threadId: 'thread' },
    });
    expect(askingOf((await abandon()).run, actionCalled('mute'))).not.toHaveProperty('role');
});
