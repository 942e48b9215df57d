// roles.addUserToRole and roles.removeUserFromRole: refusals in order, effects and the traps (§5).
import { createUser } from '../state/build';
import { coded, failureTable, noUserGiven, unknownUser } from '../testing/failure-table';
import { useHarness } from '../testing/harness';

const use = useHarness();
const method = 'authorization:addUserToRole';
const accessDenied = coded('error-action-not-allowed', 'Accessing permissions is not allowed', {
    method,
    action: 'Accessing_permissions',
});

/** Gives bob a permission through a role of his own. */
const grant =
    (...permissions: string[]) =>
    (): void => {
        const { workspace } = use();
        workspace.users.update('bob-id', { roles: ['user', 'trusted'] });
        for (const permission of permissions) workspace.setPermission(permission, ['admin', 'trusted']);
    };

describe('roles.addUserToRole refuses', () => {
    const endpoint = 'roles.addUserToRole';
    const room = { roomId: 'GENERAL' };
    failureTable(use, [
        {
            name: 'an unknown user, to anyone',
            as: 'erin',
            endpoint,
            body: { username: 'x', roleId: 'admin' },
            answer: unknownUser,
        },
        { name: 'a blank user', as: 'erin', endpoint, body: { username: ' ', roleId: 'admin' }, answer: noUserGiven },
        {
            name: 'no role',
            as: 'erin',
            endpoint,
            body: { username: 'bob' },
            answer: { error: 'error-invalid-role-properties' },
        },
        {
            name: 'an empty role',
            as: 'erin',
            endpoint,
            body: { username: 'bob', roleId: '' },
            answer: { error: 'error-invalid-role-properties' },
        },
        {
            name: 'an unknown role, with a text for a code',
            as: 'erin',
            endpoint,
            body: { username: 'bob', roleId: 'Moderator' },
            answer: { error: 'error-role-not-found', errorType: 'Role not found' },
        },
        {
            name: 'a role that is held, before the permission',
            as: 'erin',
            endpoint,
            body: { username: 'carol', roleId: 'moderator', ...room },
            answer: coded('error-user-already-in-role', 'User already in role'),
        },
        {
            name: 'the owner of the room',
            as: 'alice',
            endpoint,
            body: { username: 'bob', roleId: 'moderator', ...room },
            answer: accessDenied,
        },
        {
            name: 'admin without assign-admin-role',
            as: 'bob',
            endpoint,
            body: { username: 'erin', roleId: 'admin' },
            arrange: grant('access-permissions'),
            answer: coded('error-action-not-allowed', 'Assigning admin is not allowed', {
                method,
                action: 'Assign_admin',
            }),
        },
        {
            name: 'a room role for someone who is not in the room',
            as: 'admin',
            endpoint,
            body: { username: 'erin', roleId: 'moderator', ...room },
            answer: coded('error-invalid-user', 'User is not part of given room', { method }),
        },
        {
            name: 'a room role in a room that is not there',
            as: 'admin',
            endpoint,
            body: { username: 'bob', roleId: 'moderator', roomId: 'nowhere' },
            answer: coded('error-invalid-user', 'User is not part of given room', { method }),
        },
    ]);
});

