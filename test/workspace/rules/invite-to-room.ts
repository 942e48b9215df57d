// Adds others to a room (`addUsersToRoomMethod`, behind channels.invite, groups.invite and /invite).
import type { Room, User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { addUserToRoom } from './add-user-to-room';
import { invalidRoom, invalidUser, MeteorError, notAllowed } from './errors';
import { hasPermission } from './permissions';

const method = 'addUsersToRoom';

export interface InviteRequest {
    readonly rid: string;
    /** In any case. */
    readonly usernames: readonly string[];
}

function mayAdd(workspace: Workspace, actorId: string, { _id, t }: Room): boolean {
    // Any subscription counts as being in the room here.
    const inRoom = workspace.subscriptions.findOneByRoomAndUser(_id, actorId) !== undefined;
    if (inRoom && hasPermission(workspace, actorId, 'add-user-to-joined-room', _id)) return true;
    if (t !== 'c' && t !== 'p') return false;
    return hasPermission(workspace, actorId, `add-user-to-any-${t}-room`);
}

async function add(workspace: Workspace, room: Room, username: string, inviter: User): Promise<void> {
    const user = workspace.users.findOneByUsernameIgnoringCase(username);
    if (!user) throw new MeteorError('error-user-not-found', 'User not found', { method });
    const subscription = workspace.subscriptions.findOneByRoomAndUser(room._id, user._id);
    if (subscription?.status === 'BANNED') {
        throw new MeteorError('error-user-is-banned', 'User is banned from this room', { method });
    }
    if (!subscription) {
        await addUserToRoom(workspace, room._id, user, inviter);
        return;
    }
    const msg = `\`@${user.username ?? ''}\` is already in here.`;
    workspace.notify({ userId: inviter._id, rid: room._id, msg });
}

/**
 * Adds them all at once and posts `au` for each; the one who adds is told in a notice about who is in the room
 * already. Throws `error-invalid-room`, `error-cant-invite-for-direct-room`, `error-not-allowed`,
 * `error-user-not-found`, `error-user-is-banned`, and `error-app-prevented` with the text of an app's veto; the others
 * may be in by then.
 */
export async function inviteToRoom(
    workspace: Workspace,
    actorId: string,
    { rid, usernames }: InviteRequest,
): Promise<void> {
    const room = workspace.rooms.get(rid);
    if (!room) throw invalidRoom(method);
    if (room.t === 'd') {
        throw new MeteorError('error-cant-invite-for-direct-room', "Can't invite user to direct rooms", { method });
    }
    if (!mayAdd(workspace, actorId, room)) throw notAllowed(method);
    const inviter = workspace.users.get(actorId);
    if (!inviter) throw invalidUser(method);
    await Promise.all(usernames.map((username) => add(workspace, room, username, inviter)));
}
