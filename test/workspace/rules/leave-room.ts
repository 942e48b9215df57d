// Leaves a room by one's own hand (`leaveRoomMethod`, behind rooms.leave and the client's Leave).
import type { Room, User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { invalidRoom, MeteorError, notAllowed } from './errors';
import { hasRole } from './permissions';
import { removeUserFromRoom } from './remove-user-from-room';

const method = 'leaveRoom';

function refuseLastOwner(workspace: Workspace, room: Room, user: User): void {
    if (!hasRole(workspace, user._id, 'owner', room._id)) return;
    if (workspace.subscriptions.countByRoomAndRole(room._id, 'owner') !== 1) return;
    const reason = 'You are the last owner. Please set new owner before leaving the room.';
    throw new MeteorError('error-you-are-last-owner', reason, { method });
}

/**
 * Leaves a channel or a group and posts `ul`, or `ult` in a team's main room. Throws `error-invalid-room`,
 * `error-not-allowed` (direct rooms and conversations with visitors), `error-user-not-in-room`,
 * `error-you-are-last-owner`, and `error-app-prevented` on an app's veto. Taken as given: that everybody holds
 * `leave-c` and `leave-p`, and that no room is federated.
 */
export async function leaveRoom(workspace: Workspace, user: User, rid: string): Promise<void> {
    const room = workspace.rooms.get(rid);
    if (!room) throw invalidRoom(method);
    if (room.t !== 'c' && room.t !== 'p') throw notAllowed(method);
    if (!workspace.subscriptions.findOneByRoomAndUser(rid, user._id)) {
        throw new MeteorError('error-user-not-in-room', 'You are not in this room', { method });
    }
    refuseLastOwner(workspace, room, user);
    await removeUserFromRoom(workspace, rid, user);
}
