// Who may see a room (`canAccessRoom`). There is no override for administrators.
import type { Room, User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { hasPermission } from './permissions';

function accessesPublicChannel(workspace: Workspace, room: Room, user: User): boolean {
    if (room.t !== 'c') return false;
    const status = workspace.subscriptions.findOneByRoomAndUser(room._id, user._id)?.status;
    if (status === 'BANNED' && !workspace.variant.bannedSeePublicRooms) return false;
    const team = room.teamId === undefined ? undefined : workspace.teams.get(room.teamId);
    if (team?.type === 'private') return workspace.teamMembers.findOneByTeamAndUser(team._id, user._id) !== undefined;
    return hasPermission(workspace, user._id, 'view-c-room');
}

function accessesAsMember(workspace: Workspace, room: Room, user: User): boolean {
    // Invitations give no access. Whether a BANNED subscription does is not known; taken as no, whatever the variant.
    const subscription = workspace.subscriptions.findOneByRoomAndUser(room._id, user._id);
    if (!subscription || subscription.status !== undefined) return false;
    return (
        hasPermission(workspace, user._id, 'view-joined-room') ||
        hasPermission(workspace, user._id, `view-${room.t}-room`)
    );
}

/** Whether the user may see the room: as a public channel, as a member, or through the parent of a discussion. */
export function canAccessRoom(workspace: Workspace, room: Room, user: User): boolean {
    if (accessesPublicChannel(workspace, room, user) || accessesAsMember(workspace, room, user)) return true;
    const parent = room.prid === undefined ? undefined : workspace.rooms.get(room.prid);
    return parent !== undefined && canAccessRoom(workspace, parent, user);
}
