// channels./groups. add and remove Moderator, Owner, Leader: refusals in order, effects and oddities (§8).
import { addMember } from '../state/build';
import { coded, failureTable, noUserGiven, unknownUser, type FailureRow } from '../testing/failure-table';
import { useHarness } from '../testing/harness';

const use = useHarness();
const general = { roomId: 'GENERAL' };
const federate: FailureRow['arrange'] = ({ workspace }) => void workspace.rooms.update('GENERAL', { federated: true });
const noMatch = (kind: string) =>
    coded('error-room-not-found', `The required "roomId" or "roomName" param provided does not match any ${kind}`);

const kinds = [
    { role: 'Moderator', already: 'a moderator', holder: 'carol' },
    { role: 'Owner', already: 'an owner', holder: 'alice' },
    { role: 'Leader', already: 'a leader', holder: 'dave' },
] as const;

describe.each(kinds)('channels.add$role refuses', ({ role, already, holder }) => {
    const endpoint = `channels.add${role}`;
    const details = { method: `addRoom${role}` };
    failureTable(use, [
        { name: 'a group', as: 'alice', endpoint, body: { roomId: 'core-id' }, answer: noMatch('channel') },
        { name: 'no target', as: 'bob', endpoint, body: general, answer: noUserGiven },
        { name: 'an unknown target', as: 'bob', endpoint, body: { ...general, userId: 'x' }, answer: unknownUser },
        {
            name: 'a moderator, who may appoint nobody',
            as: 'carol',
            endpoint,
            body: { ...general, username: 'erin' },
            answer: coded('error-not-allowed', 'Not allowed', details),
        },
        {
            name: 'who is not in the room',
            as: 'alice',
            endpoint,
            body: { ...general, username: 'erin' },
            answer: coded('error-user-not-in-room', 'User is not in this room', details),
        },
        {
            name: 'who is one already',
            as: 'admin',
            endpoint,
            body: { ...general, user: holder },
            answer: coded(`error-user-already-${role.toLowerCase()}`, `User is already ${already}`, details),
        },
    ]);
});

describe.each(kinds)('channels.remove$role refuses', ({ role, already }) => {
    const endpoint = `channels.remove${role}`;
    const details = { method: `removeRoom${role}` };
    const notInRoom =
        role === 'Leader'
            ? coded('error-user-not-in-room', 'User is not in this room', details)
            : coded('error-invalid-room', 'Invalid room', details);
    failureTable(use, [
        {
            name: 'a moderator',
            as: 'carol',
            endpoint,
            body: { ...general, username: 'alice' },
            answer: coded('error-not-allowed', 'Not allowed', details),
        },
        {
            name: 'who is not in the room',
            as: 'alice',
            endpoint,
            body: { ...general, user: 'erin' },
            answer: notInRoom,
        },
        {
            name: 'who is none',
            as: 'alice',
            endpoint,
            body: { ...general, username: 'bob' },
            arrange: (harness) => {
                const { _id = '' } = harness.subscription('GENERAL', 'bob') ?? {};
                harness.workspace.subscriptions.update(_id, { roles: [] });
            },
            answer: coded(`error-user-not-${role.toLowerCase()}`, `User is not ${already}`, details),
        },
    ]);
});

describe('the role endpoints refuse', () => {
    const lastOwner = 'This is the last owner. Please set a new owner before removing this one.';
    failureTable(use, [
        {
            name: 'to demote the last owner',
            as: 'alice',
            endpoint: 'channels.removeOwner',
            body: { ...general, username: 'alice' },
            answer: coded('error-remove-last-owner', lastOwner, { method: 'removeRoomOwner' }),
        },
        {
            name: 'to demote an owner who has no roles at all',
            as: 'alice',
            endpoint: 'channels.removeOwner',
            body: { ...general, username: 'bob' },
            answer: coded('error-user-not-owner', 'User is not an owner', { method: 'removeRoomOwner' }),
        },
        {
            name: 'a channel that is archived',
            as: 'alice',
            endpoint: 'channels.addOwner',
            body: { ...general, username: 'bob' },
            arrange: ({ workspace }) => void workspace.rooms.update('GENERAL', { archived: true }),
            answer: coded('error-room-archived', 'The channel, general, is archived'),
        },
        {
            name: 'a group that is archived',
            as: 'alice',
            endpoint: 'groups.addOwner',
            body: { roomId: 'core-id', username: 'bob' },
            arrange: ({ workspace }) => void workspace.rooms.update('core-id', { archived: true }),
            answer: coded('error-room-archived', 'The private group, core, is archived'),
        },
        {
            name: 'an administrator outside a group, before the permission',
            as: 'admin',
            endpoint: 'groups.addModerator',
            body: { roomId: 'core-id', username: 'bob' },
            answer: noMatch('group'),
        },
        {
            name: 'a federated room without the federation service, whoever asks',
            as: 'bob',
            endpoint: 'channels.addModerator',
            body: { ...general, username: 'dave' },
            arrange: federate,
            answer: { error: 'Federation configuration is invalid,unable to change room owners' },
        },
        {
            name: 'a leader of a federated room by the permission',
            as: 'bob',
            endpoint: 'channels.addLeader',
            body: { ...general, username: 'dave' },
            arrange: federate,
            answer: coded('error-not-allowed', 'Not allowed', { method: 'addRoomLeader' }),
        },
    ]);
});

