// Reading rooms: the engine's accessors, and what stands in for them where they show too little.
import type { IRoomRead, IUserRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { completeRoom, roomsOf } from '../../../src/workspace/rooms';
import { answered, FakeHttp, ok, reader, room, user } from '../fakes/engine';
import { restOver } from '../fakes/rest';
import { demoState } from '../fakes/state';

const [person] = demoState().people;
if (!person) {
    throw new Error('nobody there');
}
const alice = person;

const missing = (): Promise<never> => Promise.reject(new Error('not in this engine'));
const people = (...usernames: string[]) => Promise.resolve(usernames.map((username) => user(username)));
const unmuted = { _unmappedProperties_: undefined };

interface Given {
    readonly rooms?: Partial<IRoomRead>;
    readonly users?: Partial<IUserRead>;
    readonly line?: FakeHttp;
    readonly live?: boolean;
}

function open({ rooms = {}, users = {}, line = new FakeHttp(), live = true }: Given): ReturnType<typeof roomsOf> {
    return roomsOf(reader(rooms, users), restOver(line), live);
}

describe('one room', () => {
    it('comes from the accessor alone where that shows everything', async () => {
        const line = new FakeHttp();
        const rooms = open({ rooms: { getById: () => Promise.resolve(room()) }, line });
        expect(await rooms.byId('id-general')).toMatchObject({ value: { id: 'id-general', muted: [] } });
        expect(line.sent).toEqual([]);
    });

    it('comes from REST where the accessor does not show who is muted', async () => {
        const line = new FakeHttp(ok({ room: { _id: 'id-general', t: 'c', muted: ['bob'] } }));
        expect(await completeRoom(room(unmuted), restOver(line), true)).toMatchObject({ value: { muted: ['bob'] } });
    });

    it('is taken as it is where there is no service account either', async () => {
        const line = new FakeHttp();
        expect(await completeRoom(room(unmuted), restOver(line), false)).toMatchObject({ value: { muted: [] } });
        expect(line.sent).toEqual([]);
    });

    it('is not guessed when REST fails', async () => {
        const line = new FakeHttp(answered(401, null));
        expect(await completeRoom(room(unmuted), restOver(line), true)).toMatchObject({
            problem: { code: 'mod-service-account-refused' },
        });
    });

    it('may be gone', async () => {
        const rooms = open({ rooms: { getById: () => Promise.resolve(undefined) } });
        expect(await rooms.byId('x')).toMatchObject({ problem: { code: 'error-invalid-room' } });
        expect(await open({ rooms: { getById: missing } }).byId('x')).toMatchObject({
            problem: { code: 'mod-engine-failed' },
        });
    });
});

describe('the holders of roles', () => {
    const accessors: Partial<IRoomRead> = {
        getOwners: () => people('olga'),
        getModerators: () => people('mona', 'olga'),
        getLeaders: () => people('lena'),
    };

    it('are merged by person', async () => {
        expect(await open({ rooms: accessors }).roleHolders('r')).toEqual({
            ok: true,
            value: [
                { id: 'id-olga', username: 'olga', name: 'olga', roles: ['owner', 'moderator'] },
                { id: 'id-mona', username: 'mona', name: 'mona', roles: ['moderator'] },
                { id: 'id-lena', username: 'lena', name: 'lena', roles: ['leader'] },
            ],
        });
    });

    it('leave out deleted accounts', async () => {
        const withHole = () => Promise.resolve([undefined as unknown as IUser, user('olga')]);
        expect(await open({ rooms: { ...accessors, getOwners: withHole } }).roleHolders('r')).toMatchObject({
            ok: true,
        });
    });

    it.each(['getOwners', 'getModerators', 'getLeaders'] as const)('are unknown when %s fails', async (accessor) => {
        expect(await open({ rooms: { ...accessors, [accessor]: missing } }).roleHolders('r')).toMatchObject({
            problem: { code: 'mod-engine-failed' },
        });
        const notPermitted = () => Promise.resolve(undefined as unknown as IUser[]);
        expect(await open({ rooms: { ...accessors, [accessor]: notPermitted } }).roleHolders('r')).toMatchObject({
            problem: { code: 'mod-app-not-permitted' },
        });
    });

    it('come with custom roles from REST', async () => {
        const roles = [{ u: { _id: 'u', username: 'gina' }, roles: ['id-guardian'] }];
        expect(await open({ line: new FakeHttp(ok({ roles })) }).allRoleHolders('r')).toMatchObject({
            value: [{ username: 'gina', roles: ['id-guardian'] }],
        });
    });
});

describe('a membership', () => {
    const getUserRoomIds = () => Promise.resolve(['r']);

    it('is read from the rooms of the user', async () => {
        const line = new FakeHttp();
        const rooms = open({ users: { getUserRoomIds }, line });
        expect(await rooms.isMember('r', alice)).toEqual({ ok: true, value: true });
        expect(await rooms.isMember('other', alice)).toEqual({ ok: true, value: false });
        expect(line.sent).toEqual([]);
    });

    it('is read through REST in an engine without that accessor', async () => {
        const line = new FakeHttp(ok({ isMember: true }));
        expect(await open({ users: { getUserRoomIds: missing }, line }).isMember('r', alice)).toEqual({
            ok: true,
            value: true,
        });
    });

    it.each([true, false])('is read from all members last of all (service account: %p)', async (live) => {
        const line = new FakeHttp(answered(403, { success: false }));
        const rooms: Partial<IRoomRead> = {
            getMembers: () => Promise.resolve([undefined as unknown as IUser, user('alice')]),
        };
        const port = open({ users: { getUserRoomIds: missing }, rooms, line, live });
        expect(await port.isMember('r', alice)).toEqual({ ok: true, value: true });
        expect(line.sent).toHaveLength(live ? 1 : 0);
    });

    it('is unknown when nothing tells', async () => {
        const port = open({ users: { getUserRoomIds: missing }, rooms: { getMembers: missing }, live: false });
        expect(await port.isMember('r', alice)).toMatchObject({ problem: { code: 'mod-engine-failed' } });
    });
});

describe('the rooms that a deactivation would touch', () => {
    const accessors: Partial<IRoomRead> = {
        getById: () => Promise.resolve(room({ _unmappedProperties_: { usersCount: 2 } })),
        getOwners: () => people('alice'),
        getMembers: () => people('alice', 'bob'),
    };
    const rest = ok({ user: { _id: 'id-alice', rooms: [{ rid: 'id-general' }] } });

    it('are found by the accessor, or else by REST', async () => {
        const found = { ok: true, value: { changeOwner: [{ name: 'general', newOwner: 'bob' }], deleted: [] } };
        const byAccessor = open({ rooms: accessors, users: { getUserRoomIds: () => Promise.resolve(['id-general']) } });
        expect(await byAccessor.affectedByDeactivation(alice)).toEqual(found);
        const byRest = open({ rooms: accessors, users: { getUserRoomIds: missing }, line: new FakeHttp(rest) });
        expect(await byRest.affectedByDeactivation(alice)).toEqual(found);
    });

    it('are said to be unknown where nobody may see them', async () => {
        const line = new FakeHttp(ok({ user: { _id: 'id-alice' } }));
        expect(await open({ users: { getUserRoomIds: missing }, line }).affectedByDeactivation(alice)).toEqual({
            ok: false,
            problem: { code: 'mod-rooms-unknown', effect: 'none', by: 'mod-desk' },
        });
    });
});
