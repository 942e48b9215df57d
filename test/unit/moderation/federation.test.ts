// Rooms and people shared with other servers: allowed is what Rocket.Chat allows there, and asked is nobody without a right.
import { openScene } from '../../../src/moderation/scene';
import { abilities } from '../../../src/moderation/abilities';
import { actions } from '../../../src/actions/index';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { outcomeOf, perform } from '../fakes/performing';
import type { Asked } from '../fakes/performing';
import type { RoomType } from '../../../src/workspace/ports';

function federatedRoom(type: RoomType = 'channel'): FakeWorkspace {
    const workspace = new FakeWorkspace();
    Object.assign(workspace.state.room, { type, federated: true });
    return workspace;
}

const remove = (workspace: FakeWorkspace, username: string): void => {
    workspace.state.members = workspace.state.members.filter((id) => id !== `id-${username}`);
};

describe.each(['channel', 'private-group'] as const)('in a federated %s', (type) => {
    it.each(['mute', 'unmute'] as const)(
        'nobody can %s, in the room or from outside, and no call is made',
        async (action) => {
            const workspace = federatedRoom(type);
            for (const by of ['alice', 'olga', 'mona']) {
                expect(await outcomeOf(workspace, { action, by, on: 'bob' })).toBe('refused error-invalid-room-type');
            }
            remove(workspace, 'alice');
            expect(await outcomeOf(workspace, { action, by: 'alice', on: 'bob' })).toBe(
                'refused error-invalid-room-type',
            );
            expect(workspace.acts()).toEqual([]);
        },
    );

    it.each([
        ['an owner', 'olga', 'done'],
        ['a moderator', 'mona', 'done'],
        ['an admin who is a mere member', 'alice', 'refused error-not-allowed'],
        ['a member', 'bob', 'refused error-not-allowed'],
        ['a leader', 'lena', 'refused error-not-allowed'],
    ])('%s kicks and bans: %s, %s', async (_, by, outcome) => {
        for (const action of ['kick', 'ban'] as const) {
            expect(await outcomeOf(federatedRoom(type), { action, by, on: 'carol' })).toBe(outcome);
        }
    });

    it('a role of the workspace does not stand in for one of the room', async () => {
        const workspace = federatedRoom(type);
        workspace.person('bob').workspaceRoles = ['user', 'owner', 'moderator'];
        expect(await outcomeOf(workspace, { action: 'kick', by: 'bob', on: 'carol' })).toBe(
            'refused error-not-allowed',
        );
    });

    it('nor does a custom role of the room', async () => {
        const workspace = federatedRoom(type);
        workspace.state.permissions.set('remove-user', ['id-guardian']);
        expect(await outcomeOf(workspace, { action: 'kick', by: 'gina', on: 'carol' })).toBe(
            'refused error-not-allowed',
        );
    });

    it('an admin may kick who is not in it, with the permission to act from outside', async () => {
        const workspace = federatedRoom(type);
        workspace.state.permissions.set('kick-user-from-any-p-room', ['admin']);
        remove(workspace, 'alice');
        expect(await outcomeOf(workspace, { action: 'kick', by: 'alice', on: 'carol' })).toBe('done');
    });

    it('roles are given and taken as anywhere, and never without the permission', async () => {
        const workspace = federatedRoom(type);
        for (const role of ['owner', 'moderator', 'leader']) {
            const asked: Asked = { action: 'add-role', by: 'olga', on: 'bob', role };
            expect(await outcomeOf(workspace, { ...asked, by: 'mona' })).toBe('refused error-not-allowed');
            expect(await outcomeOf(workspace, { ...asked, by: 'carol' })).toBe('refused error-not-allowed');
        }
        expect(await outcomeOf(workspace, { action: 'add-role', by: 'olga', on: 'bob', role: 'leader' })).toBe('done');
    });

    it('mute and unmute are not offered', async () => {
        const workspace = federatedRoom(type);
        const scene = openScene(workspace.reading(), workspace.person('mona'), workspace.room());
        const able = await abilities(scene, actions);
        expect(able.ok && able.value.map(({ name }) => name)).toEqual(expect.arrayContaining(['kick', 'warn']));
        expect(able.ok && able.value.map(({ name }) => name)).not.toContain('mute');
    });

    it('the answer can say which role it takes', async () => {
        const report = await perform(federatedRoom(type), { action: 'kick', by: 'alice', on: 'carol' });
        expect(report).toMatchObject({ outcomes: [{ outcome: { problem: { role: 'owner / moderator' } } }] });
    });

    it.each(['rooms.isMember', 'rooms.roleHolders'] as const)('what cannot be read is refused: %s', async (read) => {
        const workspace = federatedRoom(type);
        workspace.calls.fail(read, { code: 'mod-engine-failed', effect: 'unknown', by: 'server' });
        expect(await outcomeOf(workspace, { action: 'kick', by: 'alice', on: 'carol' })).toBe(
            'refused mod-engine-failed',
        );
        expect(workspace.acts()).toEqual([]);
    });
});

describe('a federated user', () => {
    function federatedBob(active: boolean): FakeWorkspace {
        const workspace = new FakeWorkspace();
        Object.assign(workspace.person('bob'), { active, federated: true });
        return workspace;
    }

    it.each([
        ['activate', false],
        ['activate', true],
        ['deactivate', true],
        ['deactivate', false],
    ] as const)('cannot be changed: %s, active %p', async (action, active) => {
        const workspace = federatedBob(active);
        expect(await outcomeOf(workspace, { action, by: 'alice', on: 'bob' })).toBe('refused error-user-is-federated');
        expect(await outcomeOf(workspace, { action, by: 'olga', on: 'bob' })).toBe('refused error-not-allowed');
        expect(workspace.acts()).toEqual([]);
    });

    it.each(['mute', 'kick'] as const)('meets every %s in an ordinary room', async (action) => {
        expect(await outcomeOf(federatedBob(true), { action, by: 'mona', on: 'bob' })).toBe('done');
    });
});
