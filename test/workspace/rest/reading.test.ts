// The endpoints that only read: rooms, members, users, roles, permissions.
import { addMember, createRoom } from '../state/build';
import { useHarness, type PersonName } from '../testing/harness';

const use = useHarness();
const usernames = (list: unknown): unknown[] => (list as { username: string }[]).map(({ username }) => username);

describe('rooms.roles', () => {
    const read = (as: PersonName, rid: string) => use().get(as, 'rooms.roles', { rid });

    it('lists who holds room roles, by username', async () => {
        const { body } = await read('erin', 'GENERAL');
        const { _id, u } = use().subscription('GENERAL', 'alice') ?? {};
        expect(body).toMatchObject({ success: true });
        expect((body['roles'] as unknown[])[0]).toEqual({ _id, rid: 'GENERAL', u, roles: ['owner'] });
        expect((body['roles'] as { roles: string[] }[]).map(({ roles }) => roles)).toEqual([
            ['owner'],
            ['moderator'],
            ['leader'],
        ]);
    });

    it('shows custom room roles only with a description, and real names when the workspace does', async () => {
        const { workspace } = use();
        const role = { protected: false, scope: 'Subscriptions' } as const;
        workspace.roles.insert({ ...workspace.newDocument('guard'), name: 'Guard', description: '', ...role });
        workspace.subscriptions.update(use().subscription('GENERAL', 'bob')?._id ?? '', { roles: ['guard'] });
        expect((await read('bob', 'GENERAL')).body['roles']).toHaveLength(3);
        workspace.roles.update('guard', { description: 'Guards' });
        workspace.users.update('bob-id', { name: 'Robert' });
        const nameOfBob = async () =>
            ((await read('bob', 'GENERAL')).body['roles'] as { u: { username: string; name: string } }[]).find(
                ({ u }) => u.username === 'bob',
            )?.u.name;
        expect(await nameOfBob()).toBe('Bob Brown');
        workspace.setSetting('UI_Use_Real_Name', true);
        expect(await nameOfBob()).toBe('Robert');
    });

    it.each([
        ['erin', 'core-id', 'error-invalid-user', 'Invalid user [error-invalid-user]'],
        ['admin', 'core-id', 'error-invalid-user', 'Invalid user [error-invalid-user]'],
        ['admin', 'nowhere', 'error-invalid-room', 'Invalid room [error-invalid-room]'],
    ] as const)('refuses %s %s', async (as, rid, errorType, error) => {
        const reply = await read(as, rid);
        expect(reply.status).toBe(400);
        expect(reply.body).toEqual({ success: false, error, errorType, details: { method: 'getRoomRoles' } });
    });
});

describe('rooms.membersOrderedByRole', () => {
    const read = (as: PersonName, query: Record<string, string>) => use().get(as, 'rooms.membersOrderedByRole', query);

    it('lists active members by role, then status, then username', async () => {
        use().workspace.users.update('greta-id', { status: 'offline' });
        const { body } = await read('bob', { roomId: 'GENERAL' });
        const expected = ['alice', 'dave', 'carol', 'admin', 'bob', 'mallory', 'olivia', 'greta'];
        expect(usernames(body['members'])).toEqual(expected);
        expect(body).toMatchObject({ success: true, count: 8, offset: 0, total: 8 });
        const [first, , , fourth] = body['members'] as Record<string, unknown>[];
        expect(first).toMatchObject({ _id: 'alice-id', roles: ['owner'], subscription: { rid: 'GENERAL' } });
        const { ts } = use().subscription('GENERAL', 'alice') ?? {};
        expect(first?.['subscription']).toMatchObject({ ts: ts?.toISOString() });
        expect(fourth).not.toHaveProperty('roles');
        expect(fourth).not.toHaveProperty('emails');
    });

    it('pages, filters and turns round', async () => {
        const page = await read('bob', { roomName: 'general', count: '2', offset: '1' });
        expect(usernames(page.body['members'])).toEqual(['dave', 'carol']);
        expect(page.body).toMatchObject({ count: 2, offset: 1, total: 8 });
        const found = await read('bob', { roomId: 'GENERAL', filter: 'GRÜN' });
        expect(usernames(found.body['members'])).toEqual(['greta']);
        const turned = await read('bob', { roomId: 'GENERAL', sort: '{"rolePriority":-1}' });
        expect(usernames(turned.body['members']).slice(-3)).toEqual(['carol', 'dave', 'alice']);
        const away = await read('bob', { roomId: 'GENERAL', 'status[]': 'away' });
        expect(away.body).toMatchObject({ members: [], total: 0 });
    });

    it('leaves out who is invited or banned', async () => {
        const { workspace, demo } = use();
        addMember(workspace, demo.rooms.core, demo.people.erin, { status: 'INVITED' });
        addMember(workspace, demo.rooms.core, demo.people.dave, { status: 'BANNED' });
        expect((await read('bob', { roomId: 'core-id' })).body['total']).toBe(4);
    });

    it('refuses', async () => {
        const refused = async (as: PersonName, query: Record<string, string>) => {
            const { status, body } = await read(as, query);
            return { status, ...body };
        };
        const matchesNothing = 'The required "roomId" or "roomName" param provided does not match any';
        expect(await refused('bob', { roomId: 'nowhere' })).toEqual({
            ...{ status: 400, success: false, errorType: 'error-room-not-found' },
            error: `${matchesNothing} channel [error-room-not-found]`,
        });
        expect(await refused('bob', { roomId: '' })).toMatchObject({ errorType: 'error-roomid-param-not-provided' });
        expect(await refused('erin', { roomId: 'core-id' })).toEqual({
            ...{ status: 404, success: false, error: `${matchesNothing} room` },
        });
        expect(await refused('bob', { roomId: 'alice-idbob-id' })).toEqual({
            ...{ status: 400, success: false, error: 'error-room-type-not-supported' },
        });
        expect(await refused('bob', { roomId: 'GENERAL', sort: '{' })).toMatchObject({
            errorType: 'error-invalid-sort',
        });
        use().workspace.rooms.update('GENERAL', { broadcast: true });
        expect(await refused('bob', { roomId: 'GENERAL' })).toEqual({
            status: 401,
            success: false,
            error: 'unauthorized',
        });
        expect((await read('carol', { roomId: 'GENERAL' })).status).toBe(200);
    });
});

