// Makes a user a member of a room (library `addUserToRoom`): joining alone, or being added by someone.
import { addMember } from '../state/build';
import type { Room, User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { asAppVeto } from './errors';
import { saveSystemMessage, type SystemMessageType } from './system-messages';

function messageType(room: Room, inviter: User | undefined): SystemMessageType {
    if (inviter) return room.teamMain ? 'added-user-to-team' : 'au';
    return room.teamMain ? 'ujt' : 'uj';
}

/** A ban does not stop the library: it is lifted, without a word unless someone adds the user. */
function liftBan(workspace: Workspace, rid: string, user: User, inviter: User | undefined): boolean {
    const subscription = workspace.subscriptions.findOneByRoomAndUser(rid, user._id);
    if (subscription?.status !== 'BANNED') return subscription === undefined;
    workspace.subscriptions.remove(subscription._id);
    if (inviter) saveSystemMessage(workspace, 'user-unbanned', rid, user.username ?? '', inviter);
    return true;
}

/**
 * Adds a member; apps are asked first, also about who is in the room already, and then nothing happens. Nothing
 * happens either when the room is unknown. Whether the user is banned is for the callers to ask. Throws
 * `error-app-prevented` on an app's veto.
 */
export async function addUserToRoom(workspace: Workspace, rid: string, user: User, inviter?: User): Promise<void> {
    const room = workspace.rooms.get(rid);
    if (!room) return;
    try {
        await workspace.appEvents.beforeUserJoin?.(room, user, inviter);
    } catch (error) {
        throw asAppVeto(error);
    }
    if (!liftBan(workspace, rid, user, inviter)) return;
    addMember(workspace, room, user);
    saveSystemMessage(workspace, messageType(room, inviter), rid, user.username ?? '', inviter ?? user);
    await workspace.appEvents.afterUserJoin?.(workspace.rooms.get(rid) ?? room, user, inviter);
}
