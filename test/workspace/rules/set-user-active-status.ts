// Activates or deactivates a user (`setUserActiveStatus`); also what the engine's bridge calls, without an actor.
import type { User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { Failure, MeteorError, notAllowed } from './errors';
import { affectedRooms, examineOwnedRooms } from './owned-rooms';
import { hasPermission } from './permissions';
import { relinquishRoomOwnerships } from './relinquish-room-ownerships';

export interface ActiveStatusRequest {
    readonly userId: string;
    readonly active: boolean;
    /** Lets rooms change owner or be deleted. */
    readonly confirmRelinquish?: boolean | undefined;
}

function refuseLastActiveAdmin(workspace: Workspace, user: User): void {
    const activeAdmins = workspace.users.findByRole('admin').filter(({ active }) => active);
    if (!user.roles.includes('admin') || activeAdmins.length !== 1) return;
    const details = { method: 'removeUserFromRole', action: 'Remove_last_admin' };
    throw new MeteorError(
        'error-action-not-allowed',
        'Leaving the app without an active admin is not allowed',
        details,
    );
}

async function giveUpRooms(workspace: Workspace, user: User, confirmRelinquish: boolean): Promise<void> {
    const rooms = examineOwnedRooms(workspace, user._id);
    const affected = affectedRooms(workspace, rooms);
    if (affected && !confirmRelinquish) throw new MeteorError('user-last-owner', '', { ...affected });
    await relinquishRoomOwnerships(workspace, rooms);
    for (const { rid, t } of workspace.subscriptions.findByUser(user._id)) {
        if (t === 'l') workspace.rooms.update(rid, { open: false });
    }
}

/** The others' subscriptions to direct rooms with the user are archived while the user is inactive. */
function archiveDirectSubscriptions(workspace: Workspace, user: User, archived: boolean): void {
    for (const { _id } of workspace.rooms.findDirectRoomsOf(user._id)) {
        for (const subscription of workspace.subscriptions.findByRoom(_id)) {
            if (subscription.name === user.username) workspace.subscriptions.update(subscription._id, { archived });
        }
    }
}

/**
 * Direct rooms of two become read-only when one of the two is deactivated. They are opened again with the other side
 * active, but never where that is an app's user: `findActiveByUserIds` leaves apps out.
 */
function setDirectRoomsReadOnly(workspace: Workspace, user: User, ro: boolean): void {
    for (const { _id, uids = [] } of workspace.rooms.findDirectRoomsOf(user._id)) {
        const other = workspace.users.get(uids.find((uid) => uid !== user._id) ?? '');
        const opens = other?.active === true && other.type !== 'app';
        if (uids.length !== 2 || (!ro && !opens)) continue;
        workspace.rooms.update(_id, { ro, reactWhenReadOnly: false });
    }
}

/**
 * Changes the status; false when there is no such user. Throws the errors 5 to 7 of §9. Deactivation deletes every
 * credential, and activation does not bring them back. Roles, subscriptions to rooms and mutes stay.
 */
export async function setUserActiveStatus(
    workspace: Workspace,
    { userId, active, confirmRelinquish = false }: ActiveStatusRequest,
): Promise<boolean> {
    const user = workspace.users.get(userId);
    if (!user) return false;
    if (user.federated) {
        const details = { method: 'setUserActiveStatus' };
        throw new MeteorError('error-user-is-federated', 'Cannot change federated users status', details);
    }
    if (!active && user.username !== undefined) {
        refuseLastActiveAdmin(workspace, user);
        await giveUpRooms(workspace, user, confirmRelinquish);
    }
    workspace.users.update(userId, active ? { active, reason: undefined } : { active });
    archiveDirectSubscriptions(workspace, user, !active);
    setDirectRoomsReadOnly(workspace, user, !active);
    if (!active) {
        workspace.loginTokens.removeByUser(userId);
        workspace.oauthCredentials.removeByUser(userId);
    }
    return true;
}

/**
 * The same by the hand of another (`executeSetUserActiveStatus`, behind users.setActiveStatus): asks for
 * `edit-other-user-active-status` first. Returns the user; fails with `User not found`.
 */
export async function setOtherUserActiveStatus(
    workspace: Workspace,
    actorId: string,
    request: ActiveStatusRequest,
): Promise<User> {
    if (!hasPermission(workspace, actorId, 'edit-other-user-active-status')) throw notAllowed('setUserActiveStatus');
    await setUserActiveStatus(workspace, request);
    const user = workspace.users.get(request.userId);
    if (!user) throw new Failure('User not found');
    return user;
}
