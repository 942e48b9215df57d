// Lists who holds a role (`getUsersInRolePaginated`, behind roles.getUsersInRole).
import type { Role, User } from '../state/documents';
import type { Workspace } from '../state/workspace';

function holders(workspace: Workspace, { _id, scope }: Role, rid?: string): User[] {
    if (scope !== 'Subscriptions') return workspace.users.findByRole(_id);
    const subscriptions = rid
        ? workspace.subscriptions.findByRoomAndRole(rid, _id)
        : workspace.subscriptions.find(({ roles = [] }) => roles.includes(_id));
    return [...new Set(subscriptions.map(({ u }) => u._id))].flatMap((userId) => workspace.users.get(userId) ?? []);
}

/** The holders by username; of a room role in one room, or in any where none is given. */
export const usersInRole = (workspace: Workspace, role: Role, rid?: string): User[] =>
    holders(workspace, role, rid).sort((one, other) => ((one.username ?? '') < (other.username ?? '') ? -1 : 1));
