// channels.join, channels.invite and groups.invite: who may, what is posted, and what apps and bans forbid.
import { addMember, createRoom } from '../state/build';
import { coded, failureTable } from '../testing/failure-table';
import { useHarness, type Harness } from '../testing/harness';

const use = useHarness();
const general = { roomId: 'GENERAL' };

class AppsEngineException extends Error {
    override readonly name = 'AppsEngineException';
}

const forbidJoining = ({ workspace }: Harness): void => {
    workspace.appEvents = { beforeUserJoin: () => Promise.reject(new AppsEngineException('Not before Monday.')) };
};
const ban = ({ workspace, demo }: Harness): void =>
    void addMember(workspace, demo.rooms.general, demo.people.erin, { status: 'BANNED' });
const noUsersGiven = coded(
    'error-users-params-not-provided',
    'Please provide "userId" or "username" or "userIds" or "usernames" as param',
);
const noMatch = (kind: string) =>
    coded('error-room-not-found', `The required "roomId" or "roomName" param provided does not match any ${kind}`);

describe('channels.join refuses', () => {
    const endpoint = 'channels.join';
    const details = { method: 'joinRoom' };
    const notAllowed = coded('error-not-allowed', 'Not allowed', details);
    const closed = ({ workspace }: Harness): void => void workspace.rooms.update('GENERAL', { joinCode: 'sesame' });
    failureTable(use, [
        { name: 'a group', as: 'erin', endpoint, body: { roomId: 'core-id' }, answer: noMatch('channel') },
        {
            name: 'who may not see the channel',
            as: 'erin',
            endpoint,
            body: general,
            arrange: ({ workspace }) => {
                workspace.setPermission('view-c-room', []);
            },
            answer: notAllowed,
        },
        {
            name: 'who brings no code',
            as: 'erin',
            endpoint,
            body: general,
            arrange: closed,
            answer: coded('error-code-required', 'Code required', details),
        },
        {
            name: 'who brings another code',
            as: 'erin',
            endpoint,
            body: { ...general, joinCode: 'pea' },
            arrange: closed,
            answer: coded('error-code-invalid', 'Invalid code', details),
        },
        {
            name: 'who is banned',
            as: 'erin',
            endpoint,
            body: general,
            arrange: ban,
            answer: notAllowed,
        },
        {
            name: 'whom an app keeps out, with its words',
            as: 'erin',
            endpoint,
            body: general,
            arrange: forbidJoining,
            answer: coded('error-app-prevented', 'Not before Monday.'),
        },
    ]);
});

describe('channels.join', () => {
    it('makes a member, says so, and tells apps before and after', async () => {
        const told: string[] = [];
        use().workspace.appEvents = {
            beforeUserJoin: (room, { username }, inviter) =>
                Promise.resolve(void told.push(`before ${room.usersCount} ${String(username)} ${typeof inviter}`)),
            afterUserJoin: (room, { username }, inviter) =>
                Promise.resolve(void told.push(`after ${room.usersCount} ${String(username)} ${typeof inviter}`)),
        };
        const reply = await use().post('erin', 'channels.join', { roomName: 'general' });
        expect(reply.body).toMatchObject({ success: true, channel: { _id: 'GENERAL', usersCount: 10 } });
        expect(use().subscription('GENERAL', 'erin')).toBeDefined();
        expect(use().systemMessages('GENERAL')).toEqual([{ t: 'uj', msg: 'erin', by: 'erin' }]);
        expect(told).toEqual(['before 9 erin undefined', 'after 10 erin undefined']);
    });

    it('leaves a member as it is', async () => {
        const before = use().snapshot();
        expect((await use().post('bob', 'channels.join', general)).status).toBe(200);
        expect(use().snapshot()).toEqual(before);
    });

    it('takes the code', async () => {
        use().workspace.rooms.update('GENERAL', { joinCode: 'sesame' });
        const reply = await use().post('erin', 'channels.join', { ...general, joinCode: 'sesame' });
        expect(reply.body['channel']).not.toHaveProperty('joinCode');
        expect(use().subscription('GENERAL', 'erin')).toBeDefined();
    });

    it('lets into an omnichannel room who may see it, and nobody into a direct one', async () => {
        const { workspace, demo } = use();
        createRoom(workspace, { _id: 'omni', t: 'l', creator: demo.people.admin, prid: 'GENERAL' });
        expect((await use().post('erin', 'channels.join', { roomId: 'omni' })).status).toBe(200);
        const direct = await use().post('bob', 'channels.join', { roomId: 'alice-idbob-id' });
        expect(direct.body['errorType']).toBe('error-room-not-found');
    });
});

