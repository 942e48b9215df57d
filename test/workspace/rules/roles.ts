// Giving and taking roles in the state, and telling clients about it; who may do so is decided elsewhere.
import type { Role, Room, User } from '../state/documents';
import type { Workspace } from '../state/workspace';

/**
 * Gives a role. A room role goes to the subscription of the room; without a room it becomes a workspace role, which
 * then counts in every room. A workspace role ignores the room.
 */
export function giveRole(workspace: Workspace, user: User, role: Role, rid?: string | null): void {
    if (role.scope === 'Subscriptions' && rid) {
        const subscription = workspace.subscriptions.findOneByRoomAndUser(rid, user._id);
        if (subscription) workspace.subscriptions.addRole(subscription, role._id);
        return;
    }
    if (!user.roles.includes(role._id)) workspace.users.update(user._id, { roles: [...user.roles, role._id] });
}

/** Takes a role from where its scope says it is: the subscription of the room, or the user. */
export function takeRole(workspace: Workspace, user: User, role: Role, rid?: string | null): void {
    if (role.scope !== 'Subscriptions') {
        workspace.users.update(user._id, { roles: user.roles.filter((each) => each !== role._id) });
        return;
    }
    const subscription = rid ? workspace.subscriptions.findOneByRoomAndUser(rid, user._id) : undefined;
    if (subscription) workspace.subscriptions.removeRoles(subscription, [role._id]);
}

/** Tells clients of a changed role, while the workspace shows roles. */
export function broadcastRoleUpdate(
    workspace: Workspace,
    type: 'added' | 'removed',
    role: Role['_id'],
    user: User,
    scope?: Room['_id'] | null,
): void {
    if (workspace.setting('UI_DisplayRoles') !== true) return;
    const { _id, username } = user;
    workspace.changes.emit('roleUpdate', {
        type,
        role,
        user: username === undefined ? { _id } : { _id, username },
        ...(scope ? { scope } : {}),
    });
}

/** In a team's main room the roles of the team's member follow those of the room. */
export function syncTeamRole(
    workspace: Workspace,
    rid: string,
    userId: string,
    change: (roles: readonly string[]) => readonly string[],
): void {
    const room = workspace.rooms.get(rid);
    if (!room?.teamMain || room.teamId === undefined) return;
    const member = workspace.teamMembers.findOneByTeamAndUser(room.teamId, userId);
    if (member) workspace.teamMembers.update(member._id, { roles: change(member.roles) });
}
