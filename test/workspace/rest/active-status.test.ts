// users.setActiveStatus: refusals in order, what becomes of rooms and credentials (§9).
import { addMember, createRoom, createTeam, createUser, issueOAuthCredential, issueToken } from '../state/build';
import { setUserActiveStatus } from '../rules/set-user-active-status';
import { coded, failureTable } from '../testing/failure-table';
import { useHarness } from '../testing/harness';

const use = useHarness();
const endpoint = 'users.setActiveStatus';
const method = 'setUserActiveStatus';
const off = (userId: string) => ({ userId, activeStatus: false });

describe('users.setActiveStatus refuses', () => {
    const federated = coded('error-user-is-federated', 'Cannot change federated users status', { method });
    const federate = (): void => void use().workspace.users.update('erin-id', { federated: true });
    failureTable(use, [
        {
            name: 'who has neither permission, before looking at the body',
            as: 'alice',
            endpoint,
            body: {},
            status: 403,
            answer: { error: 'User does not have the permissions required for this action [error-unauthorized]' },
        },
        {
            name: 'who has only manage-moderation-actions',
            as: 'alice',
            endpoint,
            body: off('nobody'),
            arrange: ({ workspace }) => {
                workspace.setPermission('manage-moderation-actions', ['user']);
            },
            answer: coded('error-not-allowed', 'Not allowed', { method }),
        },
        { name: 'an unknown id', as: 'admin', endpoint, body: off('nobody'), answer: { error: 'User not found' } },
        {
            name: 'to deactivate a federated user',
            as: 'admin',
            endpoint,
            body: off('erin-id'),
            arrange: federate,
            answer: federated,
        },
        {
            name: 'to activate a federated user',
            as: 'admin',
            endpoint,
            body: { userId: 'erin-id', activeStatus: true },
            arrange: federate,
            answer: federated,
        },
        {
            name: 'to deactivate the last active administrator',
            as: 'admin',
            endpoint,
            body: { ...off('admin-id'), confirmRelinquish: true },
            arrange: ({ workspace }) =>
                void createUser(workspace, { username: 'root', roles: ['admin'], active: false }),
            answer: coded('error-action-not-allowed', 'Leaving the app without an active admin is not allowed', {
                method: 'removeUserFromRole',
                action: 'Remove_last_admin',
            }),
        },
        {
            name: 'to deactivate the only owner of rooms without confirmation',
            as: 'admin',
            endpoint,
            body: off('olivia-id'),
            answer: coded('user-last-owner', '', {
                shouldBeRemoved: ['olivia-notebook'],
                shouldChangeOwner: ['design'],
            }),
        },
        {
            name: 'the same when already inactive',
            as: 'admin',
            endpoint,
            body: { ...off('olivia-id'), confirmRelinquish: false },
            arrange: ({ workspace }) => void workspace.users.update('olivia-id', { active: false }),
            answer: coded('user-last-owner', '', {
                shouldBeRemoved: ['olivia-notebook'],
                shouldChangeOwner: ['design'],
            }),
        },
    ]);
});

