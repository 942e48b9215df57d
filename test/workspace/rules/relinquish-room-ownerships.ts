// Hands rooms to their new owners and deletes those that have none (`relinquishRoomOwnerships`).
import type { Room } from '../state/documents';
import type { Workspace } from '../state/workspace';
import type { OwnedRoom } from './owned-rooms';

function eraseTeam(workspace: Workspace, teamId: string): void {
    for (const member of workspace.teamMembers.findByTeam(teamId)) workspace.teamMembers.remove(member._id);
    for (const room of workspace.rooms.find((each) => each.teamId === teamId)) {
        workspace.rooms.update(room._id, { teamId: undefined, teamMain: undefined });
    }
    workspace.teams.remove(teamId);
}

/** Whether a room is let go: a federated one is kept, and one that an app keeps from being deleted. */
async function maybeErased(workspace: Workspace, room: Room): Promise<boolean> {
    if (room.federated) return false;
    return (await workspace.appEvents.preventsRoomDeletion?.(room)) !== true;
}

/**
 * Deletes a room's subscriptions and messages, its team when it is the main room of one, and last the room itself
 * (`eraseRoomLooseValidation`), whose empty document stays where it may not be erased.
 */
async function eraseRoom(workspace: Workspace, rid: string): Promise<void> {
    for (const subscription of workspace.subscriptions.findByRoom(rid))
        workspace.subscriptions.remove(subscription._id);
    for (const message of workspace.messages.findByRoom(rid)) workspace.messages.remove(message._id);
    const room = workspace.rooms.get(rid);
    if (room?.teamMain && room.teamId !== undefined) eraseTeam(workspace, room.teamId);
    if (room && (await maybeErased(workspace, room))) workspace.rooms.remove(rid);
}

/** Does what was found for each room. The user who goes keeps the role of owner in the rooms that stay. */
export async function relinquishRoomOwnerships(workspace: Workspace, rooms: readonly OwnedRoom[]): Promise<void> {
    for (const { rid, newOwner } of rooms) {
        const subscription = newOwner && workspace.subscriptions.findOneByRoomAndUser(rid, newOwner);
        if (subscription) workspace.subscriptions.addRole(subscription, 'owner');
    }
    for (const { rid, outcome } of rooms) {
        if (outcome === 'removed') await eraseRoom(workspace, rid);
    }
}