describe.each([
    {
        ...{ endpoint: 'channels.invite', roomId: 'GENERAL', kind: 'channel' },
        // The two words stand in each other's place: so it is on the server.
        nobodyFound: { error: 'invalid-user-invite-list', errorType: 'Cannot invite if no users are provided' },
    },
    {
        ...{ endpoint: 'groups.invite', roomId: 'core-id', kind: 'group' },
        nobodyFound: coded('error-empty-invite-list', 'Cannot invite if no valid users are provided'),
    },
])('$endpoint', ({ endpoint, roomId, kind, nobodyFound }) => {
    const details = { method: 'addUsersToRoom' };
    const erin = { roomId, userId: 'erin-id' };
    describe('refuses', () => {
        failureTable(use, [
            { name: 'an unknown room', as: 'carol', endpoint, body: { roomName: 'no' }, answer: noMatch(kind) },
            { name: 'no target', as: 'carol', endpoint, body: { roomId }, answer: noUsersGiven },
            { name: 'an unknown target', as: 'carol', endpoint, body: { roomId, userId: 'x' }, answer: nobodyFound },
            {
                name: 'a member',
                as: 'bob',
                endpoint,
                body: erin,
                answer: coded('error-not-allowed', 'Not allowed', details),
            },
            {
                name: 'a banned target',
                as: 'carol',
                endpoint,
                body: erin,
                arrange: (harness) =>
                    void addMember(harness.workspace, harness.room(roomId), harness.person('erin'), {
                        status: 'BANNED',
                    }),
                answer: coded('error-user-is-banned', 'User is banned from this room', details),
            },
            {
                name: 'whom an app keeps out',
                as: 'carol',
                endpoint,
                body: erin,
                arrange: forbidJoining,
                answer: coded('error-app-prevented', 'Not before Monday.'),
            },
        ]);
    });

    it('adds, names who did it, and tells apps', async () => {
        const inviters: unknown[] = [];
        use().workspace.appEvents = {
            beforeUserJoin: (_room, _user, inviter) => Promise.resolve(void inviters.push(inviter?.username)),
        };
        const reply = await use().post('carol', endpoint, { roomId, username: 'ERIN' });
        expect(reply.body).toMatchObject({ success: true, [kind]: { _id: roomId } });
        expect(use().systemMessages(roomId)).toEqual([{ t: 'au', msg: 'erin', by: 'carol' }]);
        expect(inviters).toEqual(['carol']);
    });

    it('tells who adds a member that there is nothing to do', async () => {
        const before = use().snapshot();
        const notices: string[] = [];
        use().workspace.changes.on('notice', ({ userId, msg }) => notices.push(`${userId}: ${msg}`));
        expect((await use().post('carol', endpoint, { roomId, username: 'bob' })).status).toBe(200);
        expect(notices).toEqual(['carol-id: `@bob` is already in here.']);
        expect(use().snapshot()).toEqual(before);
    });
});

it('an administrator adds to any channel, and from outside to a group where roles allow it: access is not asked for', async () => {
    use().workspace.setPermission('add-user-to-joined-room', []);
    const added = await use().post('admin', 'channels.invite', { ...general, userId: 'erin-id' });
    expect(added.status).toBe(200);
    const core = { roomId: 'core-id', userId: 'erin-id' };
    const refused = await use().post('admin', 'groups.invite', core);
    expect(refused.body['errorType']).toBe('error-not-allowed');
    use().workspace.setPermission('add-user-to-any-p-room', ['admin']);
    expect((await use().post('admin', 'groups.invite', core)).status).toBe(200);
});

describe('groups.invite', () => {
    it('takes an archived group, by name or id under either name, and a list of users', async () => {
        use().workspace.rooms.update('core-id', { archived: true });
        const usernames = ['erin', 'DAVE', 'nobody'];
        const reply = await use().post('carol', 'groups.invite', { roomId: 'core', usernames });
        expect(reply.body).toMatchObject({ success: true, group: { _id: 'core-id', usersCount: 6 } });
        const blank = await use().post('carol', 'groups.invite', { roomId: ' ', userId: 'erin-id' });
        expect(blank.body['errorType']).toBe('error-room-param-not-provided');
    });
});

describe('a banned user', () => {
    const seeing = useHarness({ variant: { bannedSeePublicRooms: true } });

    it('does not see the public room either, where builds differ', async () => {
        ban(use());
        expect((await use().get('erin', 'rooms.info', general)).body['errorType']).toBe('Not Allowed');
        ban(seeing());
        expect((await seeing().get('erin', 'rooms.info', general)).status).toBe(200);
        const reply = await seeing().post('erin', 'channels.join', general);
        expect(reply.body).toMatchObject({ errorType: 'error-not-allowed', details: { method: 'joinRoom' } });
        expect(seeing().subscription('GENERAL', 'erin')?.status).toBe('BANNED');
    });
});
