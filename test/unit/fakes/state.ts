// The state of the fake workspace: people, one room, roles and permissions, all changeable by a test.
import { failure, success } from '../../../src/workspace/problem';
import type { AffectedRooms, Result } from '../../../src/workspace/problem';
import type { Person, Role, Room } from '../../../src/workspace/ports';
import { DEFAULT_PERMISSIONS } from '../../../src/workspace/default-permissions';

export type Changeable<T> = { -readonly [Key in keyof T]: T[Key] };

export interface State {
    people: Changeable<Person>[];
    room: Changeable<Room>;
    /** Ids of the people in the room. */
    members: string[];
    /** Ids of the people in the moderators' room. */
    logMembers: string[];
    /** Ids of those who wrote the latest messages. */
    wrote: string[];
    /** Who keeps a person out, by their id. */
    bans: Map<string, 'server' | 'app'>;
    /** The server has bans that cannot be seen. */
    serverHidden: boolean;
    /** Roles held in the room, by the id of a person; built-in and custom ones. */
    roomRoles: Record<string, string[]>;
    roles: Role[];
    permissions: Map<string, readonly string[]>;
    /** Whether there is a service account. */
    live: boolean;
    affected: AffectedRooms;
    /** Ids of the service account and the app's own user. */
    ownAccounts: string[];
    /** Ids of messages whose reports are off the moderation console. */
    dismissed: string[];
}

function person(username: string, ...workspaceRoles: string[]): Changeable<Person> {
    const name = `${username.charAt(0).toUpperCase()}${username.slice(1)}`;
    const roles = { workspaceRoles: ['user', ...workspaceRoles] };
    return { id: `id-${username}`, username, name, active: true, kind: 'user', federated: false, ...roles };
}

function role(id: string, scope: Role['scope'], name = id): Role {
    return { id, name, scope };
}

/**
 * In #general: alice (admin), olga and otto (owners), mona and max (moderators), lena (leader), bob and carol (members),
 * jan (janitor, a custom role of the workspace), gina (guardian, a custom role of the room). Not in it: eve.
 */
export function demoState(): State {
    const members = ['alice', 'olga', 'otto', 'mona', 'max', 'lena', 'bob', 'carol', 'jan', 'gina'];
    const people = [
        person('alice', 'admin'),
        person('jan', 'janitor'),
        ...['olga', 'otto', 'mona', 'max', 'lena', 'bob', 'carol', 'gina', 'eve'].map((username) => person(username)),
    ];
    return {
        people,
        room: {
            id: 'id-general',
            name: 'general',
            type: 'channel',
            readOnly: false,
            archived: false,
            teamMain: false,
            federated: false,
            muted: [],
            unmuted: [],
            membersCount: members.length,
        },
        wrote: [],
        bans: new Map(),
        serverHidden: false,
        members: members.map((username) => `id-${username}`),
        logMembers: ['id-olga', 'id-mona'],
        roomRoles: {
            'id-olga': ['owner'],
            'id-otto': ['owner'],
            'id-mona': ['moderator'],
            'id-max': ['moderator'],
            'id-lena': ['leader'],
            'id-gina': ['id-guardian'],
        },
        roles: [
            role('owner', 'room'),
            role('moderator', 'room'),
            role('leader', 'room'),
            role('id-guardian', 'room', 'guardian'),
            role('admin', 'workspace'),
            role('janitor', 'workspace'),
            role('bot', 'workspace'),
        ],
        permissions: new Map(DEFAULT_PERMISSIONS),
        live: true,
        affected: { changeOwner: [], deleted: [] },
        ownAccounts: [],
        dismissed: [],
    };
}

/** REST `rooms.muteUser` and `rooms.unmuteUser`: a read-only room keeps who may write there all the same. */
export function setMuted({ room, members, bans }: State, { id, username }: Person, muted: boolean): Result<void> {
    if (!members.includes(id) && bans.get(id) !== 'server') {
        return failure({ code: 'error-user-not-in-room', effect: 'none', by: 'server' });
    }
    const without = (list: readonly string[]): string[] => list.filter((each) => each !== username);
    if (muted) {
        room.unmuted = without(room.unmuted);
        room.muted = room.readOnly ? room.muted : [...without(room.muted), username];
    } else {
        room.muted = without(room.muted);
        room.unmuted = room.readOnly ? [...without(room.unmuted), username] : room.unmuted;
    }
    return success(undefined);
}
