// The ways into a room that ask and tell no app: no IPreRoomUserJoined, no IPostRoomUserJoined, `uj` for each who comes in.
import { addMember } from '../state/build';
import type { Room, User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { invalidRoom, invalidUser, MeteorError } from './errors';
import { hasPermission } from './permissions';
import { saveSystemMessage } from './system-messages';

/** Any subscription keeps one from coming in anew, a ban too. */
function subscribe(workspace: Workspace, room: Room, user: User, silenced: boolean): void {
    if (workspace.subscriptions.findOneByRoomAndUser(room._id, user._id)) return;
    // A team's main room makes no member of the team here.
    addMember(workspace, { ...room, teamMain: false }, user);
    if (!silenced) saveSystemMessage(workspace, 'uj', room._id, user.username ?? '', user);
}

/** Channels and groups marked as default; with the main room of a team, the rooms that the team marked for its own. */
function defaultRooms(workspace: Workspace): Room[] {
    const marked = workspace.rooms.find((room) => room.default === true && (room.t === 'c' || room.t === 'p'));
    const teams = new Set(marked.filter(({ teamMain }) => teamMain).map(({ teamId }) => teamId));
    const ofTeams = workspace.rooms.find(
        ({ teamId, teamDefault, teamMain }) => teamDefault === true && !teamMain && teams.has(teamId),
    );
    return [...new Map([...marked, ...ofTeams].map((room) => [room._id, room])).values()];
}

/**
 * Puts a user into all default rooms (`addUserToDefaultChannels`), as happens after registration, and whenever the
 * user calls the method `joinDefaultChannels`. Throws `error-invalid-user`.
 */
export function joinDefaultChannels(workspace: Workspace, userId: string, silenced = false): void {
    const user = workspace.users.get(userId);
    if (!user) throw invalidUser('joinDefaultChannels');
    for (const room of defaultRooms(workspace)) subscribe(workspace, room, user, silenced);
}

const method = 'addAllToRoom';

/**
 * Puts everybody of the workspace, apps and bots too, into a room (`addAllUserToRoom`, behind channels.addAll and
 * groups.addAll). Throws the code 403 without `add-all-to-room`, `error-user-limit-exceeded`, `error-invalid-room`.
 */
export function addAllUsersToRoom(workspace: Workspace, actorId: string, rid: string, activeOnly = false): void {
    if (!hasPermission(workspace, actorId, 'add-all-to-room')) {
        throw new MeteorError(403, 'Access to Method Forbidden', { method });
    }
    const users = workspace.users.find(({ active }) => !activeOnly || active);
    if (users.length > Number(workspace.setting('API_User_Limit'))) {
        throw new MeteorError('error-user-limit-exceeded', 'User Limit Exceeded', { method });
    }
    const room = workspace.rooms.get(rid);
    if (!room) throw invalidRoom(method);
    for (const user of users) subscribe(workspace, room, user, false);
}
