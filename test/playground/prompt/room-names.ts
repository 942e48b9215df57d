// Rooms as people name them: #general, or @bob for the direct room with Bob.
import { canAccessRoom } from '../../workspace/rules/room-access';
import { createDirectRoom } from '../../workspace/state/build';
import type { Room, User } from '../../workspace/state/documents';
import type { Workspace } from '../../workspace/state/workspace';

/** `#name`, or `@name` for a direct room as this person sees it. */
export function roomName(room: Room, person: User): string {
    if (room.t !== 'd') return `#${room.name ?? room._id}`;
    return (room.usernames ?? [])
        .filter((username) => username !== person.username)
        .map((username) => `@${username}`)
        .join(', ');
}

/** The rooms that a person can see, by name. */
export function visibleRooms(workspace: Workspace, person: User): Room[] {
    return workspace.rooms
        .find((room) => canAccessRoom(workspace, room, person))
        .sort((one, other) => roomName(one, person).localeCompare(roomName(other, person)));
}

/**
 * The room that a person means; a direct room is opened when there is none yet.
 * @throws Error in words when there is no such room or person, or the person may not see it
 */
export function findRoom(workspace: Workspace, person: User, name: string): Room {
    if (!name.startsWith('@')) {
        const room = workspace.rooms.findOneByName(name.replace(/^#/, ''));
        if (!room || !canAccessRoom(workspace, room, person)) throw new Error(`There is no room ${name} for you.`);
        return room;
    }
    const other = workspace.users.findOneByUsernameIgnoringCase(name.slice(1));
    if (!other || other._id === person._id) throw new Error(`There is nobody called ${name} to talk to.`);
    const existing = workspace.rooms
        .findDirectRoomsOf(person._id)
        .find(({ uids = [] }) => uids.length === 2 && uids.includes(other._id));
    return existing ?? createDirectRoom(workspace, [person, other]);
}
