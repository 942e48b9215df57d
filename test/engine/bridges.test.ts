// What an app sees of the workspace through the real engine: the odd rules of Rocket.Chat's bridges.
import { type RestServer, startRestServer } from '../workspace/rest/server';
import { addMember, createUser } from '../workspace/state/build';
import { createDemoWorkspace } from '../workspace/state/demo';
import { type EngineHost, startEngine } from './engine-host';
import { packageFixture, Probe } from './fixtures';

const { workspace, people, rooms, service } = createDemoWorkspace();
let rest: RestServer;
let host: EngineHost;
let probe: Probe;

const read = (...chain: [string, ...unknown[]][]) => probe.call('read', ...chain);
const names = (answer: { value?: unknown }): string[] =>
    (answer.value as { username: string }[]).map(({ username }) => username).sort();

beforeAll(async () => {
    rest = await startRestServer(workspace);
    host = await startEngine({ workspace, restUrl: rest.url });
    await host.install(await packageFixture('probe'), people.admin);
    probe = new Probe(host, people.alice, rooms.general);
});

afterAll(async () => {
    await host.stop();
    await rest.close();
});

describe('users', () => {
    test('are found by their exact name only, with workspace roles only', async () => {
        const found = await read(['getUserReader'], ['getByUsername', 'alice']);
        expect(found.value).toMatchObject({ id: 'alice-id', roles: ['user'], isEnabled: true, type: 'user' });
        expect(await read(['getUserReader'], ['getByUsername', 'Alice'])).toEqual({ value: null });
    });

    test('are deactivated without a permission, but not when they alone own a room', async () => {
        const deactivate = (userId: string, confirm: boolean) =>
            probe.call('modify', ['getUpdater'], ['getUserUpdater'], ['deactivate', userId, confirm]);
        expect(await deactivate('olivia-id', false)).toEqual({ error: '[user-last-owner]' });
        expect(await deactivate('nobody', false)).toEqual({ error: expect.stringContaining('destructure') as string });
        const idle = createUser(workspace, { username: 'idle' });
        expect(await deactivate(idle._id, false)).toEqual({ value: true });
        expect(workspace.users.get(idle._id)?.active).toBe(false);
    });
});

describe('rooms', () => {
    test('come with what the converter does not map, and discussions with their parent', async () => {
        const room = await read(['getRoomReader'], ['getById', 'announcements-id']);
        expect(room.value).toMatchObject({
            isReadOnly: true,
            _unmappedProperties_: { unmuted: ['dave'], usersCount: 4 },
        });
        const discussion = await read(['getRoomReader'], ['getById', 'release-party-id']);
        expect(discussion.value).toMatchObject({ parentRoom: { id: 'GENERAL' }, creator: { username: 'bob' } });
        expect(await read(['getRoomReader'], ['getById', 'nowhere'])).toEqual({ value: null });
    });

    test('tell members, banned ones too, and holders of the three built-in roles', async () => {
        const banned = createUser(workspace, { username: 'banned' });
        addMember(workspace, rooms.core, banned, { status: 'BANNED' });
        expect(names(await read(['getRoomReader'], ['getMembers', 'core-id']))).toContain('banned');
        expect(names(await read(['getRoomReader'], ['getOwners', 'core-id']))).toEqual(['alice']);
        expect(names(await read(['getRoomReader'], ['getModerators', 'core-id']))).toEqual(['carol']);
        expect(names(await read(['getRoomReader'], ['getLeaders', 'nowhere']))).toEqual([]);
        const ids = await read(['getUserReader'], ['getUserRoomIds', banned._id]);
        expect(ids).toEqual({ value: ['core-id'] });
    });

    test('let go of members as if they had left, unknown names and rooms silently', async () => {
        const remove = (roomId: string, usernames: string[]) =>
            probe.call('modify', ['getDeleter'], ['removeUsersFromRoom', roomId, usernames]);
        const before = workspace.messages.findByRoom('core-id').length;
        expect(await remove('core-id', ['mallory', 'Bob', 'nobody'])).toEqual({ value: null });
        expect(workspace.subscriptions.findOneByRoomAndUsername('core-id', 'mallory')).toBeUndefined();
        expect(workspace.subscriptions.findOneByRoomAndUsername('core-id', 'bob')).toBeDefined();
        expect(workspace.messages.findByRoom('core-id').slice(before)).toMatchObject([
            { t: 'ul', msg: 'mallory', u: { username: 'mallory' } },
        ]);
        expect(await remove('nowhere', ['bob'])).toEqual({ value: null });
        const many = Array.from({ length: 51 }, (_, number) => `user-${number}`);
        expect(await remove('core-id', many)).toEqual({ error: expect.stringContaining('maximum of 50') as string });
    });
});

test('roles are found by id or name, custom ones can be listed', async () => {
    expect((await read(['getRoleReader'], ['getOneByIdOrName', 'moderator'])).value).toMatchObject({
        id: 'moderator',
        scope: 'Subscriptions',
    });
    const custom = await read(['getRoleReader'], ['getCustomRoles']);
    expect(custom.value).toMatchObject([{ id: 'moderation-service' }]);
});

test('hidden settings are not readable, others are', async () => {
    const value = (id: string) => read(['getEnvironmentReader'], ['getServerSettings'], ['getValueById', id]);
    expect(await value('Site_Url')).toEqual({ value: rest.url });
    workspace.settings.update('Site_Name', { hidden: true });
    expect(await value('Site_Name')).toEqual({ error: expect.stringContaining('not readable') as string });
});

