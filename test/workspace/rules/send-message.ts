// Who may write in a room, and writing in it (`canSendMessage`).
import { referenceTo } from '../state/collections';
import type { Message, Room, User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { hasPermission } from './permissions';
import { canAccessRoom } from './room-access';
import { storeMessage } from './system-messages';

/**
 * The room, when the user may write in it. Throws plain errors: `error-invalid-room`, `room_is_archived`,
 * `error-not-allowed`, the one about read-only rooms, `You_have_been_muted` (which nobody is above). App users skip
 * only the question of access.
 */
export function canSendMessage(workspace: Workspace, rid: string, user: User): Room {
    const room = workspace.rooms.get(rid);
    if (!room) throw new Error('error-invalid-room');
    if (room.archived) throw new Error('room_is_archived');
    if (user.type !== 'app' && !canAccessRoom(workspace, room, user)) throw new Error('error-not-allowed');
    const username = user.username ?? '';
    const mayWrite = !room.ro || hasPermission(workspace, user._id, 'post-readonly', rid);
    if (!mayWrite && !room.unmuted?.includes(username)) {
        throw new Error("You can't send messages because the room is readonly.");
    }
    if (room.muted?.includes(username)) throw new Error('You_have_been_muted');
    return room;
}

export type NewMessage = Omit<Message, '_id' | '_updatedAt' | 'ts' | 'u' | 't' | 'role'>;

/** Sends a message as the user; throws what `canSendMessage` throws. */
export function sendMessage(workspace: Workspace, user: User, message: NewMessage): Message {
    canSendMessage(workspace, message.rid, user);
    return storeMessage(workspace, { ...message, u: referenceTo(user) });
}
