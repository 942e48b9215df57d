// Joins a room by one's own hand (`Room.join`, behind channels.join and the client's Join).
import type { Room, User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { addUserToRoom } from './add-user-to-room';
import { invalidRoom, invalidUser, MeteorError, notAllowed } from './errors';
import { hasPermission } from './permissions';
import { canAccessRoom } from './room-access';
import { allowsMemberAction } from './room-type-directives';

const method = 'joinRoom';

export interface JoinRequest {
    readonly rid: string;
    readonly joinCode?: string | null | undefined;
}

function askForCode(workspace: Workspace, room: Room, user: User, joinCode: string | null | undefined): void {
    if (!room.joinCode || hasPermission(workspace, user._id, 'join-without-join-code')) return;
    if (!joinCode) throw new MeteorError('error-code-required', 'Code required', { method });
    if (joinCode !== room.joinCode) throw new MeteorError('error-code-invalid', 'Invalid code', { method });
}

/**
 * Joins and posts `uj`; who is a member already stays one. Throws `error-invalid-user`, `error-invalid-room`,
 * `error-not-allowed` (by type, without access, or banned), the two errors about join codes, and `error-app-prevented`
 * with the text of an app's veto.
 */
export async function joinRoom(workspace: Workspace, userId: string, { rid, joinCode }: JoinRequest): Promise<void> {
    const user = workspace.users.get(userId);
    if (!user) throw invalidUser(method);
    const room = workspace.rooms.get(rid);
    if (!room) throw invalidRoom(method);
    if (!allowsMemberAction(workspace, room, 'JOIN', userId)) throw notAllowed(method);
    if (!canAccessRoom(workspace, room, user)) throw notAllowed(method);
    askForCode(workspace, room, user, joinCode);
    // Where the banned may see the room, what keeps them out is not verified; taken to be the same refusal.
    if (workspace.subscriptions.findOneByRoomAndUser(rid, userId)?.status === 'BANNED') throw notAllowed(method);
    await addUserToRoom(workspace, rid, user);
}
