// What a ban does to a room and its member, what lifting it does, and who is listed (§7.5).
import { addMember, createRoom } from '../state/build';
import { useHarness, type PersonName } from '../testing/harness';

const use = useHarness();
const core = (username: string) => ({ roomId: 'core-id', username });
const ban = (username: string, as: PersonName = 'carol', roomId = 'core-id') =>
    use().post(as, 'rooms.banUser', { roomId, username });
const unban = (username: string, as: PersonName = 'carol', roomId = 'core-id') =>
    use().post(as, 'rooms.unbanUser', { roomId, username });

describe('a ban', () => {
    it('keeps the subscription, counts the member out, and is announced without a word to apps', async () => {
        const told: string[] = [];
        use().workspace.appEvents = {
            beforeUserLeave: () => Promise.resolve(void told.push('before')),
            afterUserLeave: () => Promise.resolve(void told.push('after')),
        };
        const before = use().room('core-id').usersCount;
        expect((await ban('BOB')).body).toEqual({ success: true });
        expect(use().subscription('core-id', 'bob')?.status).toBe('BANNED');
        expect(use().room('core-id').usersCount).toBe(before - 1);
        expect(use().systemMessages('core-id')).toEqual([{ t: 'user-banned', msg: 'bob', by: 'carol' }]);
        expect(told).toEqual([]);
    });

    it('takes every rank in the room; nobody outranks it, and oneself is no exception', async () => {
        addMember(use().workspace, use().demo.rooms.core, use().person('admin'), { roles: ['owner', 'guard'] });
        expect((await ban('alice')).status).toBe(200);
        expect(use().subscription('core-id', 'alice')?.roles).toEqual([]);
        expect((await ban('carol')).status).toBe(200);
        expect((await ban('bob')).body).toEqual({ success: false, error: 'Not allowed' });
    });

    it('from the main room of a team ends the membership of the team', async () => {
        const { support } = use().demo.rooms;
        expect((await ban('bob', 'carol', support._id)).status).toBe(200);
        expect(use().workspace.teamMembers.findOneByTeamAndUser(support.teamId ?? '', 'bob-id')).toBeUndefined();
    });

    it('keeps out of a room and from seeing it, a public one too', async () => {
        await ban('bob');
        await ban('bob', 'carol', 'GENERAL');
        for (const roomId of ['core-id', 'GENERAL']) {
            expect((await use().get('bob', 'rooms.info', { roomId })).body['errorType']).toBe('Not Allowed');
        }
        const join = await use().post('bob', 'channels.join', { roomId: 'GENERAL' });
        expect(join.body).toMatchObject({ errorType: 'error-not-allowed', details: { method: 'joinRoom' } });
        const members = await use().get('carol', 'rooms.membersOrderedByRole', { roomId: 'core-id' });
        expect(JSON.stringify(members.body)).not.toContain('bob-id');
    });

    it('is no obstacle to a mute, and ends with a kick, which counts the user out again', async () => {
        const before = use().room('core-id').usersCount;
        await ban('bob');
        expect((await use().post('carol', 'rooms.muteUser', core('bob'))).status).toBe(200);
        expect((await use().post('carol', 'groups.kick', core('bob'))).status).toBe(200);
        expect(use().subscription('core-id', 'bob')).toBeUndefined();
        expect(use().room('core-id').usersCount).toBe(before - 2);
    });

    it.each([
        ['owner', true],
        ['moderator', true],
        ['leader', false],
    ])('in a federated room by its %s: %s', async (role, allowed) => {
        const room = createRoom(use().workspace, { t: 'c', creator: use().person('dave'), federated: true });
        use().workspace.setPermission('ban-user', [role]);
        addMember(use().workspace, room, use().person('dave'), { roles: [role] });
        addMember(use().workspace, room, use().person('bob'));
        expect((await ban('bob', 'dave', room._id)).status).toBe(allowed ? 200 : 400);
    });
});

describe('lifting a ban', () => {
    it('deletes the subscription and says so; the user comes back only by joining', async () => {
        await ban('bob', 'carol', 'GENERAL');
        const before = use().room('GENERAL').usersCount;
        expect((await unban('bob', 'carol', 'GENERAL')).body).toEqual({ success: true });
        expect(use().subscription('GENERAL', 'bob')).toBeUndefined();
        expect(use().room('GENERAL').usersCount).toBe(before);
        expect((await use().post('bob', 'channels.join', { roomId: 'GENERAL' })).status).toBe(200);
        expect(use().room('GENERAL').usersCount).toBe(before + 1);
        expect(use().systemMessages('GENERAL')).toEqual([
            { t: 'user-banned', msg: 'bob', by: 'carol' },
            { t: 'user-unbanned', msg: 'bob', by: 'carol' },
            { t: 'uj', msg: 'bob', by: 'bob' },
        ]);
    });

    it('of someone invited leaves the invitation and is announced', async () => {
        addMember(use().workspace, use().demo.rooms.core, use().person('erin'), { status: 'INVITED' });
        expect((await unban('erin')).status).toBe(200);
        expect(use().subscription('core-id', 'erin')?.status).toBe('INVITED');
        expect(use().systemMessages('core-id')).toEqual([{ t: 'user-unbanned', msg: 'erin', by: 'carol' }]);
    });
});

describe('rooms.bannedUsers', () => {
    const list = (as: PersonName, query: Record<string, string>) => use().get(as, 'rooms.bannedUsers', query);

    it('lists them by when they came, page by page, to every member', async () => {
        await ban('mallory');
        await ban('bob');
        const bob = { _id: 'bob-id', username: 'bob', name: 'Bob Brown' };
        const mallory = { _id: 'mallory-id', username: 'mallory', name: 'Mallory Moss' };
        const expected = { success: true, count: 2, offset: 0, total: 2 };
        expect((await list('alice', { roomId: 'core-id' })).body).toEqual({ ...expected, bannedUsers: [bob, mallory] });
        expect((await list('alice', { roomId: 'core-id', count: '1', offset: '1' })).body).toEqual({
            ...{ ...expected, count: 1, offset: 1 },
            bannedUsers: [mallory],
        });
    });

    it.each([
        ['admin', 'core-id'],
        ['admin', 'nowhere'],
    ] as const)('refuses %s %s', async (as, roomId) => {
        const { status, body } = await list(as, { roomId });
        expect([status, body]).toEqual([401, { success: false, error: 'unauthorized' }]);
    });
});