describe('the role endpoints', () => {
    it.each(kinds)('give and take $role with a message each', async ({ role }) => {
        const stored = role.toLowerCase();
        const updates: unknown[] = [];
        use().workspace.changes.on('roleUpdate', (update) => updates.push(update));
        expect((await use().post('alice', `groups.add${role}`, { roomId: 'core-id', userId: 'bob-id' })).body).toEqual({
            success: true,
        });
        expect(use().subscription('core-id', 'bob')?.roles).toEqual([stored]);
        expect((await use().post('alice', `groups.remove${role}`, { roomId: 'core-id', user: 'bob' })).status).toBe(
            200,
        );
        expect(use().subscription('core-id', 'bob')?.roles).toEqual([]);
        expect(use().systemMessages('core-id')).toEqual([
            { t: 'subscription-role-added', msg: 'bob', by: 'alice', role: stored },
            { t: 'subscription-role-removed', msg: 'bob', by: 'alice', role: stored },
        ]);
        const update = { role: stored, user: { _id: 'bob-id', username: 'bob' }, scope: 'core-id' };
        expect(updates).toEqual([
            { type: 'added', ...update },
            { type: 'removed', ...update },
        ]);
    });

    it('say nothing to clients when roles are not shown', async () => {
        const updates: unknown[] = [];
        use().workspace.setSetting('UI_DisplayRoles', false);
        use().workspace.changes.on('roleUpdate', (update) => updates.push(update));
        await use().post('alice', 'channels.addOwner', { roomId: 'GENERAL', username: 'bob' });
        expect(use().subscription('GENERAL', 'bob')?.roles).toEqual(['owner']);
        expect(updates).toEqual([]);
    });

    it.each(['Moderator', 'Leader'])('"demote" a %s who has no roles at all', async (role) => {
        const reply = await use().post('alice', `channels.remove${role}`, { roomId: 'GENERAL', username: 'bob' });
        expect(reply.status).toBe(200);
        expect(use().systemMessages('GENERAL')).toEqual([
            { t: 'subscription-role-removed', msg: 'bob', by: 'alice', role: role.toLowerCase() },
        ]);
    });

    it('let an administrator in from outside a channel, and one owner demote another', async () => {
        expect((await use().post('admin', 'channels.addOwner', { roomName: 'design', username: 'bob' })).status).toBe(
            200,
        );
        expect((await use().post('bob', 'channels.removeOwner', { roomName: 'design', user: 'olivia' })).status).toBe(
            200,
        );
        expect(use().subscription('design-id', 'olivia')?.roles).toEqual([]);
    });

    it('sync the team in its main room', async () => {
        const { demo, workspace } = use();
        const { _id: roomId, teamId = '' } = demo.rooms.support;
        const rolesInTeam = () => workspace.teamMembers.findOneByTeamAndUser(teamId, 'bob-id')?.roles;
        await use().post('alice', 'groups.addOwner', { roomId, username: 'bob' });
        expect(rolesInTeam()).toEqual(['owner']);
        await use().post('alice', 'groups.removeOwner', { roomId, username: 'bob' });
        expect(rolesInTeam()).toEqual([]);
    });

    it('leave federated rooms to federation while it is on', async () => {
        const { workspace, demo } = use();
        workspace.rooms.update('GENERAL', { federated: true });
        workspace.setSetting('Federation_Service_Enabled', true);
        addMember(workspace, demo.rooms.general, demo.people.erin);
        const reply = await use().post('erin', 'channels.addModerator', { roomId: 'GENERAL', username: 'bob' });
        expect(reply.status).toBe(200);
        expect(use().subscription('GENERAL', 'bob')?.roles).toEqual(['moderator']);
    });
});
