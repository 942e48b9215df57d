// The workspace as facts in words, so that a test can name everything that a command changed and so that nothing else did.
import type { Message, Room, Subscription, TeamMember, User } from '../workspace/state/documents';
import type { Workspace } from '../workspace/state/workspace';
import { readable } from '../readable';

function roomName(workspace: Workspace, rid: string): string {
    const room = workspace.rooms.get(rid);
    return room?.name === undefined ? `direct ${room?.usernames?.join('+') ?? rid}` : `#${room.name}`;
}

const roleName = (workspace: Workspace, id: string): string => workspace.roles.get(id)?.name ?? id;

function ofUser(workspace: Workspace, { _id, username = _id, active, roles }: User): string[] {
    const tokens = workspace.loginTokens.find(({ userId }) => userId === _id);
    return [
        ...(active ? [`@${username} active`] : []),
        ...roles.map((role) => `@${username} role ${roleName(workspace, role)}`),
        ...tokens.map(() => `@${username} signed in`),
    ];
}

function ofRoom(workspace: Workspace, room: Room): string[] {
    const name = roomName(workspace, room._id);
    return [
        name,
        ...(room.ro ? [`${name} read-only`] : []),
        ...(room.muted ?? []).map((username) => `${name} muted ${username}`),
        ...(room.unmuted ?? []).map((username) => `${name} unmuted ${username}`),
    ];
}

function ofSubscription(workspace: Workspace, { rid, u, roles = [], archived, status }: Subscription): string[] {
    const name = roomName(workspace, rid);
    return [
        `${name} ${status === 'BANNED' ? 'banned' : 'member'} ${u.username}`,
        ...roles.map((role) => `${name} ${roleName(workspace, role)} ${u.username}`),
        ...(archived ? [`${name} archived for ${u.username}`] : []),
    ];
}

function ofTeamMember(workspace: Workspace, { teamId, userId, roles }: TeamMember): string[] {
    const team = workspace.teams.get(teamId)?.name ?? teamId;
    const username = workspace.users.get(userId)?.username ?? userId;
    return [`team ${team} member ${username}`, ...roles.map((role) => `team ${team} ${role} ${username}`)];
}

function ofMessage(workspace: Workspace, { rid, t, msg, u, role }: Message): string {
    const words = [t ?? 'message', readable(msg), ...(role === undefined ? [] : [role]), 'by', u.username];
    return `${roomName(workspace, rid)} says ${words.join(' ')}`;
}

/** Everything in the workspace that moderation could touch: accounts, rooms, members, roles, teams, messages. */
export function factsOf(workspace: Workspace): string[] {
    return [
        ...workspace.users.all().flatMap((user) => ofUser(workspace, user)),
        ...workspace.rooms.all().flatMap((room) => ofRoom(workspace, room)),
        ...workspace.subscriptions.all().flatMap((subscription) => ofSubscription(workspace, subscription)),
        ...workspace.teamMembers.all().flatMap((member) => ofTeamMember(workspace, member)),
        ...workspace.messages.all().map((message) => ofMessage(workspace, message)),
    ];
}

/** The facts that the second list has more often than the first. */
function added(from: readonly string[], to: readonly string[]): string[] {
    const left = [...from];
    return to.filter((fact) => {
        const position = left.indexOf(fact);
        if (position >= 0) left.splice(position, 1);
        return position < 0;
    });
}

/** What is no longer so, each with `-` before it, then what is new, with `+`. */
export function changesBetween(before: readonly string[], after: readonly string[]): string[] {
    const lost = added(after, before).map((fact) => `- ${fact}`);
    const won = added(before, after).map((fact) => `+ ${fact}`);
    return [...lost, ...won];
}
