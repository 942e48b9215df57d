// The rooms that a person has joined, for the sidebar.
import type { Room, Subscription, User } from '../../workspace/state/documents';
import type { Workspace } from '../../workspace/state/workspace';
import type { JoinedRoom } from './page-data';

const describe = (workspace: Workspace, room: Room, subscription: Subscription): JoinedRoom => {
    const team = room.teamId === undefined ? undefined : workspace.teams.get(room.teamId);
    return { room, subscription, ...(team ? { teamIsPublic: team.type === 'public' } : {}) };
};

/** The room as this person sees it; undefined for one who is not, or no longer, in it. */
export function joinedRoom(workspace: Workspace, rid: string, user: Pick<User, '_id'>): JoinedRoom | undefined {
    const room = workspace.rooms.get(rid);
    const subscription = workspace.subscriptions.findOneByRoomAndUser(rid, user._id);
    if (!room || !subscription || subscription.status !== undefined) return undefined;
    return describe(workspace, room, subscription);
}

export const joinedRooms = (workspace: Workspace, user: User): JoinedRoom[] =>
    workspace.subscriptions.findByUser(user._id).flatMap(({ rid }) => joinedRoom(workspace, rid, user) ?? []);