describe('roles.addUserToRole', () => {
    const add = (body: Record<string, unknown>) => use().post('admin', 'roles.addUserToRole', body);

    it('gives a room role in its room, without a message or a synced team', async () => {
        const { rooms } = use().demo;
        const reply = await add({ username: 'BOB', roleId: 'moderator', roomId: rooms.support._id });
        expect(reply.body).toMatchObject({
            success: true,
            role: { _id: 'moderator', name: 'moderator', scope: 'Subscriptions', protected: true },
        });
        expect(use().subscription(rooms.support._id, 'bob')?.roles).toEqual(['moderator']);
        expect(use().person('bob').roles).toEqual(['user']);
        expect(use().systemMessages(rooms.support._id)).toEqual([]);
        const { teamId = '' } = rooms.support;
        expect(use().workspace.teamMembers.findOneByTeamAndUser(teamId, 'bob-id')?.roles).toEqual([]);
    });

    it.each([{}, { roomId: null }])(
        'makes a room role a workspace role where the room is missing: %j',
        async (room) => {
            expect((await add({ username: 'bob', roleId: 'moderator', ...room })).status).toBe(200);
            expect((await add({ username: 'bob', roleId: 'moderator', ...room })).status).toBe(200);
            expect(use().person('bob').roles).toEqual(['user', 'moderator']);
            const reply = await use().post('bob', 'rooms.muteUser', { roomId: 'core-id', username: 'alice' });
            expect(reply.status).toBe(200);
            const removal = await use().post('admin', 'roles.removeUserFromRole', {
                username: 'bob',
                roleId: 'moderator',
            });
            expect(removal.body['errorType']).toBe('error-user-not-in-role');
        },
    );

    it('asks for no more than access-permissions where the role is not admin', async () => {
        grant('access-permissions')();
        const reply = await use().post('bob', 'roles.addUserToRole', { username: 'erin', roleId: 'guest' });
        expect(reply.status).toBe(200);
        expect(use().person('erin').roles).toEqual(['user', 'guest']);
    });

    it('ignores the room of a workspace role', async () => {
        expect((await add({ username: 'erin', roleId: 'guest', roomId: 'nowhere' })).status).toBe(200);
        expect(use().person('erin').roles).toEqual(['user', 'guest']);
    });
});

describe('roles.removeUserFromRole refuses', () => {
    const endpoint = 'roles.removeUserFromRole';
    failureTable(use, [
        {
            name: 'who lacks the permission, before looking at the body',
            as: 'alice',
            endpoint,
            body: {},
            status: 403,
            answer: { error: 'User does not have the permissions required for this action [error-unauthorized]' },
        },
        {
            name: 'no role',
            as: 'admin',
            endpoint,
            body: { username: 'x' },
            answer: { error: 'error-invalid-role-properties' },
        },
        {
            name: 'a username in another case',
            as: 'admin',
            endpoint,
            body: { username: 'Bob', roleId: 'user' },
            answer: coded('error-invalid-user', 'There is no user with this username'),
        },
        {
            name: 'an unknown role',
            as: 'admin',
            endpoint,
            body: { username: 'bob', roleId: 'x' },
            answer: coded('error-invalid-roleId', 'This role does not exist'),
        },
        {
            name: 'a role that is not held',
            as: 'admin',
            endpoint,
            body: { username: 'bob', roleId: 'guest' },
            answer: coded('error-user-not-in-role', 'User is not in this role'),
        },
        {
            name: 'a room role by roomId, which is ignored',
            as: 'admin',
            endpoint,
            body: { username: 'carol', roleId: 'moderator', roomId: 'GENERAL' },
            answer: coded('error-user-not-in-role', 'User is not in this role'),
        },
        {
            name: 'the last administrator, whoever asks',
            as: 'bob',
            endpoint,
            body: { username: 'admin', roleId: 'admin' },
            arrange: grant('access-permissions'),
            answer: coded('error-admin-required', 'You need to have at least one admin'),
        },
    ]);
});

describe('roles.removeUserFromRole', () => {
    const remove = (body: Record<string, unknown>) => use().post('admin', 'roles.removeUserFromRole', body);

    it('takes a room role by scope, the last owner too, without a message', async () => {
        const updates: unknown[] = [];
        use().workspace.changes.on('roleUpdate', (update) => updates.push(update));
        const reply = await remove({ username: 'alice', roleId: 'owner', scope: 'GENERAL' });
        expect(reply.body).toMatchObject({ success: true, role: { _id: 'owner' } });
        expect(use().subscription('GENERAL', 'alice')?.roles).toEqual([]);
        expect(use().workspace.subscriptions.countByRoomAndRole('GENERAL', 'owner')).toBe(0);
        expect(use().systemMessages('GENERAL')).toEqual([]);
        const user = { _id: 'alice-id', username: 'alice' };
        expect(updates).toEqual([{ type: 'removed', role: 'owner', user, scope: 'GENERAL' }]);
    });

    it('counts inactive administrators, and asks for no assign-admin-role', async () => {
        createUser(use().workspace, { username: 'root', roles: ['admin'], active: false });
        use().workspace.setPermission('assign-admin-role', []);
        expect((await remove({ username: 'admin', roleId: 'admin' })).status).toBe(200);
        expect(use().person('admin').roles).toEqual(['user']);
    });
});
