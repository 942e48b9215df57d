// People who are called otherwise by now, or are gone: found by the name that they had, or by the id in a case.
import { history } from '../../../../src/actions/history';
import { refusal } from '../../../../src/workspace/problem';
import type { FakeWorkspace } from '../../fakes/fake-workspace';
import { muted } from '../../fakes/muted';
import { deskFor } from '../../fakes/performing';

async function historyOf(workspace: FakeWorkspace, username: string, by = 'max', everywhere = false): Promise<unknown> {
    const asked = { text: '', workspace: everywhere, target: { username } };
    const answer = await deskFor(workspace, by).runCaseCommand(history, asked);
    return answer.ok ? answer.value : answer.problem.code;
}

function remove({ state }: FakeWorkspace): void {
    state.people = state.people.filter(({ username }) => username !== 'bob');
}

it.each(['bob', 'BOB', 'id-bob'])('who is gone is found as %s', async (name) => {
    const workspace = await muted();
    remove(workspace);
    expect(await historyOf(workspace, name)).toMatchObject({
        person: { id: 'id-bob', username: 'bob', gone: true, active: false },
        ...{ inForce: [{ action: 'mute' }], others: [] },
    });
});

it('who was renamed is found by either name, as who they are now', async () => {
    const workspace = await muted();
    workspace.person('bob').username = 'robert';
    workspace.state.room.muted = ['robert'];
    for (const name of ['bob', 'robert']) {
        expect(await historyOf(workspace, name)).toMatchObject({
            ...{ person: { username: 'robert' }, inForce: [{ target: { username: 'bob' } }] },
        });
    }
});

it('whoever has the name now is meant by it', async () => {
    const workspace = await muted();
    workspace.person('bob').username = 'robert';
    workspace.person('eve').username = 'bob';
    expect(await historyOf(workspace, 'bob')).toMatchObject({ person: { id: 'id-eve' }, inForce: [], others: [] });
});

it('is unknown in a room where no case tells of them, but not in the whole workspace', async () => {
    const workspace = await muted();
    remove(workspace);
    workspace.state.room.id = 'another';
    expect(await historyOf(workspace, 'bob')).toBe('error-invalid-user');
    expect(await historyOf(workspace, 'id-bob')).toBe('error-invalid-user');
    expect(await historyOf(workspace, 'bob', 'alice', true)).toMatchObject({ person: { gone: true } });
    expect(await historyOf(workspace, 'nobody', 'alice', true)).toBe('error-invalid-user');
});

it('is not told to be gone while that cannot be found out', async () => {
    const workspace = await muted();
    remove(workspace);
    workspace.calls.fail('people.byId', refusal('mod-engine-failed'));
    expect(await historyOf(workspace, 'bob')).toBe('mod-engine-failed');
    workspace.keeping.records.calls.fail('records.read', refusal('mod-unreachable'));
    expect(await historyOf(workspace, 'bob')).toBe('mod-unreachable');
});
