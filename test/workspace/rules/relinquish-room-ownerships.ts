// Hands rooms to their new owners and deletes those that have none (`relinquishRoomOwnerships`).
import type { Workspace } from '../state/workspace';
import type { OwnedRoom } from './owned-rooms';

function eraseTeam(workspace: Workspace, teamId: string): void {
    for (const member of workspace.teamMembers.findByTeam(teamId)) workspace.teamMembers.remove(member._id);
    for (const room of workspace.rooms.find((each) => each.teamId === teamId)) {
        workspace.rooms.update(room._id, { teamId: undefined, teamMain: undefined });
    }
    workspace.teams.remove(teamId);
}

/** Deletes a room with its subscriptions and messages and, when it is a team's main room, the team. */
function eraseRoom(workspace: Workspace, rid: string): void {
    const room = workspace.rooms.get(rid);
    for (const subscription of workspace.subscriptions.findByRoom(rid))
        workspace.subscriptions.remove(subscription._id);
    for (const message of workspace.messages.findByRoom(rid)) workspace.messages.remove(message._id);
    if (room?.teamMain && room.teamId !== undefined) eraseTeam(workspace, room.teamId);
    workspace.rooms.remove(rid);
}

/** Does what was found for each room. The user who goes keeps the role of owner in the rooms that stay. */
export function relinquishRoomOwnerships(workspace: Workspace, rooms: readonly OwnedRoom[]): void {
    for (const { rid, newOwner } of rooms) {
        const subscription = newOwner && workspace.subscriptions.findOneByRoomAndUser(rid, newOwner);
        if (subscription) workspace.subscriptions.addRole(subscription, 'owner');
    }
    for (const { rid, outcome } of rooms) {
        if (outcome === 'removed') eraseRoom(workspace, rid);
    }
}
