// What a deactivation does to each kind of room, as Rocket.Chat would do it.
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { affectedByDeactivation } from '../../../src/workspace/affected-rooms';
import type { RoomSources } from '../../../src/workspace/affected-rooms';
import { failure, refusal, success } from '../../../src/workspace/problem';
import type { AffectedRooms, Result } from '../../../src/workspace/problem';
import type { Room, RoomType } from '../../../src/workspace/ports';
import { user } from '../fakes/engine';
import { demoState } from '../fakes/state';

const { people, room } = demoState();
const found = people.find(({ username }) => username === 'bob');
if (!found) {
    throw new Error('no bob');
}
const bob = found;

interface Scenery {
    readonly type: RoomType;
    readonly owners: readonly string[];
    /** Members other than bob; a name in brackets is deactivated. */
    readonly others: readonly string[];
    readonly membersCount?: number;
    readonly uncounted?: boolean;
}

function member(name: string): IUser {
    const inactive = name.startsWith('(');
    return user(name.replace(/[()]/g, ''), { isEnabled: !inactive });
}

const unread = () => Promise.resolve(failure(refusal('mod-service-account-missing')));

class Rooms {
    public membersLoaded = 0;
    public readonly reader: RoomSources['reader'];
    public readonly sources: RoomSources;

    public constructor(private readonly scenery: Scenery) {
        this.reader = { getOwners: () => Promise.resolve(scenery.owners.map(member)), getMembers: this.getMembers };
        const roomById = (): Promise<Result<Room>> => Promise.resolve(this.room());
        this.sources = { reader: this.reader, roomById, readJoinTimes: unread, inactive: new Set() };
    }

    private readonly getMembers = (): Promise<IUser[]> => {
        this.membersLoaded += 1;
        return Promise.resolve([undefined as unknown as IUser, member('bob'), ...this.scenery.others.map(member)]);
    };

    private room(): Result<Room> {
        const { type, others, membersCount = others.length + 1, uncounted } = this.scenery;
        return success({ ...room, type, membersCount: uncounted ? undefined : membersCount });
    }
}

async function fateOf(scenery: Scenery): Promise<string> {
    const rooms = new Rooms(scenery);
    const result = await affectedByDeactivation(rooms.sources, ['r'], bob);
    if (!result.ok) {
        return result.problem.code;
    }
    const { changeOwner, deleted } = result.value;
    return deleted.length > 0 ? 'deleted' : changeOwner.length > 0 ? 'changes owner' : 'untouched';
}

const sole = { owners: ['bob'] };

it.each([
    [
        'a channel that he owns with another active member',
        { type: 'channel', ...sole, others: ['carol'] },
        'changes owner',
    ],
    ['a channel that he owns alone', { type: 'channel', ...sole, others: [] }, 'untouched'],
    [
        'a channel that he owns among deactivated members',
        { type: 'channel', ...sole, others: ['(carol)'] },
        'untouched',
    ],
    ['a channel that he is in alone without owning it', { type: 'channel', owners: [], others: [] }, 'untouched'],
    ['a channel with a second owner', { type: 'channel', owners: ['bob', 'olga'], others: ['olga'] }, 'untouched'],
    ['a channel that another owns', { type: 'channel', owners: ['olga'], others: ['olga'] }, 'untouched'],
    [
        'a group that he owns with another active member',
        { type: 'private-group', ...sole, others: ['carol'] },
        'changes owner',
    ],
    ['a group that he owns alone', { type: 'private-group', ...sole, others: [] }, 'deleted'],
    [
        'a group that he owns among deactivated members',
        { type: 'private-group', ...sole, others: ['(carol)', '(dan)'] },
        'deleted',
    ],
    ['a group that he is in alone without owning it', { type: 'private-group', owners: [], others: [] }, 'deleted'],
    [
        'such a group, its members uncounted',
        { type: 'private-group', owners: [], others: [], uncounted: true },
        'deleted',
    ],
    ['a group with a second owner', { type: 'private-group', owners: ['olga', 'bob'], others: ['olga'] }, 'untouched'],
    ['a group that another owns', { type: 'private-group', owners: ['olga'], others: ['olga'] }, 'untouched'],
    [
        'such a group, its members uncounted',
        { type: 'private-group', owners: ['olga'], others: ['olga'], uncounted: true },
        'untouched',
    ],
    ['a direct room', { type: 'direct', ...sole, others: [] }, 'untouched'],
    ['an omnichannel room', { type: 'omnichannel', ...sole, others: [] }, 'untouched'],
] as const)('%s', async (_, scenery, fate) => {
    expect(await fateOf(scenery)).toBe(fate);
});

it('does not load the members of a large room', async () => {
    const rooms = new Rooms({ type: 'private-group', ...sole, others: [], membersCount: 10_000 });
    expect(await affectedByDeactivation(rooms.sources, ['r'], bob)).toEqual(
        success({ changeOwner: [{ name: 'general' }], deleted: [] }),
    );
    expect(rooms.membersLoaded).toBe(0);
});

it('sorts the names, whatever the order in which rooms are read', async () => {
    const rooms = new Rooms({ type: 'private-group', ...sole, others: ['carol'] });
    const roomById = (name: string): Promise<Result<Room>> =>
        Promise.resolve(success({ ...room, type: 'private-group', name }));
    const ids = Array.from({ length: 25 }, (_, position) => `room-${String(25 - position).padStart(2, '0')}`);
    const result = (await affectedByDeactivation({ ...rooms.sources, roomById }, ids, bob)) as { value: AffectedRooms };
    expect(result.value.changeOwner.map(({ name }) => name)).toEqual([...ids].sort());
});

it('says what went wrong, rather than half of the rooms', async () => {
    const rooms = new Rooms({ type: 'private-group', ...sole, others: [] });
    const broken = () => Promise.reject(new Error('x'));
    for (const accessor of ['getMembers', 'getOwners']) {
        const sources = { ...rooms.sources, reader: { ...rooms.reader, [accessor]: broken } };
        expect(await affectedByDeactivation(sources, ['r'], bob)).toMatchObject({
            problem: { code: 'mod-engine-failed' },
        });
    }
    const roomById = (): Promise<Result<Room>> => Promise.resolve(failure(refusal('error-invalid-room')));
    expect(await affectedByDeactivation({ ...rooms.sources, roomById }, ['r'], bob)).toMatchObject({
        problem: { code: 'error-invalid-room' },
    });
});
