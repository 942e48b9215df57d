// Permission evaluation: the union of a user's workspace roles and the roles held in one room, nothing else.
import type { Workspace } from '../state/workspace';

/** The workspace roles of a user and, given a room, those of the subscription to it. None for an unknown user. */
export function rolesOf(workspace: Workspace, userId: string, rid?: string): readonly string[] {
    const user = workspace.users.get(userId);
    if (!user) return [];
    if (rid === undefined) return user.roles;
    return [...user.roles, ...(workspace.subscriptions.findOneByRoomAndUser(rid, userId)?.roles ?? [])];
}

/**
 * Whether one of the user's roles holds the permission. False for an unknown permission, also for administrators.
 * No role outranks another, and none denies.
 */
export function hasPermission(workspace: Workspace, userId: string, permission: string, rid?: string): boolean {
    const holders = workspace.permissions.get(permission)?.roles ?? [];
    return rolesOf(workspace, userId, rid).some((role) => holders.includes(role));
}

/** Whether the user holds a role: room roles need the room, workspace roles ignore it. */
export function hasRole(workspace: Workspace, userId: string, roleId: string, rid?: string | null): boolean {
    if (workspace.roles.get(roleId)?.scope !== 'Subscriptions') {
        return workspace.users.get(userId)?.roles.includes(roleId) ?? false;
    }
    if (rid === undefined || rid === null) return false;
    return workspace.subscriptions.findOneByRoomAndUser(rid, userId)?.roles?.includes(roleId) ?? false;
}
