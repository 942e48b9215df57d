// Takes a role by its id (roles.removeUserFromRole). The permission is asked for by the route, before this.
import type { Role } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { Failure, MeteorError } from './errors';
import { hasRole } from './permissions';
import { broadcastRoleUpdate, takeRole } from './roles';

export interface RemoveRoleRequest {
    /** Exact case, unlike elsewhere. */
    readonly username: string;
    readonly roleId?: string | undefined;
    /** The room of a room role. */
    readonly scope?: string | null | undefined;
}

/**
 * Takes the role and returns it; throws the errors of §5.3. A room role without its room is never found, the last
 * owner of a room is not protected, the last administrator is.
 */
export function removeUserFromRole(workspace: Workspace, { username, roleId, scope }: RemoveRoleRequest): Role {
    if (!roleId) throw new Failure('error-invalid-role-properties');
    const user = workspace.users.findOneByUsername(username);
    if (!user) throw new MeteorError('error-invalid-user', 'There is no user with this username');
    const role = workspace.roles.get(roleId);
    if (!role) throw new MeteorError('error-invalid-roleId', 'This role does not exist');
    if (!hasRole(workspace, user._id, role._id, scope)) {
        throw new MeteorError('error-user-not-in-role', 'User is not in this role');
    }
    if (role._id === 'admin' && workspace.users.findByRole('admin').length === 1) {
        throw new MeteorError('error-admin-required', 'You need to have at least one admin');
    }
    takeRole(workspace, user, role, scope);
    broadcastRoleUpdate(workspace, 'removed', role._id, user, scope);
    return role;
}
