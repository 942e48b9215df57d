// Rooms as REST shows them.
import type { Room } from '../state/documents';
import type { Workspace } from '../state/workspace';

/** The room without what no caller is shown. */
export const publicRoom = (room: Room): Readonly<Record<string, unknown>> => ({ ...room, joinCode: undefined });

const summary = ({ _id, name, fname, t }: Room) => ({ _id, name, fname, t });

/** The team and the parent room (of a discussion, or the main room of the team), where there are any. */
export function describeRoom(workspace: Workspace, room: Room): Readonly<Record<string, unknown>> {
    const team = room.teamId === undefined ? undefined : workspace.teams.get(room.teamId);
    const parentId = room.prid ?? (room.teamMain ? undefined : team?.roomId);
    const parent = parentId === undefined ? undefined : workspace.rooms.get(parentId);
    return {
        ...(team ? { team: { name: team.name, type: team.type === 'public' ? 0 : 1, roomId: team.roomId } } : {}),
        ...(parent ? { parent: summary(parent) } : {}),
    };
}

/** The `group` that the document of groups.kick shows: the room and the usernames that are left in it. */
export function documentedGroup(workspace: Workspace, rid: string): Readonly<Record<string, unknown>> {
    const room = workspace.rooms.get(rid);
    const usernames = workspace.subscriptions.findByRoom(rid).map(({ u }) => u.username);
    return { ...(room && publicRoom(room)), usernames };
}
