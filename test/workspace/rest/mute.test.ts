// rooms.muteUser and rooms.unmuteUser: the order of refusals, the effects and the oddities (§3).
import { muteUser } from '../rules/mute-user';
import { unmuteUser } from '../rules/unmute-user';
import { createUser, addMember } from '../state/build';
import { coded, failureTable, unknownUser } from '../testing/failure-table';
import { useHarness } from '../testing/harness';

const use = useHarness();
const direct = 'alice-idbob-id';

describe.each([
    { endpoint: 'rooms.muteUser', method: 'muteUserInRoom', verb: 'mute', rule: muteUser },
    { endpoint: 'rooms.unmuteUser', method: 'unmuteUserInRoom', verb: 'unmute', rule: unmuteUser },
])('$endpoint refuses', ({ endpoint, method, verb, rule }) => {
    const notAllowed = coded('error-not-allowed', 'Not allowed', { method });
    failureTable(use, [
        {
            name: 'nobody, before looking at the body',
            as: null,
            endpoint,
            body: {},
            status: 401,
            answer: {
                error: 'You must be logged in to do this.',
                message: 'You must be logged in to do this.',
                status: 'error',
            },
        },
        { name: 'an unknown id', as: 'bob', endpoint, body: { roomId: 'GENERAL', userId: 'x' }, answer: unknownUser },
        {
            name: 'an unknown username',
            as: 'alice',
            endpoint,
            body: { roomId: 'GENERAL', username: 'nobody' },
            answer: unknownUser,
        },
        {
            name: 'a target without a username',
            as: 'bob',
            endpoint,
            body: { roomId: 'GENERAL', userId: 'nameless' },
            arrange: ({ workspace }) => void createUser(workspace, { _id: 'nameless' }),
            answer: { error: 'Invalid user' },
        },
        {
            name: 'a member without the permission',
            as: 'bob',
            endpoint,
            body: { roomId: 'GENERAL', username: 'dave' },
            answer: notAllowed,
        },
        {
            name: 'a leader, who holds nothing',
            as: 'dave',
            endpoint,
            body: { roomId: 'GENERAL', username: 'bob' },
            answer: notAllowed,
        },
        {
            name: 'a moderator of another room',
            as: 'carol',
            endpoint,
            body: { roomId: 'announcements-id', username: 'bob' },
            answer: notAllowed,
        },
        {
            name: 'a room that is not there, by permission first',
            as: 'alice',
            endpoint,
            body: { roomId: 'nowhere', username: 'bob' },
            answer: notAllowed,
        },
        {
            name: 'a room that is not there, to an administrator',
            as: 'admin',
            endpoint,
            body: { roomId: 'nowhere', username: 'bob' },
            answer: coded('error-invalid-room', 'Invalid room', { method }),
        },
        {
            name: 'a direct room',
            as: 'admin',
            endpoint,
            body: { roomId: direct, username: 'bob' },
            answer: coded('error-invalid-room-type', 'd is not a valid room type', { method, type: 'd' }),
        },
        {
            name: 'a federated room, to its owner',
            as: 'alice',
            endpoint,
            body: { roomId: 'GENERAL', username: 'bob' },
            arrange: ({ workspace }) => void workspace.rooms.update('GENERAL', { federated: true }),
            answer: coded('error-invalid-room-type', 'c is not a valid room type', { method, type: 'c' }),
        },
        {
            name: 'someone who is not in the room',
            as: 'alice',
            endpoint,
            body: { roomId: 'GENERAL', username: 'erin' },
            answer: coded('error-user-not-in-room', 'User is not in this room', { method }),
        },
    ]);

    it('a member whose record is gone', () => {
        const { workspace, demo } = use();
        const ghost = createUser(workspace, { username: 'ghost' });
        addMember(workspace, demo.rooms.general, ghost);
        workspace.users.remove(ghost._id);
        const act = (): void => {
            rule(workspace, 'alice-id', { rid: 'GENERAL', username: 'ghost' });
        };
        expect(act).toThrow(`Invalid user to ${verb} [error-invalid-user]`);
    });
});

