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

/**
 * Adds a member; nothing happens when the user has a subscription or the room is unknown. Throws
 * `error-app-prevented` on an app's veto.
 */
export async function addUserToRoom(workspace: Workspace, rid: string, user: User, inviter?: User): Promise<void> {
    const room = workspace.rooms.get(rid);
    if (!room || workspace.subscriptions.findOneByRoomAndUser(rid, user._id)) return;
    try {
        await workspace.appEvents.beforeUserJoin?.(room, user, inviter);
    } catch (error) {
        throw asAppVeto(error);
    }
    addMember(workspace, room, user);
    saveSystemMessage(workspace, messageType(room, inviter), rid, user.username ?? '', inviter ?? user);
    await workspace.appEvents.afterUserJoin?.(workspace.rooms.get(rid) ?? room, user, inviter);
}
