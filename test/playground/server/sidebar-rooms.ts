// The rooms of a person's sidebar: those that the person has joined, and the public channels besides.
import { canAccessRoom } from '../../workspace/rules/room-access';
import type { Room, User } from '../../workspace/state/documents';
import type { Workspace } from '../../workspace/state/workspace';
import type { JoinedRoom, ShownRoom, SidebarRooms } from './page-data';

function describe(workspace: Workspace, room: Room): ShownRoom {
    const team = room.teamId === undefined ? undefined : workspace.teams.get(room.teamId);
    return { room, ...(team ? { teamIsPublic: team.type === 'public' } : {}) };
}

/** The room as this person sees it; undefined for one who is not, or no longer, in it. */
export function joinedRoom(workspace: Workspace, rid: string, user: Pick<User, '_id'>): JoinedRoom | undefined {
    const room = workspace.rooms.get(rid);
    const subscription = workspace.subscriptions.findOneByRoomAndUser(rid, user._id);
    if (!room || !subscription || subscription.status !== undefined) return undefined;
    return { ...describe(workspace, room), subscription };
}

/** The channel, for a person who may see it and is not in it. */
export function otherChannel(workspace: Workspace, rid: string, user: User): ShownRoom | undefined {
    const room = workspace.rooms.get(rid);
    if (room?.t !== 'c' || joinedRoom(workspace, rid, user) || !canAccessRoom(workspace, room, user)) return undefined;
    return describe(workspace, room);
}

export const sidebarRooms = (workspace: Workspace, user: User): SidebarRooms => ({
    rooms: workspace.subscriptions.findByUser(user._id).flatMap(({ rid }) => joinedRoom(workspace, rid, user) ?? []),
    channels: workspace.rooms.all().flatMap(({ _id }) => otherChannel(workspace, _id, user) ?? []),
});
