// What the server's six functions for moderators, owners and leaders share, and where they differ in name.
import type { Room, Subscription, User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { federationNotReady, invalidRoom, invalidUser, notAllowed, userNotInRoom } from './errors';
import { hasPermission } from './permissions';

export type RoomRole = 'moderator' | 'owner' | 'leader';

export const capitalised = (role: RoomRole): 'Moderator' | 'Owner' | 'Leader' =>
    role === 'moderator' ? 'Moderator' : role === 'owner' ? 'Owner' : 'Leader';

/** "User is a moderator" with the article that the role needs. */
export const withArticle = (role: RoomRole): string => (role === 'owner' ? 'an owner' : `a ${role}`);

export interface RoleChangeRequest {
    readonly rid: string;
    readonly userId: string;
}

interface RoleChange {
    readonly target: User & { readonly username: string };
    readonly subscription: Subscription;
}

/** Moderators and owners of federated rooms are left to federation: no permission is asked for there. */
function authorise(workspace: Workspace, actorId: string, rid: string, role: RoomRole, method: string): void {
    const room: Room | undefined = workspace.rooms.get(rid);
    if (role !== 'leader' && !room) throw invalidRoom(method);
    const exempt = role !== 'leader' && room?.federated === true;
    if (!exempt && !hasPermission(workspace, actorId, `set-${role}`, rid)) throw notAllowed(method);
    const federates = workspace.setting('Federation_Service_Enabled') === true;
    if (exempt && method.startsWith('add') && !federates) throw federationNotReady('unable to change room owners');
}

/**
 * Checks room, permission, target and membership in the order of §8; the messages name the given function.
 * Returns the target and its subscription.
 */
export function authoriseRoleChange(
    workspace: Workspace,
    actorId: string,
    { rid, userId }: RoleChangeRequest,
    role: RoomRole,
    method: string,
): RoleChange {
    authorise(workspace, actorId, rid, role, method);
    const target = workspace.users.get(userId);
    if (target?.username === undefined) throw invalidUser(method);
    const subscription = workspace.subscriptions.findOneByRoomAndUser(rid, userId);
    if (!subscription) {
        // The server says "Invalid room" when a moderator or owner to demote is not in it.
        throw method.startsWith('remove') && role !== 'leader' ? invalidRoom(method) : userNotInRoom(method);
    }
    return { target: { ...target, username: target.username }, subscription };
}
