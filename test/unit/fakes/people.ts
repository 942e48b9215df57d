// People, rooms and other data for views, any number of them.
import type { AffectedRooms } from '../../../src/workspace/problem';
import type { Person, Role, Room, RoomRoleHolder } from '../../../src/workspace/ports';

/** A user of this server, and no bot. */
export const ORDINARY = { kind: 'user', federated: false } as const;

export function person(details: Partial<Person> = {}): Person {
    return {
        id: 'id-bob',
        username: 'bob',
        name: 'Bob',
        active: true,
        workspaceRoles: ['user'],
        ...ORDINARY,
        ...details,
    };
}

export function roomWith(details: Partial<Room> = {}): Room {
    return {
        id: 'id-general',
        name: 'general',
        type: 'channel',
        readOnly: false,
        archived: false,
        teamMain: false,
        federated: false,
        muted: [],
        unmuted: [],
        membersCount: 10,
        ...details,
    };
}

export function many<T>(count: number, make: (position: number) => T): T[] {
    return Array.from({ length: count }, (_, position) => make(position));
}

export function holder(position: number, ...roles: readonly string[]): RoomRoleHolder {
    return { id: `id-${position}`, username: `user${position}`, name: `User ${position}`, roles };
}

export const ROOM_ROLES: readonly Role[] = [
    { id: 'owner', name: 'owner', scope: 'room' },
    { id: 'moderator', name: 'moderator', scope: 'room' },
    { id: 'id-guardian', name: 'guardian', scope: 'room' },
];

export const SOLE_OWNER_OF: AffectedRooms = {
    changeOwner: [{ name: 'design', newOwner: 'bob' }],
    deleted: ['notebook'],
};

/** Names that people could have, each a trap of its own. */
/** An awkward name as it is shown where nothing is formatted: it turns no other words around. */
export function inOneLine(name: string): string {
    return name.replace(/\n/g, ' ').replace(/\u202e/g, '');
}

export const AWKWARD_NAMES = [
    '*bold* _and_ ~struck~ `code`',
    '[click](https://evil.example)',
    '# heading',
    '@all @here',
    ':skull: 💀',
    '<b>html</b>',
    'x'.repeat(300),
    'مرحبا ‮right to left',
    'two\nlines',
];
