// groups.kick and channels.kick: the order of refusals, the effects and the oddities (§7).
import { addMember, createRoom } from '../state/build';
import { coded, failureTable, noUserGiven, unknownUser } from '../testing/failure-table';
import { useHarness } from '../testing/harness';

const use = useHarness();
const details = { method: 'removeUserFromRoom' };
const notAllowed = coded('error-not-allowed', 'Not allowed', details);
const notInRoom = coded('error-user-not-in-room', 'User is not in this room', details);
const noMatch = (kind: string) =>
    coded('error-room-not-found', `The required "roomId" or "roomName" param provided does not match any ${kind}`);
const lastOwner = coded(
    'error-you-are-last-owner',
    'You are the last owner. Please set new owner before leaving the room.',
    details,
);

class AppsEngineException extends Error {
    override readonly name = 'AppsEngineException';
}

describe('groups.kick refuses', () => {
    const endpoint = 'groups.kick';
    const core = { roomId: 'core-id' };
    failureTable(use, [
        {
            name: 'a channel',
            as: 'alice',
            endpoint,
            body: { roomId: 'GENERAL', userId: 'x' },
            answer: noMatch('group'),
        },
        { name: 'a room that is not there', as: 'bob', endpoint, body: { roomName: 'no' }, answer: noMatch('group') },
        { name: 'no target', as: 'bob', endpoint, body: core, answer: noUserGiven },
        { name: 'a blank target', as: 'bob', endpoint, body: { ...core, username: ' ' }, answer: noUserGiven },
        { name: 'an unknown target', as: 'bob', endpoint, body: { ...core, user: 'x' }, answer: unknownUser },
        { name: 'a member', as: 'bob', endpoint, body: { ...core, username: 'mallory' }, answer: notAllowed },
        {
            name: 'an administrator who is not in the group',
            as: 'admin',
            endpoint,
            body: { ...core, username: 'bob' },
            answer: noMatch('group'),
        },
        {
            name: 'who is not in the group',
            as: 'carol',
            endpoint,
            body: { ...core, username: 'erin' },
            answer: notInRoom,
        },
        {
            name: 'the last owner, to a moderator',
            as: 'carol',
            endpoint,
            body: { ...core, username: 'alice' },
            answer: lastOwner,
        },
        {
            name: 'what an app forbids',
            as: 'carol',
            endpoint,
            body: { ...core, username: 'bob' },
            arrange: ({ workspace }) => {
                workspace.appEvents = { beforeUserLeave: () => Promise.reject(new AppsEngineException('Bob stays')) };
            },
            answer: coded('error-app-prevented', 'Bob stays'),
        },
        {
            name: 'a federated group while the federation of old is on and not ready',
            as: 'alice',
            endpoint,
            body: { ...core, username: 'bob' },
            arrange: ({ workspace }) => {
                workspace.rooms.update('core-id', { federated: true });
                workspace.setSetting('Federation_Matrix_enabled', true);
            },
            answer: { error: 'Federation configuration is invalid' },
        },
    ]);
});

describe('channels.kick refuses', () => {
    const endpoint = 'channels.kick';
    failureTable(use, [
        {
            name: 'a private group',
            as: 'alice',
            endpoint,
            body: { roomId: 'core-id', userId: 'bob-id' },
            answer: noMatch('channel'),
        },
        {
            name: 'an archived channel, before asking who',
            as: 'bob',
            endpoint,
            body: { roomName: 'general', userId: 'x' },
            arrange: ({ workspace }) => void workspace.rooms.update('GENERAL', { archived: true }),
            answer: coded('error-room-archived', 'The channel, general, is archived'),
        },
        {
            name: 'an unknown target',
            as: 'bob',
            endpoint,
            body: { roomId: 'GENERAL', userId: 'x' },
            answer: unknownUser,
        },
        { name: 'a member', as: 'bob', endpoint, body: { roomId: 'GENERAL', userId: 'dave-id' }, answer: notAllowed },
        {
            name: 'an omnichannel room, as not allowed',
            as: 'admin',
            endpoint,
            body: { roomId: 'omni', userId: 'bob-id' },
            arrange: ({ workspace, demo }) =>
                void createRoom(workspace, { _id: 'omni', t: 'l', creator: demo.people.admin }),
            answer: notAllowed,
        },
        {
            name: 'who is not in the channel, to a moderator',
            as: 'carol',
            endpoint,
            body: { roomId: 'GENERAL', userId: 'erin-id' },
            answer: notInRoom,
        },
        {
            name: 'the last owner, to an administrator too',
            as: 'admin',
            endpoint,
            body: { roomId: 'GENERAL', userId: 'alice-id' },
            answer: lastOwner,
        },
    ]);
});

