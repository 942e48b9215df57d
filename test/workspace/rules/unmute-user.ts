// Unmutes a user in a room (`unmuteUserInRoom`, behind rooms.unmuteUser).
import type { Workspace } from '../state/workspace';
import { authoriseMuting, excluding, including, type MuteRequest } from './mute-in-room';
import { saveSystemMessage } from './system-messages';

/**
 * Unmutes; throws the coded errors of §3. In a read-only room it also gives leave to speak. Every call posts a
 * message, also one that changes nothing.
 */
export function unmuteUser(workspace: Workspace, actorId: string, request: MuteRequest): void {
    const { room, username, actor } = authoriseMuting(workspace, actorId, request, 'unmuteUserInRoom');
    const muted = excluding(room.muted, username);
    workspace.rooms.update(room._id, room.ro ? { muted, unmuted: including(room.unmuted, username) } : { muted });
    saveSystemMessage(workspace, 'user-unmuted', room._id, username, actor);
}
