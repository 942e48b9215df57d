// The direct room of some people: the one that they have, or a new one (`createDirectMessage`).
import { createDirectRoom } from '../state/build';
import type { Room, User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { invalidUser, notAllowed } from './errors';
import { hasPermission } from './permissions';

function sameMembers(room: Room, ids: readonly string[]): boolean {
    return room.uids?.length === ids.length && ids.every((id) => room.uids?.includes(id));
}

/**
 * The direct room of `me` and the named users; who is named twice, or is `me`, counts once.
 * Throws `error-invalid-user` for a name that nobody has, `error-not-allowed` when there is no such room yet and `me`
 * lacks `create-d`. Nobody's account status is looked at. A new room is encrypted where the settings say so.
 */
export function openDirectRoom(workspace: Workspace, me: User, usernames: readonly string[]): Room {
    const others = usernames.map((username) => {
        const user = workspace.users.findOneByUsernameIgnoringCase(username);
        if (!user) throw invalidUser('createDirectMessage');
        return user;
    });
    const members = [...new Map([me, ...others].map((user) => [user._id, user])).values()];
    const ids = members.map(({ _id }) => _id);
    const existing = workspace.rooms.findDirectRoomsOf(me._id).find((room) => sameMembers(room, ids));
    if (existing) return existing;
    if (!hasPermission(workspace, me._id, 'create-d')) throw notAllowed('createDirectMessage');
    const room = createDirectRoom(workspace, [me, ...members.slice(1)]);
    const isOn = (setting: string): boolean => workspace.setting(setting) === true;
    const encrypted = isOn('E2E_Enable') && isOn('E2E_Enabled_Default_DirectRooms');
    return (encrypted ? workspace.rooms.update(room._id, { encrypted }) : undefined) ?? room;
}
