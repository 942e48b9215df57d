// People of a run are who they were when it was planned: whoever takes a name meanwhile is left alone.
import { refusal } from '../../../../src/workspace/problem';
import { FakeWorkspace } from '../../fakes/fake-workspace';
import { FakeLimiter } from '../../fakes/limiter';
import { askingFor, perform, reportInShort } from '../../fakes/performing';
import { FakeProcess, settleDown, sweepOn } from '../../fakes/process';
import { MINUTE } from '../../fakes/keeping';

/** Carol takes the name that bob had. */
function swapNames(workspace: FakeWorkspace): void {
    const [bob, carol] = [workspace.person('bob'), workspace.person('carol')];
    [bob.username, carol.username] = ['robert', 'bob'];
}

const idsActedOn = ({ calls }: FakeWorkspace, method: string): string[] =>
    calls.made
        .filter((call) => call.method === method)
        .flatMap(({ given }) => given)
        .flatMap((each) =>
            typeof each === 'object' && each !== null && 'username' in each && 'id' in each ? [String(each.id)] : [],
        );

it('while it waits for the rate limit', async () => {
    const workspace = new FakeWorkspace();
    const limiter = new FakeLimiter(workspace, 1);
    let waits = 0;
    const report = await perform(
        workspace,
        { action: 'mute', by: 'olga', on: ['lena', 'bob', 'gina'] },
        {
            over: (ports) => limiter.over(ports),
            wait: (milliseconds) => {
                if ((waits += 1) === 1) {
                    swapNames(workspace);
                }
                workspace.keeping.now += milliseconds;
                return Promise.resolve();
            },
        },
    );
    expect(waits).toBeGreaterThan(0);
    expect(reportInShort(report)).toEqual(['done', 'done', 'done']);
    expect([...workspace.state.room.muted].sort()).toEqual(['gina', 'lena', 'robert']);
});

it('when one after the other has their turn', async () => {
    const workspace = new FakeWorkspace();
    let first = true;
    workspace.calls.afterwards('membership.remove', () => {
        if (first) {
            swapNames(workspace);
        }
        first = false;
    });
    await perform(workspace, { action: 'kick', by: 'olga', on: ['lena', 'bob'] });
    expect(idsActedOn(workspace, 'membership.remove')).toEqual(['id-lena', 'id-bob']);
});

it.each([true, false])('when another process takes it up, its case open: %p', async (opened) => {
    const workspace = new FakeWorkspace();
    const death = opened
        ? ({ of: 'membership.remove', at: 1, effect: false } as const)
        : ({ of: 'membership.remove', at: 0, effect: true } as const);
    const process = new FakeProcess(workspace, death);
    void process.desk('olga').perform(askingFor({ action: 'kick', on: ['lena', 'bob'] }));
    await settleDown();
    expect(process.dead).toBe(true);
    swapNames(workspace);
    workspace.keeping.now += 2 * MINUTE;
    const [report] = await sweepOn(workspace);
    expect(report && reportInShort(report)).toEqual(['done', 'done']);
    expect(workspace.state.members).not.toContain('id-bob');
    expect(workspace.state.members).toContain('id-carol');
});

it('and a name that nobody had stays nobody, whoever takes it', async () => {
    const workspace = new FakeWorkspace();
    workspace.calls.afterwards('membership.remove', () => {
        workspace.person('carol').username = 'nobody';
    });
    const report = await perform(workspace, { action: 'kick', by: 'olga', on: ['lena', 'nobody'] });
    expect(reportInShort(report)).toEqual(['done', 'refused error-invalid-user']);
    expect(report).toMatchObject({ outcomes: [{}, { name: { username: 'nobody' } }] });
});

it('is not tried for ever where the limit keeps a name from being found', async () => {
    const workspace = new FakeWorkspace();
    const limited = { ...refusal('mod-rate-limited', { waitSeconds: 30 }), by: 'server' } as const;
    workspace.calls.fail('people.byUsername', limited);
    const report = await perform(workspace, { action: 'mute', by: 'olga', on: ['lena', 'bob'] });
    expect(reportInShort(report)).toEqual(['refused mod-rate-limited', 'refused mod-rate-limited']);
    expect(workspace.acts()).toEqual([]);
});

it('says whom it was about by the name that was typed, where it is stopped', async () => {
    const workspace = new FakeWorkspace();
    const process = new FakeProcess(workspace, { of: 'membership.remove', at: 0, effect: true });
    void process.desk('olga').perform(askingFor({ action: 'kick', on: ['lena', 'bob'] }));
    await settleDown();
    const [key = ''] = workspace.keeping.records.keys('open run ');
    const by = { id: 'id-olga', username: 'olga', name: 'Olga' };
    await workspace.keeping.open().runs.stop(key.replace('open run ', ''), by);
    workspace.keeping.now += 2 * MINUTE;
    const [report] = await sweepOn(workspace);
    expect(report).toMatchObject({ outcomes: [{}, { name: { username: 'bob' } }] });
});
