// A report is written down, and the right people are told of it, once.
import { refusal } from '../../../../src/workspace/problem';
import { FakeWorkspace } from '../../fakes/fake-workspace';
import { HOUR, MINUTE } from '../../fakes/keeping';
import { take } from '../../fakes/reports';

function recipients({ keeping }: FakeWorkspace): string[] {
    return keeping.letters.recipients();
}

it('goes to the room for the log, and to nobody else', async () => {
    const workspace = new FakeWorkspace();
    expect(await take(workspace, { modLogRoom: 'id-log' })).toMatchObject({ ok: true, value: { kind: 'told' } });
    expect(recipients(workspace)).toEqual(['id-log']);
});

it('goes to owners and moderators where there is no such room', async () => {
    const workspace = new FakeWorkspace();
    await take(workspace);
    expect(recipients(workspace)).toEqual(['max', 'mona', 'olga', 'otto']);
});

it('goes to them too where that room cannot be written in, and says why', async () => {
    const workspace = new FakeWorkspace();
    workspace.keeping.letters.unreachable.add('id-log');
    const taken = await take(workspace, { modLogRoom: 'id-log' });
    expect(taken).toMatchObject({ value: { kind: 'told', problems: [{ code: 'error-invalid-room' }] } });
    expect(recipients(workspace)).toEqual(['max', 'mona', 'olga', 'otto']);
});

it.each([
    ['the author', (workspace: FakeWorkspace) => take(workspace, { author: 'mona' }), ['max', 'olga', 'otto']],
    [
        'who is deactivated',
        (workspace: FakeWorkspace) => {
            workspace.person('olga').active = false;
            return take(workspace);
        },
        ['max', 'mona', 'otto'],
    ],
    [
        'who cannot be reached',
        (workspace: FakeWorkspace) => {
            workspace.keeping.letters.unreachable.add('otto');
            return take(workspace);
        },
        ['max', 'mona', 'olga'],
    ],
])('leaves out %s', async (_, report, expected) => {
    const workspace = new FakeWorkspace();
    await report(workspace);
    expect(recipients(workspace)).toEqual(expected);
});

it('names an owner who is a moderator too once, and tells twenty at most, owners first', async () => {
    const workspace = new FakeWorkspace();
    for (let number = 0; number < 30; number += 1) {
        const id = `id-guard${number}`;
        workspace.state.people.unshift({
            ...workspace.person('mona'),
            ...{ id, username: `guard${number}`, name: `Guard ${number}` },
        });
        workspace.state.roomRoles[id] = ['moderator'];
    }
    workspace.state.roomRoles['id-olga'] = ['owner', 'moderator'];
    await take(workspace);
    expect(recipients(workspace)).toHaveLength(20);
    expect(recipients(workspace)).toEqual(expect.arrayContaining(['olga', 'otto']));
});

it('is kept, and said to have reached nobody, where only the author is in charge', async () => {
    const workspace = new FakeWorkspace();
    workspace.state.roomRoles = { 'id-olga': ['owner'] };
    expect(await take(workspace, { author: 'olga' })).toMatchObject({ value: { kind: 'nobody-to-tell' } });
    expect(recipients(workspace)).toEqual([]);
    expect(workspace.keeping.records.keys('open reports in')).toHaveLength(1);
});

it.each(['direct', 'omnichannel'] as const)('is not taken in from a %s room', async (type) => {
    const workspace = new FakeWorkspace();
    workspace.state.room.type = type;
    expect(await take(workspace)).toMatchObject({ ok: true, value: { kind: 'not-kept' } });
    expect(workspace.keeping.records.keys('')).toEqual([]);
    expect(recipients(workspace)).toEqual([]);
});

it('is told once an hour, and written down each time', async () => {
    const workspace = new FakeWorkspace();
    const kinds = [];
    for (const minutes of [0, 1, 58, 1, 59]) {
        workspace.keeping.now += minutes * MINUTE;
        const taken = await take(workspace, { modLogRoom: 'id-log' });
        kinds.push(taken.ok && taken.value.kind);
    }
    expect(kinds).toEqual(['told', 'told-before', 'told-before', 'told', 'told-before']);
    expect(workspace.keeping.records.under('reports of message m1')).toHaveLength(5);
    workspace.keeping.now += HOUR;
    expect(await take(workspace, { messageId: 'm2' })).toMatchObject({ value: { kind: 'told' } });
});

it('is told once also when many come at the same time', async () => {
    const workspace = new FakeWorkspace();
    await Promise.all(Array.from({ length: 20 }, () => take(workspace, { modLogRoom: 'id-log' })));
    expect(recipients(workspace)).toEqual(['id-log']);
});

it('is not told of when it could not be written down', async () => {
    const workspace = new FakeWorkspace();
    workspace.keeping.records.calls.fail('records.append', refusal('mod-app-not-permitted'));
    expect(await take(workspace)).toMatchObject({ ok: false, problem: { code: 'mod-app-not-permitted' } });
    expect(recipients(workspace)).toEqual([]);
});

it('says so when it cannot be read who keeps the room in order', async () => {
    const workspace = new FakeWorkspace();
    workspace.calls.fail('rooms.roleHolders', refusal('mod-engine-failed'));
    expect(await take(workspace)).toMatchObject({ ok: false, problem: { code: 'mod-engine-failed' } });
});