describe('rooms.info', () => {
    const read = (as: PersonName, query: Record<string, string>) => use().get(as, 'rooms.info', query);

    it('gives the whole document but the join code', async () => {
        use().workspace.rooms.update('GENERAL', { joinCode: 'secret', archived: true });
        const { body } = await read('erin', { roomId: 'GENERAL' });
        const expected = { _id: 'GENERAL', muted: ['mallory'], ro: false, archived: true, usersCount: 9, t: 'c' };
        expect(body).toMatchObject({ success: true, room: expected });
        expect(body['room']).not.toHaveProperty('joinCode');
        expect(body).not.toHaveProperty('team');
        expect(body).not.toHaveProperty('parent');
    });

    it('names team and parent', async () => {
        const { workspace, demo } = use();
        expect((await read('bob', { roomName: 'release-party' })).body['parent']).toMatchObject({ name: 'general' });
        const { teamId = '', _id } = demo.rooms.support;
        const child = createRoom(workspace, { t: 'c', name: 'child', creator: demo.people.alice, teamId });
        const { body } = await read('bob', { roomId: child._id });
        expect(body).toMatchObject({ team: { name: 'support-team', type: 1, roomId: _id }, parent: { _id } });
        expect((await read('bob', { roomId: _id })).body).not.toHaveProperty('parent');
    });

    it('refuses', async () => {
        expect((await read('bob', {})).body['errorType']).toBe('error-roomid-param-not-provided');
        expect((await read('bob', { roomId: 'nowhere' })).body['errorType']).toBe('error-room-not-found');
        const outside = await read('admin', { roomId: 'core-id' });
        expect(outside.status).toBe(400);
        expect(outside.body).toEqual({ success: false, error: 'not-allowed', errorType: 'Not Allowed' });
    });
});

describe('rooms.isMember', () => {
    it('tells by id and username, to who may see the room', async () => {
        const ask = (as: PersonName, query: Record<string, string>) => use().get(as, 'rooms.isMember', query);
        expect((await ask('bob', { roomId: 'core-id', userId: 'alice-id' })).body).toEqual({
            success: true,
            isMember: true,
        });
        expect((await ask('bob', { roomId: 'core-id', username: 'erin' })).body).toEqual({
            success: true,
            isMember: false,
        });
        expect((await ask('bob', { roomId: 'core-id', username: 'x' })).body).toEqual({
            success: false,
            error: 'error-user-not-found',
        });
        const outside = await ask('erin', { roomId: 'core-id', username: 'bob' });
        expect(outside.status).toBe(403);
        expect(outside.body).toEqual({ success: false, error: 'unauthorized' });
        use().workspace.rooms.update('core-id', { archived: true });
        const archived = await ask('bob', { roomId: 'core-id', username: 'bob' });
        expect(archived.body['errorType']).toBe('error-room-archived');
    });
});

