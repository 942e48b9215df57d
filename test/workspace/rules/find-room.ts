// Finds the room that a REST request is about; each family of endpoints has its own way and its own words.
import type { Room, User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { MeteorError } from './errors';
import { canAccessRoom } from './room-access';

export interface RoomParams {
    readonly roomId?: string | undefined;
    readonly roomName?: string | undefined;
}

const noMatch = (kind: 'channel' | 'group'): MeteorError =>
    new MeteorError(
        'error-room-not-found',
        `The required "roomId" or "roomName" param provided does not match any ${kind}`,
    );

const archived = (kind: string, name = ''): MeteorError =>
    new MeteorError('error-room-archived', `The ${kind}, ${name}, is archived`);

function lookUp(workspace: Workspace, { roomId, roomName }: RoomParams): Room | undefined {
    if (roomId !== undefined) return workspace.rooms.get(roomId);
    return roomName === undefined ? undefined : workspace.rooms.findOneByName(roomName);
}

/**
 * For `rooms.*`: a room of any type. Throws `error-roomid-param-not-provided`, `error-room-not-found` and, where
 * archived rooms are refused, `error-room-archived`.
 */
export function findRoom(workspace: Workspace, params: RoomParams, refuseArchived = false): Room {
    if (!params.roomId && !params.roomName) {
        throw new MeteorError('error-roomid-param-not-provided', 'The parameter "roomId" or "roomName" is required');
    }
    const room = lookUp(workspace, params);
    if (!room) throw noMatch('channel');
    if (refuseArchived && room.archived) throw archived('channel', room.name);
    return room;
}

/** For `channels.*`: a channel or omnichannel room that is not archived; access is not asked for. */
export function findChannel(workspace: Workspace, params: RoomParams): Room {
    const room = lookUp(workspace, params);
    if (room?.t !== 'c' && room?.t !== 'l') throw noMatch('channel');
    if (room.archived) throw archived('channel', room.name);
    return room;
}

/** For `groups.kick`: a private group, archived or not; access is not asked for. */
export function findGroup(workspace: Workspace, params: RoomParams): Room {
    const room = lookUp(workspace, params);
    if (room?.t !== 'p') throw noMatch('group');
    return room;
}

/** For `groups.invite`: as `findGroup`, and whichever parameter is given may be id or name. */
export function findGroupByIdOrName(workspace: Workspace, { roomId, roomName }: RoomParams): Room {
    const idOrName = roomId || roomName;
    if (!idOrName?.trim()) {
        throw new MeteorError('error-room-param-not-provided', 'The parameter "roomId" or "roomName" is required');
    }
    const room = workspace.rooms.get(idOrName) ?? workspace.rooms.findOneByName(idOrName);
    if (room?.t !== 'p') throw noMatch('group');
    return room;
}

/** For groups.addAll and the role endpoints of `groups.*`: a private group that the caller may see and that is not archived. */
export function findAccessibleGroup(workspace: Workspace, params: RoomParams, caller: User): Room {
    const room = findGroup(workspace, params);
    if (!canAccessRoom(workspace, room, caller)) throw noMatch('group');
    if (room.archived) throw archived('private group', room.prid === undefined ? room.name : room.fname);
    return room;
}