describe('deactivation', () => {
    const deactivate = (userId: string, confirmRelinquish?: boolean) =>
        use().post('admin', endpoint, { ...off(userId), confirmRelinquish });

    it('drops every credential and leaves roles, rooms and mutes', async () => {
        const { workspace, demo } = use();
        const mallory = demo.people.mallory;
        const headers = use().headersOf(mallory);
        issueToken(workspace, mallory);
        const bearer = { Authorization: `Bearer ${issueOAuthCredential(workspace, mallory, 'access-token')}` };
        issueOAuthCredential(workspace, mallory, 'refresh-token');
        expect((await use().send('me', { headers: bearer })).status).toBe(200);
        const reply = await deactivate('mallory-id');
        expect(reply.body).toEqual({ success: true, user: { _id: 'mallory-id', active: false } });
        expect((await use().send('me', { headers })).status).toBe(401);
        expect((await use().send('me', { headers: bearer })).status).toBe(401);
        expect(workspace.oauthCredentials.size).toBe(0);
        expect(use().person('mallory')).toMatchObject({ active: false, roles: ['user'] });
        expect(use().subscription('GENERAL', 'mallory')).toBeDefined();
        expect(use().room('GENERAL').muted).toEqual(['mallory']);
        expect(use().systemMessages('GENERAL')).toEqual([]);
    });

    it('gives rooms to the oldest active subscriber and deletes those without one', async () => {
        expect((await deactivate('olivia-id', true)).status).toBe(200);
        expect(use().subscription('design-id', 'bob')?.roles).toEqual(['owner']);
        expect(use().subscription('design-id', 'olivia')?.roles).toEqual(['owner']);
        expect(use().subscription('design-id', 'trent')?.roles).toBeUndefined();
        expect(use().workspace.rooms.get('olivia-notebook-id')).toBeUndefined();
        expect(use().workspace.subscriptions.findByRoom('olivia-notebook-id')).toEqual([]);
        const again = await use().post('admin', endpoint, { userId: 'olivia-id', activeStatus: true });
        expect(again.status).toBe(200);
        expect(use().workspace.rooms.get('olivia-notebook-id')).toBeUndefined();
    });

    it('deletes a private room of which the user is the only subscriber but no owner, and leaves a public one', async () => {
        const { workspace, demo } = use();
        const lonely = createRoom(workspace, { t: 'p', name: 'lonely', creator: demo.people.erin });
        addMember(workspace, lonely, demo.people.erin);
        expect((await deactivate('erin-id')).body['details']).toEqual({
            shouldBeRemoved: ['lonely'],
            shouldChangeOwner: [],
        });
        await deactivate('erin-id', true);
        expect(workspace.rooms.get(lonely._id)).toBeUndefined();
        const square = createRoom(workspace, { t: 'c', name: 'square', creator: demo.people.dave });
        addMember(workspace, square, demo.people.dave, { roles: ['owner'] });
        expect((await deactivate('dave-id')).status).toBe(200);
        expect(use().subscription(square._id, 'dave')?.roles).toEqual(['owner']);
    });

    it('deletes a team with its main room, and leaves the rooms of the team without it', async () => {
        const { workspace, demo } = use();
        const { team, room } = createTeam(workspace, { name: 'solo', creator: demo.people.erin });
        addMember(workspace, room, demo.people.erin, { roles: ['owner'] });
        const child = createRoom(workspace, { t: 'c', name: 'child', creator: demo.people.erin, teamId: team._id });
        await deactivate('erin-id', true);
        expect(workspace.rooms.get(room._id)).toBeUndefined();
        expect(workspace.teams.get(team._id)).toBeUndefined();
        expect(workspace.teamMembers.findByTeam(team._id)).toEqual([]);
        expect(use().room(child._id).teamId).toBeUndefined();
    });

    it('does not ask when another owner is there', async () => {
        const { workspace, demo } = use();
        addMember(workspace, demo.rooms.notebook, demo.people.erin, { roles: ['owner'] });
        addMember(workspace, demo.rooms.design, demo.people.erin, { roles: ['owner'] });
        expect((await deactivate('olivia-id')).status).toBe(200);
        expect(use().subscription('design-id', 'bob')?.roles).toBeUndefined();
    });

    it('closes omnichannel conversations and does not count them as rooms', async () => {
        const { workspace, demo } = use();
        const visit = createRoom(workspace, { t: 'l', creator: demo.people.erin, open: true });
        addMember(workspace, visit, demo.people.erin);
        expect((await deactivate('erin-id')).status).toBe(200);
        expect(use().room(visit._id).open).toBe(false);
    });

    it('takes the switch as text, and oneself as a target', async () => {
        const { workspace } = use();
        createUser(workspace, { username: 'root', roles: ['admin'] });
        await use().post('admin', 'channels.addOwner', { roomName: 'announcements', username: 'alice' });
        const reply = await use().post('admin', endpoint, { userId: 'admin-id', activeStatus: 'false' });
        expect(reply.body).toEqual({ success: true, user: { _id: 'admin-id', active: false } });
    });
});

describe('setUserActiveStatus without an actor', () => {
    it('asks for no permission but keeps the other rules', async () => {
        const { workspace } = use();
        const deactivate = (userId: string, confirmRelinquish = false) =>
            setUserActiveStatus(workspace, { userId, active: false, confirmRelinquish });
        expect(await deactivate('bob-id', true)).toBe(true);
        expect(use().person('bob').active).toBe(false);
        expect(await deactivate('nobody')).toBe(false);
        await expect(deactivate('admin-id')).rejects.toThrow(
            'Leaving the app without an active admin is not allowed [error-action-not-allowed]',
        );
        await expect(deactivate('olivia-id')).rejects.toThrow('[user-last-owner]');
    });
});
