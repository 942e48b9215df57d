// Lists who holds which role in a room (`executeGetRoomRoles`, behind rooms.roles).
import type { Subscription, User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { invalidRoom, invalidUser } from './errors';
import { canAccessRoom } from './room-access';

const method = 'getRoomRoles';

export type RoomRoles = Pick<Subscription, '_id' | 'rid' | 'u'> & { readonly roles: readonly string[] };

/** The room roles that the server shows: those with a description. */
function shownRoles(workspace: Workspace): Set<string> {
    const shown = workspace.roles.find(({ scope, description }) => scope === 'Subscriptions' && description !== '');
    return new Set(shown.map(({ _id }) => _id));
}

/**
 * The holders of room roles, by username. Throws `error-invalid-room`, and `error-invalid-user` for a caller who may
 * not see the room.
 */
export function roomRoles(workspace: Workspace, rid: string, caller: User): RoomRoles[] {
    const room = workspace.rooms.get(rid);
    if (!room) throw invalidRoom(method);
    if (!canAccessRoom(workspace, room, caller)) throw invalidUser(method);
    const shown = shownRoles(workspace);
    const useRealName = workspace.setting('UI_Use_Real_Name') === true;
    return workspace.subscriptions
        .findByRoomWithRoles(rid)
        .filter(({ roles = [] }) => roles.some((role) => shown.has(role)))
        .sort((one, other) => (one.u.username < other.u.username ? -1 : 1))
        .map(({ _id, u, roles = [] }) => {
            const name = workspace.users.get(u._id)?.name;
            return { _id, rid, u: useRealName && name !== undefined ? { ...u, name } : u, roles };
        });
}
