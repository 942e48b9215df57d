// Which member actions a room's type allows (`allowMemberAction` of the room type directives).
import type { Room } from '../state/documents';
import type { Workspace } from '../state/workspace';

export type RoomMemberAction = 'MUTE' | 'REMOVE_USER' | 'BAN' | 'JOIN' | 'INVITE';

function federationAllows(workspace: Workspace, room: Room, action: RoomMemberAction, actorId: string): boolean {
    const subscription = workspace.subscriptions.findOneByRoomAndUser(room._id, actorId);
    // A quirk of the server: who is not in the federated room at all is not restricted.
    if (!subscription) return true;
    const roles = subscription.roles ?? [];
    // That owners and moderators may ban there is what the client shows; the server's word on it was not read.
    return action !== 'MUTE' && (roles.includes('owner') || roles.includes('moderator'));
}

/**
 * Whether the type of the room lets the actor do this to its members.
 * Throws a plain error for a room type that the server does not know.
 */
export function allowsMemberAction(
    workspace: Workspace,
    room: Room,
    action: RoomMemberAction,
    actorId: string,
): boolean {
    switch (room.t) {
        case 'c':
        case 'p':
            return !room.federated || federationAllows(workspace, room, action, actorId);
        case 'l':
            return action === 'JOIN' || action === 'INVITE';
        case 'd':
        case 'v':
            return false;
        default:
            throw new Error(`Room type ${String(room.t)} not found`);
    }
}
