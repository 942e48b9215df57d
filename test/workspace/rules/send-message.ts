// Who may write in a room, and writing in it (`canSendMessage`, `executeSendMessage`).
import { referenceTo } from '../state/collections';
import type { Message, Room, User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { MeteorError } from './errors';
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

/** What a client has encrypted carries the type `e2e`. */
export type NewMessage = Omit<Message, '_id' | '_updatedAt' | 'ts' | 'u' | 't' | 'role'> & { readonly t?: 'e2e' };

/** Whether the server takes only what a client has encrypted in this room. */
export function takesOnlyEncrypted(workspace: Workspace, room: Room): boolean {
    const isOn = (setting: string): boolean => workspace.setting(setting) === true;
    return room.encrypted === true && isOn('E2E_Enable') && !isOn('E2E_Allow_Unencrypted_Messages');
}

/**
 * Sends a message as the user. Throws `error-message-size-exceeded` before anything else is looked at, then what
 * `canSendMessage` throws, then `error-not-allowed` for plain text where only encrypted messages are taken.
 */
export function sendMessage(workspace: Workspace, user: User, message: NewMessage): Message {
    if (message.msg.length > Number(workspace.setting('Message_MaxAllowedSize') ?? 0)) {
        throw new MeteorError('error-message-size-exceeded', 'Message size exceeds Message_MaxAllowedSize', {
            method: 'sendMessage',
        });
    }
    const room = canSendMessage(workspace, message.rid, user);
    if (takesOnlyEncrypted(workspace, room) && message.t !== 'e2e') {
        const reason = 'Not allowed to send un-encrypted messages in an encrypted room';
        throw new MeteorError('error-not-allowed', reason, { method: 'sendMessage' });
    }
    return storeMessage(workspace, { ...message, u: referenceTo(user) });
}
