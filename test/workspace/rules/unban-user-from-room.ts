// Lifts the ban from a room (`unbanUserFromRoom`, behind rooms.unbanUser and /unban).
import type { Room } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { banErrors, roomOfBanNotFound, usualBans, type BanBehaviour, type BanRequest } from './ban-errors';
import { hasPermission } from './permissions';
import { canAccessRoom } from './room-access';
import { allowsMemberAction } from './room-type-directives';
import { saveSystemMessage } from './system-messages';

function roomOf(workspace: Workspace, actorId: string, rid: string, behaviour: BanBehaviour): Room {
    const error = banErrors(behaviour, 'unbanUserFromRoom');
    if (!hasPermission(workspace, actorId, 'ban-user', rid)) throw error('error-not-allowed', 'Not allowed');
    const room = workspace.rooms.get(rid);
    if (behaviour.unbanOnlyInFederatedRooms) {
        if (room?.federated !== true) throw error('error-invalid-room', 'Invalid room');
        return room;
    }
    if (!room || !allowsMemberAction(workspace, room, 'BAN', actorId)) throw error('error-not-allowed', 'Not allowed');
    return room;
}

function notBanned(isMember: boolean, behaviour: BanBehaviour): Error {
    if (behaviour.banErrors === 'plain')
        return new Error(isMember ? 'error-user-not-banned' : 'error-invalid-subscription');
    return banErrors(behaviour, 'unbanUserFromRoom')('error-user-not-banned', 'User is not banned from this room');
}

/**
 * Lifts the ban, which does not bring the user back; throws the errors of §7.5 in their order, as the behaviour has
 * them.
 */
export function unbanUserFromRoom(
    workspace: Workspace,
    actorId: string,
    { rid, username }: BanRequest,
    behaviour: BanBehaviour = usualBans,
): void {
    const room = roomOf(workspace, actorId, rid, behaviour);
    const error = banErrors(behaviour, 'unbanUserFromRoom');
    const actor = workspace.users.get(actorId);
    if (!actor) throw error('error-invalid-user', 'Invalid user');
    if (!canAccessRoom(workspace, room, actor)) throw roomOfBanNotFound(behaviour);
    const target = workspace.users.findOneByUsernameIgnoringCase(username);
    if (!target) throw error('error-user-not-found', 'User not found');
    const subscription = workspace.subscriptions.findOneByRoomAndUser(rid, target._id);
    if (subscription?.status === undefined) throw notBanned(subscription !== undefined, behaviour);
    // An invitation stays as it is, and the message is posted all the same.
    if (subscription.status === 'BANNED') workspace.subscriptions.remove(subscription._id);
    saveSystemMessage(workspace, 'user-unbanned', rid, target.username ?? '', actor);
}