describe('users.info', () => {
    const read = async (as: PersonName, query: Record<string, string>) => {
        const { status, body } = await use().get(as, 'users.info', query);
        return { status, error: body['error'], user: body['user'] as Record<string, unknown> | undefined };
    };

    it('shows roles and addresses only to oneself and to who may see all', async () => {
        const other = (await read('bob', { username: 'alice' })).user;
        expect(other).toMatchObject({ _id: 'alice-id', active: true, canViewAllInfo: false });
        expect(other).not.toHaveProperty('roles');
        expect(other).not.toHaveProperty('emails');
        expect((await read('bob', { userId: 'bob-id' })).user).toMatchObject({ roles: ['user'], canViewAllInfo: true });
        expect((await read('admin', { userId: 'alice' })).user).toMatchObject({ roles: ['user'], _id: 'alice-id' });
    });

    it('shows rooms with the roles held there to the same', async () => {
        const rooms = (await read('admin', { username: 'carol', includeUserRooms: 'true' })).user?.['rooms'];
        expect(rooms).toEqual(
            expect.arrayContaining([expect.objectContaining({ rid: 'core-id', t: 'p', roles: ['moderator'] })]),
        );
        expect((await read('bob', { username: 'carol', includeUserRooms: 'true' })).user).not.toHaveProperty('rooms');
        expect((await read('bob', { username: 'bob', includeUserRooms: 'true' })).user?.['rooms']).toHaveLength(7);
        expect((await read('bob', { username: 'bob', includeUserRooms: 'false' })).user).not.toHaveProperty('rooms');
    });

    it('refuses what it does not find or may not look for', async () => {
        expect(await read('bob', { username: 'ALICE' })).toMatchObject({ status: 400, error: 'User not found.' });
        expect(await read('bob', { email: 'alice@example.org' })).toMatchObject({ error: 'User not found.' });
        expect((await read('admin', { email: 'alice@example.org' })).user?.['_id']).toBe('alice-id');
        expect(await read('bob', { username: '' })).toMatchObject({ status: 400, error: 'Invalid search query.' });
    });
});

describe('roles and permissions', () => {
    it('roles.list gives every role without its date', async () => {
        const { body } = await use().get('erin', 'roles.list');
        const moderator = { _id: 'moderator', name: 'moderator', scope: 'Subscriptions', protected: true };
        expect(body['roles']).toContainEqual({ ...moderator, description: 'Moderator', mandatory2fa: false });
    });

    it('permissions.listAll gives the live table, or what changed since', async () => {
        const all = (await use().get('erin', 'permissions.listAll')).body;
        expect(all['update']).toContainEqual(
            expect.objectContaining({ _id: 'mute-user', roles: ['admin', 'owner', 'moderator', 'moderation-service'] }),
        );
        expect(all['update']).toContainEqual(expect.objectContaining({ _id: 'kick-user-from-any-p-room', roles: [] }));
        const { workspace } = use();
        const since = new Date(Date.now() + 60_000);
        workspace.clock = { now: () => new Date(since.getTime() + 1) };
        workspace.setPermission('mute-user', ['admin']);
        const changed = (await use().get('erin', 'permissions.listAll', { updatedSince: since.toISOString() })).body;
        expect(changed).toMatchObject({ update: [{ _id: 'mute-user', roles: ['admin'] }], remove: [] });
        const bad = await use().get('erin', 'permissions.listAll', { updatedSince: 'yesterday' });
        expect(bad.body).toMatchObject({ success: false, errorType: 'error-roomId-param-invalid' });
    });

    it('roles.getUsersInRole is for who may change permissions', async () => {
        const ask = (as: PersonName, query: Record<string, string>) => use().get(as, 'roles.getUsersInRole', query);
        expect((await ask('alice', { role: 'admin' })).status).toBe(403);
        const admins = (await ask('admin', { role: 'admin' })).body;
        expect(admins).toMatchObject({ success: true, total: 1, users: [{ _id: 'admin-id', username: 'admin' }] });
        const moderators = (await ask('admin', { role: 'moderator', roomId: 'GENERAL' })).body;
        expect(usernames(moderators['users'])).toEqual(['carol']);
        const page = (await ask('admin', { role: 'owner', count: '1', offset: '1' })).body;
        expect(usernames(page['users'])).toEqual(['alice']);
        expect(page['total']).toBe(4);
        expect((await ask('admin', { role: 'x' })).body).toEqual({
            ...{ success: false, error: '[error-invalid-roleId]', errorType: 'error-invalid-roleId' },
        });
        use().workspace.setPermission('view-other-user-channels', []);
        const hidden = await ask('admin', { role: 'moderator', roomId: 'GENERAL' });
        expect(hidden.body).toEqual({
            ...{ success: false, error: 'Not allowed [error-not-allowed]', errorType: 'error-not-allowed' },
        });
    });
});
