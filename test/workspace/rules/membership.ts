// What leaving a room does to the state, whoever caused it.
import type { Room, User } from '../state/documents';
import type { Workspace } from '../state/workspace';

/** Deletes the subscription, if there is one, and counts the member out. */
export function deleteSubscription(workspace: Workspace, rid: string, userId: string): void {
    const subscription = workspace.subscriptions.findOneByRoomAndUser(rid, userId);
    if (!subscription) return;
    workspace.subscriptions.remove(subscription._id);
    const room = workspace.rooms.get(rid);
    if (room) workspace.rooms.update(rid, { usersCount: room.usersCount - 1 });
}

/** Leaving a team's main room is leaving the team; its other rooms are kept. */
export function leaveTeamOfMainRoom(workspace: Workspace, room: Room, userId: string): void {
    if (room.teamId === undefined || !room.teamMain) return;
    const member = workspace.teamMembers.findOneByTeamAndUser(room.teamId, userId);
    if (member) workspace.teamMembers.remove(member._id);
}

/** A direct room no longer names the user who left it. */
export function forgetInDirectRoom(workspace: Workspace, rid: string, user: User): void {
    const room = workspace.rooms.get(rid);
    if (room?.t !== 'd') return;
    workspace.rooms.update(rid, {
        uids: room.uids?.filter((uid) => uid !== user._id),
        usernames: room.usernames?.filter((username) => username !== user.username),
    });
}
