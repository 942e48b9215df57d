// Where a role is given or taken: in the room or in the workspace, never by a slip.
import { FakeWorkspace } from '../fakes/fake-workspace';
import { outcomeOf, perform } from '../fakes/performing';
import type { Asked } from '../fakes/performing';

const give: Asked = { action: 'add-role', by: 'alice', on: 'bob' };

describe.each(['add-role', 'remove-role'] as const)('%s', (action) => {
    it.each([
        ['a role nobody knows', { role: 'pope' }, 'error-invalid-role'],
        ['a room role with --workspace', { role: 'owner', workspace: true }, 'mod-room-role-needs-room'],
        ['a custom room role with --workspace', { role: 'guardian', workspace: true }, 'mod-room-role-needs-room'],
        ['a workspace role without --workspace', { role: 'admin' }, 'mod-workspace-role-unconfirmed'],
    ])('refuses %s as a whole, before looking at anybody', async (_, details, code) => {
        const workspace = new FakeWorkspace();
        expect(await outcomeOf(workspace, { ...give, action, on: ['bob', 'carol'], ...details })).toBe(
            `request refused ${code}`,
        );
        expect(workspace.calls.names().filter((name) => name !== 'roles.names')).toEqual(['roles.byIdOrName']);
    });
});

it.each([
    ['moderater', false, 'moderator'],
    ['OWNERS', false, 'owner'],
    ['gardian', false, 'guardian'],
    ['janitr', true, 'janitor'],
    ['pope', false, undefined],
    // What holds in the whole workspace is never suggested for what was meant for a room, nor the other way round.
    ['janitr', false, undefined],
    ['moderater', true, undefined],
])('names the role nearest to %s (workspace: %s): %s', async (role, workspaceRole, suggestion) => {
    const report = await perform(new FakeWorkspace(), { ...give, role, workspace: workspaceRole });
    expect(report).toMatchObject({ kind: 'refused', problem: { code: 'error-invalid-role', role } });
    expect(report.kind === 'refused' && report.problem.suggestion).toBe(suggestion);
});

it('names none where the roles cannot be read', async () => {
    const workspace = new FakeWorkspace();
    workspace.calls.fail('roles.names', { code: 'mod-engine-failed', effect: 'unknown', by: 'server' }, 1);
    expect(await outcomeOf(workspace, { ...give, role: 'moderater' })).toBe('request refused error-invalid-role');
});

it('finds a role by its id and by its name', async () => {
    const workspace = new FakeWorkspace();
    expect(await outcomeOf(workspace, { ...give, role: 'guardian' })).toBe('done');
    expect(workspace.state.roomRoles['id-bob']).toEqual(['id-guardian']);
    expect(await outcomeOf(workspace, { ...give, role: 'id-guardian' })).toBe('already');
});

it('gives a room role in the room, a workspace role in the workspace', async () => {
    const workspace = new FakeWorkspace();
    expect(await outcomeOf(workspace, { ...give, role: 'owner' })).toBe('done');
    expect(await outcomeOf(workspace, { ...give, role: 'janitor', workspace: true })).toBe('done');
    expect(workspace.state.roomRoles['id-bob']).toEqual(['owner']);
    expect(workspace.person('bob').workspaceRoles).toEqual(['user', 'janitor']);
});

it('needs no membership and no kind of room for a workspace role', async () => {
    const workspace = new FakeWorkspace();
    workspace.state.room.type = 'direct';
    expect(await outcomeOf(workspace, { ...give, on: 'eve', role: 'janitor', workspace: true })).toBe('done');
});

it('gives no role of the workspace on the strength of a role in the room', async () => {
    const workspace = new FakeWorkspace();
    workspace.state.permissions.set('access-permissions', ['admin', 'owner']);
    const asked: Asked = { ...give, by: 'olga', role: 'janitor', workspace: true };
    expect(await outcomeOf(workspace, asked)).toBe('refused error-not-allowed');
});

it('lets whoever may change permissions give room roles without holding one', async () => {
    const workspace = new FakeWorkspace();
    workspace.state.permissions.set('access-permissions', ['janitor']);
    expect(await outcomeOf(workspace, { ...give, by: 'jan', role: 'leader' })).toBe('refused mod-role-above-own');
    expect(await outcomeOf(workspace, { ...give, by: 'jan', role: 'guardian' })).toBe('done');
});

it('lets nobody change roles in a private group from outside, except whoever may change all roles', async () => {
    const workspace = new FakeWorkspace();
    workspace.state.permissions.set('set-leader', ['admin', 'owner', 'janitor']);
    workspace.state.members = workspace.state.members.filter((id) => id !== 'id-jan' && id !== 'id-alice');
    const asked: Asked = { ...give, by: 'jan', role: 'leader' };
    const anyRank = { protectHigherRanks: false };
    expect(await outcomeOf(workspace, asked, anyRank)).toBe('done');
    workspace.state.room.type = 'private-group';
    expect(await outcomeOf(workspace, { ...asked, on: 'carol' }, anyRank)).toBe('refused error-room-not-found');
    expect(await outcomeOf(workspace, { ...asked, on: 'carol', by: 'alice' }, anyRank)).toBe('done');
});

it('takes the admin role only with both permissions', async () => {
    const workspace = new FakeWorkspace();
    workspace.person('carol').workspaceRoles = ['admin'];
    workspace.state.permissions.set('assign-admin-role', []);
    const asked: Asked = { action: 'remove-role', by: 'alice', on: 'carol', role: 'admin', workspace: true };
    const report = await perform(workspace, asked);
    expect(report).toMatchObject({ outcomes: [{ outcome: { problem: { permission: 'assign-admin-role' } } }] });
});

it('lets one lay down the own role, unless the room would have no owner', async () => {
    const workspace = new FakeWorkspace();
    const asked: Asked = { action: 'remove-role', by: 'olga', on: 'olga', role: 'owner' };
    expect(await outcomeOf(workspace, asked)).toBe('done');
    expect(await outcomeOf(workspace, { ...asked, by: 'otto', on: 'otto' })).toBe('refused error-remove-last-owner');
    expect(workspace.acts()).toEqual(['roleGranting.revoke olga']);
});

it('takes another role from the only owner', async () => {
    const workspace = new FakeWorkspace();
    workspace.state.roomRoles = { 'id-olga': ['owner', 'leader'] };
    expect(await outcomeOf(workspace, { action: 'remove-role', by: 'alice', on: 'olga', role: 'leader' })).toBe('done');
});

it('hands the resolved role to the port, not the word that was typed', async () => {
    const workspace = new FakeWorkspace();
    await perform(workspace, { ...give, role: 'guardian' });
    const grant = workspace.calls.made.find(({ method }) => method === 'roleGranting.grant');
    expect(grant?.given).toMatchObject([{ id: 'id-guardian', scope: 'room' }, { id: 'id-bob' }, { id: 'id-general' }]);
});
