// Takes a user out of a room without asking who may (library `removeUserFromRoom`): what the engine's bridge calls.
import type { Room, User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { asAppVeto } from './errors';
import { refuseWhileLegacyFederationIsNotReady } from './legacy-federation';
import { deleteSubscription, forgetInDirectRoom, leaveTeamOfMainRoom } from './membership';
import { saveSystemMessage, type SystemMessageType } from './system-messages';

function messageType(room: Room, invited: boolean, byUser: User | undefined): SystemMessageType {
    if (byUser) return room.teamMain ? 'removed-user-from-team' : 'ru';
    if (invited) return 'uir';
    return room.teamMain ? 'ult' : 'ul';
}

function performRemoval(workspace: Workspace, room: Room, user: User, byUser: User | undefined): void {
    const subscription = workspace.subscriptions.findOneByRoomAndUser(room._id, user._id);
    if (!subscription) return;
    if (user.username === undefined) throw new Error('User must have a username to be removed from the room');
    const type = messageType(room, subscription.status === 'INVITED', byUser);
    saveSystemMessage(workspace, type, room._id, user.username, byUser ?? user);
    if (room.t === 'l') saveSystemMessage(workspace, 'command', room._id, 'survey', user);
    deleteSubscription(workspace, room._id, user._id);
    leaveTeamOfMainRoom(workspace, room, user._id);
    forgetInDirectRoom(workspace, room._id, user);
}

/**
 * Removes; an unknown room is silently nothing, and so is a user who is not in it, except that the app events fire.
 * Without `byUser` the message says that the user left. Throws `error-app-prevented` on an app's veto. None of the
 * checks of a kick are made (§14.2): no actor, no type, no last owner.
 */
export async function removeUserFromRoom(workspace: Workspace, rid: string, user: User, byUser?: User): Promise<void> {
    const room = workspace.rooms.get(rid);
    if (!room) return;
    try {
        await workspace.appEvents.beforeUserLeave?.(room, user, byUser);
    } catch (error) {
        throw asAppVeto(error);
    }
    refuseWhileLegacyFederationIsNotReady(workspace, room);
    performRemoval(workspace, room, user, byUser);
    await workspace.appEvents.afterUserLeave?.(workspace.rooms.get(rid) ?? room, user, byUser);
}
