// Gives a role by its id (`addUserToRole`, behind roles.addUserToRole).
import type { Role, User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { Failure, MeteorError } from './errors';
import { hasPermission, hasRole } from './permissions';
import { broadcastRoleUpdate, giveRole } from './roles';

const method = 'authorization:addUserToRole';

export interface AddRoleRequest {
    readonly user: User;
    readonly roleId?: string | undefined;
    readonly roomId?: string | null | undefined;
}

function authorise(workspace: Workspace, actorId: string, role: Role): void {
    if (!hasPermission(workspace, actorId, 'access-permissions')) {
        const details = { method, action: 'Accessing_permissions' };
        throw new MeteorError('error-action-not-allowed', 'Accessing permissions is not allowed', details);
    }
    if (role._id === 'admin' && !hasPermission(workspace, actorId, 'assign-admin-role')) {
        const details = { method, action: 'Assign_admin' };
        throw new MeteorError('error-action-not-allowed', 'Assigning admin is not allowed', details);
    }
}

const fitsInRoom = (workspace: Workspace, user: User, role: Role, rid: string): boolean =>
    role.scope !== 'Subscriptions' || workspace.subscriptions.findOneByRoomAndUser(rid, user._id) !== undefined;

/**
 * Gives the role and returns it; throws the errors of §5.2, where the role and the membership in it come before the
 * permission. No system message is posted and no team is synced.
 */
export function addUserToRole(workspace: Workspace, actorId: string, { user, roleId, roomId }: AddRoleRequest): Role {
    if (!roleId) throw new Failure('error-invalid-role-properties');
    const role = workspace.roles.get(roleId);
    if (!role) throw new Failure('error-role-not-found', 'Role not found');
    if (hasRole(workspace, user._id, role._id, roomId)) {
        throw new MeteorError('error-user-already-in-role', 'User already in role');
    }
    authorise(workspace, actorId, role);
    if (roomId && !fitsInRoom(workspace, user, role, roomId)) {
        throw new MeteorError('error-invalid-user', 'User is not part of given room', { method });
    }
    giveRole(workspace, user, role, roomId);
    broadcastRoleUpdate(workspace, 'added', role._id, user, roomId);
    return role;
}
