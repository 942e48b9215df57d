// Changes a username, and where rooms name it (`saveUserIdentity`).
import type { Room, User } from '../state/documents';
import type { Workspace } from '../state/workspace';

const renamed = (names: readonly string[], from: string, to: string): readonly string[] =>
    names.map((name) => (name === from ? to : name));

/** `muted` follows a rename; `unmuted` does not: who may speak in a read-only room loses that by a new name. */
function renameIn(workspace: Workspace, room: Room, { _id }: User, from: string, to: string): void {
    workspace.rooms.update(room._id, {
        ...(room.usernames?.includes(from) ? { usernames: renamed(room.usernames, from, to) } : {}),
        ...(room.muted?.includes(from) ? { muted: renamed(room.muted, from, to) } : {}),
        ...(room.u._id === _id ? { u: { ...room.u, username: to } } : {}),
    });
}

/** Renames; messages keep their text here. Nothing happens to a user who has no username yet. */
export function renameUser(workspace: Workspace, user: User, username: string): void {
    const from = user.username;
    workspace.users.update(user._id, { username });
    if (from === undefined || from === username) return;
    for (const message of workspace.messages.find(({ u }) => u._id === user._id)) {
        workspace.messages.update(message._id, { u: { ...message.u, username } });
    }
    const concerned = ({ usernames, muted, u }: Room): boolean =>
        usernames?.includes(from) === true || muted?.includes(from) === true || u._id === user._id;
    for (const room of workspace.rooms.find(concerned)) renameIn(workspace, room, user, from, username);
    for (const { _id, u } of workspace.subscriptions.findByUser(user._id)) {
        workspace.subscriptions.update(_id, { u: { ...u, username } });
    }
    for (const { _id } of workspace.subscriptions.find(({ t, name }) => t === 'd' && name === from)) {
        workspace.subscriptions.update(_id, { name: username });
    }
}
