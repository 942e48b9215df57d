// The answers about roles: who holds one here, and which someone holds.
import { refusal } from '../../../src/workspace/problem';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { type } from '../fakes/typing';

function lines(...texts: string[]): string {
    return texts.join('\n');
}

describe('/mod roles', () => {
    it('shows who holds a role here, sorted, custom roles too', async () => {
        expect(await type(new FakeWorkspace(), 'bob', 'roles')).toBe(
            lines(
                '*Roles in #general*',
                '• @gina: guardian',
                '• @lena: leader',
                '• @max: moderator',
                '• @mona: moderator',
                '• @olga: owner',
                '• @otto: owner',
            ),
        );
    });

    it.each([
        ['roles @OLGA', lines('*Roles of @olga*', 'In #general: owner', 'In the workspace: user')],
        ['roles eve', lines('*Roles of @eve*', 'In #general: no role', 'In the workspace: user')],
        ['roles nobody', '⛔ Nobody here is called that. [error-invalid-user]'],
    ])('/mod %s', async (words, answer) => {
        expect(await type(new FakeWorkspace(), 'bob', words)).toBe(answer);
    });

    it('shows the built-in roles where the service account may not see the custom ones, and says so', async () => {
        const workspace = new FakeWorkspace();
        workspace.calls.fail('rooms.allRoleHolders', refusal('mod-custom-roles-unreadable'));
        const answer = await type(workspace, 'bob', 'roles');
        expect(answer).toContain(
            '• @otto: owner\nCustom roles are not shown: the service account is not in this room.',
        );
        expect(answer).not.toContain('@gina');
    });

    it('shows that nobody does', async () => {
        const workspace = new FakeWorkspace();
        workspace.state.roomRoles = {};
        expect(await type(workspace, 'bob', 'roles')).toBe('Nobody holds a role in #general.');
    });

    it('is for those in the room, and for those who administer rooms', async () => {
        const workspace = new FakeWorkspace();
        const answer =
            '⛔ You may not do that here: you lack the permission view-room-administration. [error-not-allowed]';
        expect(await type(workspace, 'eve', 'roles')).toBe(answer);
        expect(await type(workspace, 'eve', 'roles @bob')).toBe(answer);
        workspace.person('eve').workspaceRoles = ['admin'];
        expect(await type(workspace, 'eve', 'roles @bob')).toContain('*Roles of @bob*');
    });

    it.each([
        'rooms.roleHolders',
        'rooms.allRoleHolders',
        'rooms.isMember',
        'roles.customRoomRoles',
        'people.byUsername',
    ] as const)('refuses when %s fails', async (read) => {
        const workspace = new FakeWorkspace();
        workspace.calls.fail(read, refusal('mod-app-not-permitted'));
        expect(await type(workspace, 'bob', 'roles @carol')).toMatch(/^⛔ .* \[mod-app-not-permitted\]$/);
    });
});
