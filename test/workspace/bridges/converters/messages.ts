// Messages as apps see them, and back.
import type { IMessage, IMessageRaw } from '@rocket.chat/apps-engine/definition/messages';
import { referenceTo } from '../../state/collections';
import type { Message, UserReference } from '../../state/documents';
import { randomId } from '../../state/identifiers';
import type { Workspace } from '../../state/workspace';
import { fromAppAttachments, toAppAttachments } from './attachments';
import { toAppRoom } from './rooms';
import { toAppUser } from './users';

/** What is undefined in the app's process arrives as null. */
const defined = (fields: object): object =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));

const common = (message: Message): object => ({
    id: message._id,
    threadId: message.tmid,
    text: message.msg,
    createdAt: message.ts,
    updatedAt: message._updatedAt,
    editedAt: message.editedAt,
    emoji: message.emoji,
    avatarUrl: message.avatar,
    alias: message.alias,
    file: message.file,
    customFields: message.customFields,
    groupable: message.groupable,
    blocks: message.blocks,
    type: message.t,
    attachments: toAppAttachments(message.attachments),
});

/** As Rocket.Chat's message converter: room, sender and editor in full. */
export function toAppMessage(workspace: Workspace, message: Message): IMessage {
    const room = workspace.rooms.get(message.rid);
    const sender = workspace.users.get(message.u._id);
    const editor = message.editedBy && workspace.users.get(message.editedBy._id);
    return defined({
        ...common(message),
        room: room && toAppRoom(workspace, room),
        sender: sender && toAppUser(workspace, sender),
        editor: editor && toAppUser(workspace, editor),
        ...(workspace.variant.serverLine === '6.14' ? { type: undefined } : {}),
        _unmappedProperties_: defined({
            role: message.role,
            ...(workspace.variant.serverLine === '6.14' ? { t: message.t } : {}),
        }),
    }) as IMessage;
}

/** As `getMessages` gives it: ids and references in place of rooms and users. */
export function toRawAppMessage(message: Message): IMessageRaw {
    return defined({
        ...common(message),
        roomId: message.rid,
        sender: message.u,
        editor: message.editedBy,
    }) as IMessageRaw;
}

function senderOf(workspace: Workspace, { sender }: Partial<IMessage>): UserReference | undefined {
    if (!sender?.id) return undefined;
    const user = workspace.users.get(sender.id);
    return user ? referenceTo(user) : { _id: sender.id, username: sender.username, name: sender.name };
}

/**
 * The document of an app's message.
 * @throws Error when the message names no room of the workspace, or nobody as its sender
 */
export function fromAppMessage(workspace: Workspace, message: IMessage): Message {
    // What comes out of another process may lack what the typings promise.
    const partial: Partial<IMessage> = message;
    const room = workspace.rooms.get(partial.room?.id ?? '');
    if (!room) throw new Error('Invalid room provided on the message.');
    const sender = senderOf(workspace, partial);
    if (!sender) throw new Error('Invalid sender assigned to the message.');
    return defined({
        ...workspace.newDocument(message.id ?? randomId()),
        rid: room._id,
        u: sender,
        msg: message.text ?? '',
        ts: message.createdAt ?? workspace.now(),
        tmid: message.threadId,
        emoji: message.emoji,
        avatar: message.avatarUrl,
        alias: message.alias,
        customFields: message.customFields,
        groupable: message.groupable,
        blocks: message.blocks,
        attachments: fromAppAttachments(message.attachments),
    }) as Message;
}