describe('mute and unmute', () => {
    const ask = (endpoint: string, roomId: string, username: string, as: 'admin' | 'alice' | 'carol' = 'carol') =>
        use().post(as, endpoint, { roomId, username });

    it('mute by username in any case, and unmute by id', async () => {
        expect((await ask('rooms.muteUser', 'GENERAL', 'BOB')).body).toEqual({ success: true });
        expect(use().room('GENERAL').muted).toEqual(['mallory', 'bob']);
        const reply = await use().post('carol', 'rooms.unmuteUser', { roomId: 'GENERAL', userId: 'mallory-id' });
        expect(reply.body).toEqual({ success: true });
        expect(use().room('GENERAL').muted).toEqual(['bob']);
        expect(use().systemMessages('GENERAL')).toEqual([
            { t: 'user-muted', msg: 'bob', by: 'carol' },
            { t: 'user-unmuted', msg: 'mallory', by: 'carol' },
        ]);
    });

    it('take from the other list in a room that was read-only', async () => {
        use().workspace.rooms.update('GENERAL', { unmuted: ['bob'] });
        await ask('rooms.muteUser', 'GENERAL', 'bob');
        expect(use().room('GENERAL')).toMatchObject({ muted: ['mallory', 'bob'], unmuted: [] });
    });

    it('say so again when nothing changes', async () => {
        for (const endpoint of ['rooms.muteUser', 'rooms.muteUser', 'rooms.unmuteUser', 'rooms.unmuteUser']) {
            expect((await ask(endpoint, 'GENERAL', 'mallory')).status).toBe(200);
        }
        expect(use().room('GENERAL').muted).toEqual([]);
        expect(use().systemMessages('GENERAL')).toHaveLength(4);
    });

    it('in a read-only room only give and take the leave to speak', async () => {
        await ask('rooms.muteUser', 'announcements-id', 'dave', 'admin');
        expect(use().room('announcements-id')).toMatchObject({ unmuted: [] });
        expect(use().room('announcements-id').muted).toBeUndefined();
        await ask('rooms.muteUser', 'announcements-id', 'bob', 'admin');
        expect(use().room('announcements-id').muted).toBeUndefined();
        use().workspace.rooms.update('announcements-id', { muted: ['bob'] });
        await ask('rooms.unmuteUser', 'announcements-id', 'bob', 'admin');
        expect(use().room('announcements-id')).toMatchObject({ muted: [], unmuted: ['bob'] });
    });

    it('know no rank and no self', async () => {
        for (const username of ['alice', 'admin', 'carol']) {
            expect((await ask('rooms.muteUser', 'GENERAL', username)).status).toBe(200);
        }
        expect(use().room('GENERAL').muted).toEqual(['mallory', 'alice', 'admin', 'carol']);
    });

    it('are open to an administrator in a private group that they cannot see, archived or not', async () => {
        use().workspace.rooms.update('core-id', { archived: true });
        expect((await ask('rooms.muteUser', 'core-id', 'bob', 'admin')).status).toBe(200);
        expect(use().room('core-id').muted).toEqual(['bob']);
    });

    it('are open to an administrator outside a federated room', async () => {
        use().workspace.rooms.update('core-id', { federated: true });
        expect((await ask('rooms.muteUser', 'core-id', 'bob', 'admin')).status).toBe(200);
    });

    it('find a target whose subscription is only an invitation', async () => {
        const { demo, workspace } = use();
        addMember(workspace, demo.rooms.general, demo.people.erin, { status: 'INVITED' });
        expect((await ask('rooms.muteUser', 'GENERAL', 'erin')).status).toBe(200);
        expect(use().room('GENERAL').muted).toContain('erin');
    });

    it('follow the live permission table and the roles of the room', async () => {
        use().workspace.setPermission('mute-user', ['leader']);
        expect((await ask('rooms.muteUser', 'GENERAL', 'bob', 'admin')).status).toBe(400);
        const reply = await use().post('dave', 'rooms.muteUser', { roomId: 'GENERAL', username: 'bob' });
        expect(reply.status).toBe(200);
    });
});
