// Custom roles of a room: only the service account sees who holds them, so they are read only where they matter.
import { FakeWorkspace } from '../fakes/fake-workspace';
import { outcomeOf } from '../fakes/performing';
import type { Asked } from '../fakes/performing';

const mute: Asked = { action: 'mute', by: 'gina', on: 'bob' };

function guardiansMayMute(): FakeWorkspace {
    const workspace = new FakeWorkspace();
    workspace.state.permissions.set('mute-user', ['admin', 'moderator', 'id-guardian']);
    return workspace;
}

it('lets someone act who holds the permission by a custom role of the room', async () => {
    const workspace = guardiansMayMute();
    expect(await outcomeOf(workspace, mute)).toBe('done');
    expect(workspace.calls.names().filter((method) => method === 'rooms.allRoleHolders')).toHaveLength(1);
});

it('lets them act on members only', async () => {
    expect(await outcomeOf(guardiansMayMute(), { ...mute, on: 'lena' })).toBe('refused mod-outranked');
});

it('lets them not act on each other', async () => {
    const workspace = guardiansMayMute();
    workspace.state.roomRoles['id-carol'] = ['id-guardian'];
    expect(await outcomeOf(workspace, { ...mute, on: 'carol' })).toBe('refused mod-outranked');
    expect(await outcomeOf(workspace, { ...mute, by: 'mona', on: 'carol' })).toBe('done');
});

it('does not ask for custom roles where a built-in one suffices', async () => {
    const workspace = guardiansMayMute();
    expect(await outcomeOf(workspace, { ...mute, by: 'mona' })).toBe('done');
    expect(workspace.calls.names()).not.toContain('rooms.allRoleHolders');
});

it('does not ask for them where none is granted the permission', async () => {
    const workspace = new FakeWorkspace();
    expect(await outcomeOf(workspace, mute)).toBe('refused error-not-allowed');
    expect(workspace.calls.names()).not.toContain('rooms.allRoleHolders');
});

it('does not ask for them where no service account could answer', async () => {
    const workspace = guardiansMayMute();
    workspace.state.live = false;
    expect(await outcomeOf(workspace, mute)).toBe('refused error-not-allowed');
    expect(workspace.calls.names()).not.toContain('rooms.allRoleHolders');
});

it('counts them nowhere but in their room', async () => {
    const workspace = new FakeWorkspace();
    workspace.state.permissions.set('edit-other-user-active-status', ['id-guardian']);
    expect(await outcomeOf(workspace, { action: 'deactivate', by: 'gina', on: 'bob' })).toBe(
        'refused error-not-allowed',
    );
    expect(workspace.calls.names()).not.toContain('rooms.allRoleHolders');
});

it('reads them to give one and to take one', async () => {
    const workspace = new FakeWorkspace();
    expect(await outcomeOf(workspace, { action: 'add-role', by: 'alice', on: 'gina', role: 'guardian' })).toBe(
        'already',
    );
    expect(await outcomeOf(workspace, { action: 'remove-role', by: 'alice', on: 'gina', role: 'guardian' })).toBe(
        'done',
    );
});

it('refuses when they matter and cannot be read', async () => {
    for (const read of ['roles.customRoomRoles', 'rooms.allRoleHolders'] as const) {
        const workspace = guardiansMayMute();
        workspace.calls.fail(read, { code: 'mod-timed-out', effect: 'unknown', by: 'server' });
        expect(await outcomeOf(workspace, mute)).toBe('refused mod-timed-out');
    }
});
