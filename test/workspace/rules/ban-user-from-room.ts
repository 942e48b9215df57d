// Bans a member from a room (`banUserFromRoomMethod`, behind rooms.banUser and /ban).
import type { Room, Subscription, User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { banErrors, roomOfBanNotFound, usualBans, type BanBehaviour, type BanRequest } from './ban-errors';
import { leaveTeamOfMainRoom } from './membership';
import { hasPermission, hasRole } from './permissions';
import { canAccessRoom } from './room-access';
import { allowsMemberAction } from './room-type-directives';
import { saveSystemMessage } from './system-messages';

interface Ban {
    readonly room: Room;
    readonly actor: User;
    readonly target: User;
    readonly subscription: Subscription;
}

function authorise(workspace: Workspace, actorId: string, rid: string, behaviour: BanBehaviour) {
    const error = banErrors(behaviour, 'banUserFromRoom');
    if (!hasPermission(workspace, actorId, 'ban-user', rid)) throw error('error-not-allowed', 'Not allowed');
    const room = workspace.rooms.get(rid);
    if (!room || !allowsMemberAction(workspace, room, 'BAN', actorId)) throw error('error-not-allowed', 'Not allowed');
    const actor = workspace.users.get(actorId);
    if (!actor) throw error('error-invalid-user', 'Invalid user');
    if (!canAccessRoom(workspace, room, actor)) throw roomOfBanNotFound(behaviour);
    return { room, actor };
}

function preflight(workspace: Workspace, actorId: string, { rid, username }: BanRequest, behaviour: BanBehaviour): Ban {
    const { room, actor } = authorise(workspace, actorId, rid, behaviour);
    const error = banErrors(behaviour, 'banUserFromRoom');
    const target = workspace.users.findOneByUsernameIgnoringCase(username);
    if (!target) throw error('error-user-not-found', 'User not found');
    const subscription = workspace.subscriptions.findOneByRoomAndUser(rid, target._id);
    if (!subscription) throw error('error-user-not-in-room', 'User is not in this room');
    if (subscription.status === 'BANNED') {
        throw error('error-user-already-banned', 'User is already banned from this room');
    }
    const owners = workspace.subscriptions.countByRoomAndRole(rid, 'owner');
    if (hasRole(workspace, target._id, 'owner', rid) && owners === 1) {
        const reason = 'You are the last owner. Please set new owner before banning the user.';
        throw error('error-you-are-last-owner', reason);
    }
    return { room, actor, target, subscription };
}

/** The subscription stays and keeps the user out; the user is counted out and loses every rank in the room. */
function performBan(workspace: Workspace, { room, subscription }: Ban): void {
    const banned = workspace.subscriptions.update(subscription._id, { status: 'BANNED' });
    workspace.rooms.update(room._id, { usersCount: room.usersCount - 1 });
    if (banned) workspace.subscriptions.removeRoles(banned, ['moderator', 'owner', 'leader']);
}

/**
 * Bans; throws the errors of §7.5 in their order, as the behaviour has them. Nobody outranks a ban, there is no way
 * round the room's access, apps are neither asked nor told, and a mute stays.
 */
export function banUserFromRoom(
    workspace: Workspace,
    actorId: string,
    request: BanRequest,
    behaviour: BanBehaviour = usualBans,
): void {
    const ban = preflight(workspace, actorId, request, behaviour);
    performBan(workspace, ban);
    saveSystemMessage(workspace, 'user-banned', ban.room._id, ban.target.username ?? '', ban.actor);
    leaveTeamOfMainRoom(workspace, ban.room, ban.target._id);
}
