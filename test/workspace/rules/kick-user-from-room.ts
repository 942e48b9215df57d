// Removes a member by the hand of another (`removeUserFromRoomMethod`, behind groups.kick and channels.kick).
import type { Room, User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { asAppVeto, invalidUser, MeteorError, notAllowed, userNotInRoom } from './errors';
import { refuseWhileLegacyFederationIsNotReady } from './legacy-federation';
import { deleteSubscription, leaveTeamOfMainRoom } from './membership';
import { hasPermission, hasRole } from './permissions';
import { canAccessRoom } from './room-access';
import { allowsMemberAction } from './room-type-directives';
import { saveSystemMessage } from './system-messages';

const method = 'removeUserFromRoom';

export interface KickRequest {
    readonly rid: string;
    /** In any case. */
    readonly username: string;
}

function authorise(workspace: Workspace, actorId: string, rid: string): { room: Room; actor: User } {
    if (!hasPermission(workspace, actorId, 'remove-user', rid)) throw notAllowed(method);
    const room = workspace.rooms.get(rid);
    if (!room || !allowsMemberAction(workspace, room, 'REMOVE_USER', actorId)) throw notAllowed(method);
    const actor = workspace.users.get(actorId);
    if (!actor) throw invalidUser(method);
    return { room, actor };
}

function refuseLastOwner(workspace: Workspace, room: Room, target: User): void {
    if (!hasRole(workspace, target._id, 'owner', room._id)) return;
    if (workspace.subscriptions.countByRoomAndRole(room._id, 'owner') !== 1) return;
    const reason = 'You are the last owner. Please set new owner before leaving the room.';
    throw new MeteorError('error-you-are-last-owner', reason, { method });
}

function preflight(workspace: Workspace, actorId: string, { rid, username }: KickRequest) {
    const { room, actor } = authorise(workspace, actorId, rid);
    const anyRoom = room.t === 'c' ? 'kick-user-from-any-c-room' : 'kick-user-from-any-p-room';
    const mayKickAnywhere = hasPermission(workspace, actorId, anyRoom);
    if (!mayKickAnywhere && !canAccessRoom(workspace, room, actor)) {
        throw new MeteorError(
            'error-room-not-found',
            'The required "roomId" or "roomName" param provided does not match any group',
        );
    }
    const target = workspace.users.findOneByUsernameIgnoringCase(username);
    if (!target) throw userNotInRoom(method);
    refuseWhileLegacyFederationIsNotReady(workspace, room);
    // A quirk of the server: who may kick anywhere may also "kick" someone who is not in the room.
    if (!mayKickAnywhere && !workspace.subscriptions.findOneByRoomAndUser(rid, target._id)) {
        throw userNotInRoom(method);
    }
    refuseLastOwner(workspace, room, target);
    return { room, actor, target };
}

/**
 * Kicks; throws the errors of §7.1 in their order, the last being an app's veto. Being muted outlasts the kick, and
 * nothing stops the user from coming back.
 */
export async function kickUserFromRoom(workspace: Workspace, actorId: string, request: KickRequest): Promise<void> {
    const { room, actor, target } = preflight(workspace, actorId, request);
    try {
        await workspace.appEvents.beforeUserLeave?.(room, target, actor);
    } catch (error) {
        throw asAppVeto(error);
    }
    deleteSubscription(workspace, room._id, target._id);
    saveSystemMessage(workspace, 'ru', room._id, target.username ?? '', actor);
    leaveTeamOfMainRoom(workspace, room, target._id);
    await workspace.appEvents.afterUserLeave?.(workspace.rooms.get(room._id) ?? room, target, actor);
}
