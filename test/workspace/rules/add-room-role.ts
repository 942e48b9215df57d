// Appoints a moderator, owner or leader of a room (addRoomModerator, addRoomOwner, addRoomLeader).
import type { Workspace } from '../state/workspace';
import { invalidUser, MeteorError } from './errors';
import {
    authoriseRoleChange,
    capitalised,
    withArticle,
    type RoleChangeRequest,
    type RoomRole,
} from './room-role-operations';
import { broadcastRoleUpdate, syncTeamRole } from './roles';
import { saveSystemMessage } from './system-messages';

/**
 * Appoints; throws the errors of §8. Posts a message, and in a team's main room gives the role to the team's member
 * too.
 */
export function addRoomRole(workspace: Workspace, actorId: string, request: RoleChangeRequest, role: RoomRole): void {
    const method = `addRoom${capitalised(role)}`;
    const { target, subscription } = authoriseRoleChange(workspace, actorId, request, role, method);
    if (subscription.roles?.includes(role)) {
        const reason = `User is already ${withArticle(role)}`;
        throw new MeteorError(`error-user-already-${role}`, reason, { method });
    }
    workspace.subscriptions.addRole(subscription, role);
    const actor = workspace.users.get(actorId);
    // Too late to refuse, and all three functions call themselves addRoomLeader here: so it is on the server.
    if (!actor) throw invalidUser('addRoomLeader');
    saveSystemMessage(workspace, 'subscription-role-added', request.rid, target.username, actor, { role });
    syncTeamRole(workspace, request.rid, target._id, (roles) => [...new Set([...roles, role])]);
    broadcastRoleUpdate(workspace, 'added', role, target, request.rid);
}
