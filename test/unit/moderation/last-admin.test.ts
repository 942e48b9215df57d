// The last admin stays: nobody takes the role from them or deactivates them, as Rocket.Chat's REST API has it.
import { FakeWorkspace } from '../fakes/fake-workspace';
import { outcomeOf } from '../fakes/performing';
import type { Asked } from '../fakes/performing';

const removal: Asked = { action: 'remove-role', by: 'jan', on: 'alice', role: 'admin', workspace: true };
const deactivation: Asked = { action: 'deactivate', by: 'jan', on: 'alice' };
const withoutRank = { protectHigherRanks: false };

/** A workspace in which jan, no admin, holds the rights; alice is its only admin. */
function workspaceOfJan(): FakeWorkspace {
    const workspace = new FakeWorkspace();
    for (const permission of ['access-permissions', 'assign-admin-role', 'edit-other-user-active-status']) {
        workspace.state.permissions.set(permission, ['janitor']);
    }
    return workspace;
}

it.each([
    [removal, 'error-admin-required'],
    [deactivation, 'error-action-not-allowed'],
] as const)('refuses $action of the only admin before anything is tried', async (asked, code) => {
    const workspace = workspaceOfJan();
    expect(await outcomeOf(workspace, asked, withoutRank)).toBe(`refused ${code}`);
    expect(workspace.person('alice')).toMatchObject({ active: true, workspaceRoles: ['user', 'admin'] });
});

it('lets one of two admins go', async () => {
    for (const asked of [removal, deactivation]) {
        const workspace = workspaceOfJan();
        workspace.person('olga').workspaceRoles = ['user', 'admin'];
        expect(await outcomeOf(workspace, asked, withoutRank)).toBe('done');
    }
});

it('counts only active admins when one is deactivated, all of them when the role is taken', async () => {
    const workspace = workspaceOfJan();
    Object.assign(workspace.person('olga'), { workspaceRoles: ['user', 'admin'], active: false });
    expect(await outcomeOf(workspace, deactivation, withoutRank)).toBe('refused error-action-not-allowed');
    expect(await outcomeOf(workspace, removal, withoutRank)).toBe('done');
});

it('needs no list of admins when the moderator is another one', async () => {
    const workspace = workspaceOfJan();
    workspace.person('olga').workspaceRoles = ['user', 'admin'];
    workspace.state.permissions.set('edit-other-user-active-status', ['admin']);
    expect(await outcomeOf(workspace, { ...deactivation, by: 'olga' })).toBe('done');
    expect(workspace.calls.names()).not.toContain('people.adminIds');
});

it('refuses when the admins cannot be listed, and leaves it to the server without a service account', async () => {
    const unread = workspaceOfJan();
    unread.calls.fail('people.adminIds', { code: 'mod-timed-out', effect: 'unknown', by: 'server' });
    expect(await outcomeOf(unread, deactivation, withoutRank)).toBe('refused mod-timed-out');
    const alone = workspaceOfJan();
    alone.state.live = false;
    expect(await outcomeOf(alone, deactivation, withoutRank)).toBe('done');
});
