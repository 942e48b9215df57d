// Takes the role of a moderator, owner or leader of a room (removeRoomModerator, removeRoomOwner, removeRoomLeader).
import type { Subscription } from '../state/documents';
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

/** A quirk of the server: with no list of roles at all, only owners are found not to be one. */
const lacksRole = ({ roles }: Subscription, role: RoomRole): boolean =>
    roles === undefined ? role === 'owner' : !roles.includes(role);

function refuseLastOwner(workspace: Workspace, rid: string, method: string): void {
    if (workspace.subscriptions.countByRoomAndRole(rid, 'owner') !== 1) return;
    const reason = 'This is the last owner. Please set a new owner before removing this one.';
    throw new MeteorError('error-remove-last-owner', reason, { method });
}

/** Demotes; throws the errors of §8. Posts a message, and in a team's main room demotes the team's member too. */
export function removeRoomRole(
    workspace: Workspace,
    actorId: string,
    request: RoleChangeRequest,
    role: RoomRole,
): void {
    const method = `removeRoom${capitalised(role)}`;
    const { target, subscription } = authoriseRoleChange(workspace, actorId, request, role, method);
    if (lacksRole(subscription, role)) {
        throw new MeteorError(`error-user-not-${role}`, `User is not ${withArticle(role)}`, { method });
    }
    if (role === 'owner') refuseLastOwner(workspace, request.rid, method);
    workspace.subscriptions.removeRoles(subscription, [role]);
    const actor = workspace.users.get(actorId);
    if (!actor) throw invalidUser(method);
    saveSystemMessage(workspace, 'subscription-role-removed', request.rid, target.username, actor, { role });
    syncTeamRole(workspace, request.rid, target._id, (roles) => roles.filter((each) => each !== role));
    broadcastRoleUpdate(workspace, 'removed', role, target, request.rid);
}
