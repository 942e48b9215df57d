// What mute and unmute have in common: the checks, in the server's order (§3).
import type { Room, User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { invalidRoom, invalidUser, MeteorError, notAllowed, userNotInRoom } from './errors';
import { hasPermission } from './permissions';
import { allowsMemberAction } from './room-type-directives';

export interface MuteRequest {
    readonly rid: string;
    /** As stored: case matters for the subscription. */
    readonly username: string;
}

interface Muting {
    readonly room: Room;
    readonly username: string;
    readonly actor: User;
}

/**
 * Checks that the actor may (un)mute the target in the room: permission before the room's existence, then type,
 * membership and the records of both. No access, archive, rank or self check exists on the server.
 */
export function authoriseMuting(
    workspace: Workspace,
    actorId: string,
    { rid, username }: MuteRequest,
    method: 'muteUserInRoom' | 'unmuteUserInRoom',
): Muting {
    if (!hasPermission(workspace, actorId, 'mute-user', rid)) throw notAllowed(method);
    const room = workspace.rooms.get(rid);
    if (!room) throw invalidRoom(method);
    if (!allowsMemberAction(workspace, room, 'MUTE', actorId)) {
        const reason = `${room.t} is not a valid room type`;
        throw new MeteorError('error-invalid-room-type', reason, { method, type: room.t });
    }
    if (!workspace.subscriptions.findOneByRoomAndUsername(rid, username)) throw userNotInRoom(method);
    const target = workspace.users.findOneByUsernameIgnoringCase(username);
    if (target?.username === undefined) {
        throw invalidUser(method, `Invalid user to ${method === 'muteUserInRoom' ? 'mute' : 'unmute'}`);
    }
    const actor = workspace.users.get(actorId);
    if (!actor) throw invalidUser(method);
    return { room, username: target.username, actor };
}

/** Adds to a list of usernames unless it is there. */
export const including = (usernames: readonly string[] = [], username: string): readonly string[] =>
    usernames.includes(username) ? usernames : [...usernames, username];

/** Takes from a list of usernames; the list itself stays absent where there was none. */
export const excluding = (usernames: readonly string[] | undefined, username: string): readonly string[] | undefined =>
    usernames?.filter((each) => each !== username);