describe('persistence', () => {
    const store = (data: object, ...ids: string[]) =>
        probe.call('persistence', ['createWithAssociations', data, { $associations: ids }]);
    const find = (...ids: string[]) => read(['getPersistenceReader'], ['readByAssociations', { $associations: ids }]);

    test('finds records with all of the associations, in any order', async () => {
        await store({ number: 1 }, 'a', 'b');
        await store({ number: 2 }, 'b', 'c');
        expect(await find('b')).toEqual({ value: [{ number: 1 }, { number: 2 }] });
        expect(await find('b', 'a')).toEqual({ value: [{ number: 1 }] });
        expect(await find('a', 'c')).toEqual({ value: [] });
    });

    test('updates by the exact list only, and not by id', async () => {
        const update = (...ids: string[]) =>
            probe.call('persistence', ['updateByAssociations', { $associations: ids }, { number: 9 }, false]);
        await store({ number: 3 }, 'x', 'y');
        await update('y', 'x');
        expect(await find('x')).toEqual({ value: [{ number: 3 }] });
        await update('x', 'y');
        expect(await find('x')).toEqual({ value: [{ number: 9 }] });
        expect(await probe.call('persistence', ['update', 'id', {}])).toEqual({ error: 'Not implemented.' });
    });
});

describe('scheduler', () => {
    const schedule = (method: string, job: object) => probe.call('modify', ['getScheduler'], [method, job]);
    let now = new Date('2030-01-01T00:00:00Z');

    beforeEach(() => {
        workspace.clock = { now: () => now };
    });

    afterEach(() => {
        jest.restoreAllMocks();
    });

    test('runs a job when it is due, once, and forgets it', async () => {
        await schedule('scheduleOnce', { id: 'tick', when: '2030-01-01T00:01:00Z', data: { name: 'once' } });
        expect(await host.runDueJobs()).toBe(0);
        now = new Date('2030-01-01T00:01:00Z');
        expect(await host.runDueJobs()).toBe(1);
        expect((await probe.told()).join()).toContain('"name":"once"');
        expect(host.jobs().filter(({ data }) => data.name === 'once')).toEqual([]);
    });

    test('swallows what cannot be scheduled', async () => {
        const logged = jest.spyOn(console, 'error').mockImplementation();
        expect(await schedule('scheduleOnce', { id: 'tick', when: 'whenever' })).toEqual({ value: null });
        expect(logged).toHaveBeenCalled();
        expect(host.jobs()).toEqual([]);
    });

    test('does not try a failed job again', async () => {
        jest.spyOn(console, 'error').mockImplementation();
        await schedule('scheduleOnce', { id: 'tick', when: '2030-01-01T00:00:00Z', data: { fails: true } });
        expect(await host.runDueJobs()).toBe(1);
        expect(await host.runDueJobs()).toBe(0);
        expect(host.jobs()).toMatchObject([{ nextRunAt: null, failCount: 1 }]);
    });

    test('counts a job that comes due while the app is disabled as done', async () => {
        jest.spyOn(console, 'error').mockImplementation();
        await schedule('scheduleOnce', { id: 'tick', when: '2030-01-01T00:00:00Z', data: { name: 'missed' } });
        await host.disable();
        expect(await host.runDueJobs()).toBe(1);
        await host.enable();
        expect((await probe.told()).join()).not.toContain('missed');
        expect(host.jobs().filter(({ data }) => data.name === 'missed')).toEqual([]);
    });

    test('keeps one recurring job, which runs once however many turns it missed', async () => {
        await schedule('scheduleRecurring', { id: 'tick', interval: '30 seconds', skipImmediate: true });
        await schedule('scheduleRecurring', { id: 'tick', interval: '30 seconds', skipImmediate: true });
        expect(host.jobs().filter(({ type }) => type === 'single')).toHaveLength(1);
        now = new Date(now.getTime() + 3_600_000);
        expect(await host.runDueJobs()).toBe(1);
        await probe.call('modify', ['getScheduler'], ['cancelJob', 'tick']);
        expect(host.jobs()).toEqual([]);
    });
});

describe('http', () => {
    const headers = { 'X-User-Id': service.user._id, 'X-Auth-Token': service.token };

    test('makes real requests and reads JSON', async () => {
        const answer = await probe.call('http', ['get', `${rest.url}/api/v1/me`, { headers }]);
        expect(answer.value).toMatchObject({ statusCode: 200, data: { username: 'moddesk.service' } });
    });

    test('gives no data for another type of content, and does not throw on an error of the server', async () => {
        rest.faults.next('me', { answer: 502 });
        const answer = await probe.call('http', ['get', `${rest.url}/api/v1/me`, { headers }]);
        expect(answer.value).toMatchObject({ statusCode: 502, data: null });
    });

    test('gives up after the time-out', async () => {
        rest.faults.next('me', { answer: 'hang' });
        const answer = await probe.call('http', ['get', `${rest.url}/api/v1/me`, { headers, timeout: 200 }]);
        expect(answer.error).toContain('timeout');
    });
});

test('a second host on the same store has the apps, their settings and their records', async () => {
    await host.updateSetting('greeting', 'shared');
    const other = await startEngine({ workspace, restUrl: rest.url, store: host.store });
    expect(await other.status()).toMatch(/_enabled$/);
    expect(other.getSettings().greeting?.value).toBe('shared');
    const records = await new Probe(other, people.bob, rooms.general).call(
        'read',
        ['getPersistenceReader'],
        ['readByAssociations', { $associations: ['a'] }],
    );
    expect(records).toEqual({ value: [{ number: 1 }] });
    await other.stop();
    expect((await read(['getUserReader'], ['getById', 'bob-id'])).value).toMatchObject({ username: 'bob' });
});
