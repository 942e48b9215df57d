// Mutes a user in a room (`muteUserInRoom`, behind rooms.muteUser).
import type { Workspace } from '../state/workspace';
import { authoriseMuting, excluding, including, type MuteRequest } from './mute-in-room';
import { saveSystemMessage } from './system-messages';

/**
 * Mutes; throws the coded errors of §3. In a read-only room it only takes back the leave to speak. Every call posts
 * a message, also one that changes nothing.
 */
export function muteUser(workspace: Workspace, actorId: string, request: MuteRequest): void {
    const { room, username, actor } = authoriseMuting(workspace, actorId, request, 'muteUserInRoom');
    const unmuted = excluding(room.unmuted, username);
    workspace.rooms.update(room._id, room.ro ? { unmuted } : { unmuted, muted: including(room.muted, username) });
    saveSystemMessage(workspace, 'user-muted', room._id, username, actor);
}