describe('kick', () => {
    it('from a federated room asks for no federation service', async () => {
        use().workspace.rooms.update('core-id', { federated: true });
        const reply = await use().post('alice', 'groups.kick', { roomId: 'core-id', username: 'bob' });
        expect(reply.body).toEqual({ success: true });
        expect(use().subscription('core-id', 'bob')).toBeUndefined();
    });

    it('removes from a private group, posts ru and answers with success alone', async () => {
        const before = use().room('core-id').usersCount;
        const reply = await use().post('carol', 'groups.kick', { roomName: 'core', username: 'BOB' });
        expect(reply.body).toEqual({ success: true });
        expect(use().subscription('core-id', 'bob')).toBeUndefined();
        expect(use().room('core-id').usersCount).toBe(before - 1);
        expect(use().systemMessages('core-id')).toEqual([{ t: 'ru', msg: 'bob', by: 'carol' }]);
    });

    it('works in an archived group', async () => {
        use().workspace.rooms.update('core-id', { archived: true });
        expect((await use().post('carol', 'groups.kick', { roomId: 'core-id', userId: 'bob-id' })).status).toBe(200);
        expect(use().subscription('core-id', 'bob')).toBeUndefined();
    });

    it('answers with the channel after a kick from one, keeps the mute, and tells apps before and after', async () => {
        const told: string[] = [];
        use().workspace.rooms.update('GENERAL', { joinCode: 'secret' });
        use().workspace.appEvents = {
            beforeUserLeave: (room, user, by) =>
                Promise.resolve(
                    void told.push(`before ${room.usersCount} ${String(user.username)} ${String(by?.username)}`),
                ),
            afterUserLeave: (room, user, by) =>
                Promise.resolve(
                    void told.push(`after ${room.usersCount} ${String(user.username)} ${String(by?.username)}`),
                ),
        };
        const reply = await use().post('carol', 'channels.kick', { roomId: 'GENERAL', userId: 'mallory-id' });
        expect(reply.body).toMatchObject({
            success: true,
            channel: { _id: 'GENERAL', usersCount: 8, muted: ['mallory'] },
        });
        expect(reply.body['channel']).not.toHaveProperty('joinCode');
        expect(use().room('GENERAL').muted).toEqual(['mallory']);
        expect(told).toEqual(['before 9 mallory carol', 'after 8 mallory carol']);
    });

    it('lets an administrator "kick" a non-member of a public channel: a message and nothing else', async () => {
        const before = use().room('GENERAL').usersCount;
        const reply = await use().post('admin', 'channels.kick', { roomId: 'GENERAL', userId: 'erin-id' });
        expect(reply.status).toBe(200);
        expect(use().systemMessages('GENERAL')).toEqual([{ t: 'ru', msg: 'erin', by: 'admin' }]);
        expect(use().room('GENERAL').usersCount).toBe(before);
    });

    it('takes a banned subscription for membership, and so lifts the ban', async () => {
        const { workspace, demo } = use();
        addMember(workspace, demo.rooms.core, demo.people.erin, { status: 'BANNED' });
        const reply = await use().post('carol', 'groups.kick', { roomId: 'core-id', username: 'erin' });
        expect(reply.status).toBe(200);
        expect(use().subscription('core-id', 'erin')).toBeUndefined();
        expect(use().room('core-id').usersCount).toBe(3);
    });

    it('from the main room of a team ends the membership of the team', async () => {
        const { workspace, demo } = use();
        const teamId = demo.rooms.support.teamId ?? '';
        const child = createRoom(workspace, { t: 'p', name: 'child', creator: demo.people.alice, teamId });
        addMember(workspace, child, demo.people.bob);
        const roomId = demo.rooms.support._id;
        expect((await use().post('carol', 'groups.kick', { roomId, userId: 'bob-id' })).status).toBe(200);
        expect(workspace.teamMembers.findOneByTeamAndUser(teamId, 'bob-id')).toBeUndefined();
        expect(use().subscription(child._id, 'bob')).toBeDefined();
    });

    it('lets one kick oneself, and an owner when there is another', async () => {
        expect((await use().post('carol', 'groups.kick', { roomId: 'core-id', userId: 'carol-id' })).status).toBe(200);
        const { workspace, demo } = use();
        addMember(workspace, demo.rooms.core, demo.people.admin, { roles: ['owner'] });
        expect((await use().post('admin', 'groups.kick', { roomId: 'core-id', userId: 'alice-id' })).status).toBe(200);
        expect(use().subscription('core-id', 'alice')).toBeUndefined();
    });
});
