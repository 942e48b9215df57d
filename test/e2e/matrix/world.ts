// The people and rooms of the matrix: in every room somebody of every rank, once to act and once to be acted on.
import { addMember, createRoom, createTeam, createUser } from '../../workspace/state/build';
import type { DemoWorkspace } from '../../workspace/state/demo';
import type { Room, User } from '../../workspace/state/documents';

/** Who acts; an admin is a mere member of the room, the one outside is not in it. */
export const moderators = ['admin', 'admin outside', 'owner', 'moderator', 'leader', 'member', 'outsider'] as const;
export type ModeratorRole = (typeof moderators)[number];

/** Who is acted on; there is always one more owner and one more admin, so nobody is the last. */
export const targets = ['admin', 'owner', 'moderator', 'leader', 'member', 'outsider', 'bot'] as const;
export type TargetRole = (typeof targets)[number];

export const roomNames = [
    'channel',
    'private group',
    'archived channel',
    'archived group',
    'team main room',
    'discussion',
    'direct',
    'federated channel',
] as const;
export type RoomName = (typeof roomNames)[number];

export interface MatrixWorld {
    readonly moderators: Readonly<Record<ModeratorRole, User>>;
    readonly targets: Readonly<Record<TargetRole, User>>;
    readonly rooms: Readonly<Record<RoomName, Room>>;
}

const roomRoles: readonly string[] = ['owner', 'moderator', 'leader'];
const workspaceRoles: Readonly<Record<string, readonly string[]>> = {
    admin: ['user', 'admin'],
    'admin outside': ['user', 'admin'],
    bot: ['bot'],
};
const outside: readonly string[] = ['admin outside', 'outsider'];

/** One person a role, by its name. */
function cast<Role extends string>(
    { workspace }: DemoWorkspace,
    part: 'acting' | 'target',
    roles: readonly Role[],
): Record<Role, User> {
    const people = roles.map((role) => {
        const username = `${part}.${role.replace(' ', '-')}`;
        const type = role === 'bot' ? 'bot' : 'user';
        const held = workspaceRoles[role] ?? ['user'];
        return [role, createUser(workspace, { _id: `${username}-id`, username, name: username, type, roles: held })];
    });
    return Object.fromEntries(people) as Record<Role, User>;
}

function createRooms({ workspace, people: { alice } }: DemoWorkspace): Record<RoomName, Room> {
    const create = (name: string, fields: Partial<Room> & Pick<Room, 't'>): Room =>
        createRoom(workspace, { name: `matrix-${name}`, creator: alice, ...fields });
    const channel = create('channel', { t: 'c' });
    return {
        channel,
        'private group': create('group', { t: 'p' }),
        'archived channel': create('archive', { t: 'c', archived: true }),
        'archived group': create('archived-group', { t: 'p', archived: true }),
        'team main room': createTeam(workspace, { name: 'matrix-team', creator: alice }).room,
        discussion: create('discussion', { t: 'c', prid: channel._id }),
        direct: create('direct', { t: 'd', uids: [], usernames: [] }),
        'federated channel': create('federated', { t: 'c', federated: true }),
    };
}

function fill(demo: DemoWorkspace, room: Room, people: Readonly<Record<string, User>>): void {
    for (const [role, user] of Object.entries(people)) {
        const roles = room.t !== 'd' && roomRoles.includes(role) ? { roles: [role] } : {};
        if (!outside.includes(role)) addMember(demo.workspace, room, user, roles);
    }
}

/**
 * Adds them to the demo workspace. The service account is in all rooms, as private groups need it to be, but not in the
 * federated one, where a mere member may ban nobody.
 */
export function createMatrixWorld(demo: DemoWorkspace): MatrixWorld {
    const world = {
        moderators: cast(demo, 'acting', moderators),
        targets: cast(demo, 'target', targets),
        rooms: createRooms(demo),
    };
    for (const room of Object.values(world.rooms)) {
        fill(demo, room, world.moderators);
        fill(demo, room, world.targets);
        if (!room.federated) addMember(demo.workspace, room, demo.service.user);
    }
    return world;
}
