// The messages that Rocket.Chat itself puts into a room, and the count of messages that goes with them.
import { referenceTo } from '../state/collections';
import type { Message, User } from '../state/documents';
import type { Workspace } from '../state/workspace';

export type SystemMessageType =
    | 'user-muted'
    | 'user-unmuted'
    | 'user-banned'
    | 'user-unbanned'
    | 'ru'
    | 'removed-user-from-team'
    | 'ul'
    | 'ult'
    | 'uir'
    | 'uj'
    | 'ujt'
    | 'ut'
    | 'au'
    | 'added-user-to-team'
    | 'command'
    | 'subscription-role-added'
    | 'subscription-role-removed';

/** Stores a message and counts it in its room. */
export function storeMessage(workspace: Workspace, message: Omit<Message, '_id' | '_updatedAt' | 'ts'>): Message {
    const stored = workspace.messages.insert({ ...workspace.newDocument(), ...message, ts: workspace.now() });
    const room = workspace.rooms.get(message.rid);
    if (room) workspace.rooms.update(room._id, { msgs: room.msgs + 1, lm: stored.ts });
    return stored;
}

/** Posts a system message: `msg` is mostly a username, `author` who is shown to have done it. */
export function saveSystemMessage(
    workspace: Workspace,
    t: SystemMessageType,
    rid: string,
    msg: string,
    author: User,
    extra: Pick<Message, 'role'> = {},
): Message {
    return storeMessage(workspace, { t, rid, msg, u: referenceTo(author), groupable: false, ...extra });
}
