// The bridges to messages and threads: sending, ephemeral notices, editing, deleting.
import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { MessageBridge } from '@rocket.chat/apps-engine/server/bridges';
import type { ITypingDescriptor } from '@rocket.chat/apps-engine/server/bridges/MessageBridge';
import type { ThreadBridge } from '@rocket.chat/apps-engine/server/bridges/ThreadBridge';
import { type NewMessage, sendMessage } from '../rules/send-message';
import { referenceTo } from '../state/collections';
import type { Message } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { fromAppMessage, toAppMessage } from './converters/messages';
import type { HostMethods } from './create-bridge';

/** What a message consists of beside who sent it, and when. */
function written({ rid, msg, ...message }: Message): NewMessage {
    const names = ['tmid', 'emoji', 'avatar', 'alias', 'customFields', 'groupable', 'blocks', 'attachments'] as const;
    const present = names.filter((name) => message[name] !== undefined).map((name) => [name, message[name]]);
    return { rid, msg, ...(Object.fromEntries(present) as Partial<NewMessage>) };
}

export class MessageMethods implements HostMethods<MessageBridge> {
    constructor(private readonly workspace: Workspace) {}

    /**
     * Sends as the message's sender, under the rules of everybody.
     * @throws Error when the sender may not write there: muted, read-only, archived, no access
     */
    async create(message: IMessage): Promise<string> {
        await Promise.resolve();
        const document = fromAppMessage(this.workspace, message);
        const sender = this.workspace.users.get(document.u._id);
        if (!sender) throw new Error('Invalid user');
        return sendMessage(this.workspace, sender, written(document))._id;
    }

    getById(messageId: string): Promise<IMessage> {
        const message = this.workspace.messages.get(messageId);
        return Promise.resolve((message && toAppMessage(this.workspace, message)) as IMessage);
    }

    /** What the engine hands over may be no more than what the app changed of the message. */
    async update(message: IMessage): Promise<void> {
        await Promise.resolve();
        const editor = this.workspace.users.get(message.editor?.id ?? '');
        if (!editor) throw new Error('Invalid editor assigned to the message for the update.');
        const known = this.workspace.messages.get(message.id ?? '');
        if (!known) throw new Error('A message must exist to update.');
        const document = fromAppMessage(this.workspace, { ...toAppMessage(this.workspace, known), ...message });
        const edited = { editedAt: this.workspace.now(), editedBy: referenceTo(editor) };
        this.workspace.messages.update(document._id, { ...written(document), ...edited });
    }

    async delete(message: IMessage): Promise<void> {
        await Promise.resolve();
        if (message.id === undefined) throw new Error('Invalid message id');
        this.workspace.messages.remove(message.id);
    }

    /** Shows a message to one user, for that session only. Neither the user's membership nor a mute is looked at. */
    async notifyUser(user: IUser, message: IMessage): Promise<void> {
        await Promise.resolve();
        this.notify([user.id], message);
    }

    /** The same to everybody with a subscription to the room. */
    async notifyRoom(room: IRoom, message: IMessage): Promise<void> {
        await Promise.resolve();
        this.notify(
            this.workspace.subscriptions.findByRoom(room.id).map(({ u }) => u._id),
            message,
        );
    }

    /** Nobody here is shown who is typing. */
    async typing({ scope, username }: ITypingDescriptor): Promise<void> {
        await Promise.resolve();
        if ((scope as string) !== 'room') throw new Error('Unrecognized typing scope provided');
        if (!username) throw new Error('Invalid username');
    }

    private notify(userIds: readonly string[], message: IMessage): void {
        const { rid, msg, u, tmid, attachments, blocks } = fromAppMessage(this.workspace, message);
        const shown = {
            rid,
            msg,
            u,
            ...(tmid === undefined ? {} : { tmid }),
            ...(attachments === undefined ? {} : { attachments }),
            ...(blocks === undefined ? {} : { blocks }),
        };
        for (const userId of userIds) this.workspace.notify({ userId, ...shown });
    }
}

export class ThreadMethods implements HostMethods<ThreadBridge> {
    constructor(private readonly workspace: Workspace) {}

    /** The first message of a thread and its answers. */
    getById(threadId: string): Promise<IMessage[]> {
        const opening = this.workspace.messages.get(threadId);
        const answers = opening
            ? this.workspace.messages.findByRoom(opening.rid).filter(({ tmid }) => tmid === threadId)
            : [];
        const messages = [...(opening ? [opening] : []), ...answers];
        return Promise.resolve(messages.map((message) => toAppMessage(this.workspace, message)));
    }
}
