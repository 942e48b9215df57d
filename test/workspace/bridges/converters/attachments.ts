// Attachments of messages as apps see them, and back.
import type { IMessageAttachment } from '@rocket.chat/apps-engine/definition/messages';

/** The app's name of a field → the stored one. */
const fields: Readonly<Record<string, string>> = {
    collapsed: 'collapsed',
    color: 'color',
    text: 'text',
    timestampLink: 'message_link',
    thumbnailUrl: 'thumb_url',
    imageUrl: 'image_url',
    audioUrl: 'audio_url',
    videoUrl: 'video_url',
    fields: 'fields',
    actionButtonsAlignment: 'button_alignment',
    actions: 'actions',
    type: 'type',
    description: 'description',
};

type Stored = Readonly<Record<string, unknown>>;

const renamed = (from: object, names: readonly (readonly [string, string])[]): object =>
    Object.fromEntries(
        names
            .map(([source, target]) => [target, Reflect.get(from, source) as unknown] as const)
            .filter(([, value]) => value !== undefined && value !== null),
    );

const toStored = Object.entries(fields);
const toApp = toStored.map(([app, stored]) => [stored, app] as const);

function fromAppAttachment(attachment: IMessageAttachment): Stored {
    return {
        ...renamed(attachment, toStored),
        ...renamed({ ts: attachment.timestamp?.toJSON() }, [['ts', 'ts']]),
        ...renamed(attachment.author ?? {}, [
            ['name', 'author_name'],
            ['link', 'author_link'],
            ['icon', 'author_icon'],
        ]),
        ...renamed(attachment.title ?? {}, [
            ['value', 'title'],
            ['link', 'title_link'],
            ['displayDownloadLink', 'title_link_download'],
        ]),
    };
}

function toAppAttachment(attachment: Stored): IMessageAttachment {
    return {
        ...renamed(attachment, toApp),
        author: renamed(attachment, [
            ['author_name', 'name'],
            ['author_link', 'link'],
            ['author_icon', 'icon'],
        ]),
        title: renamed(attachment, [
            ['title', 'value'],
            ['title_link', 'link'],
            ['title_link_download', 'displayDownloadLink'],
        ]),
        ...(typeof attachment.ts === 'string' ? { timestamp: new Date(attachment.ts) } : {}),
    };
}

export const fromAppAttachments = (attachments?: readonly IMessageAttachment[]): Stored[] | undefined =>
    attachments?.map(fromAppAttachment);

export const toAppAttachments = (attachments?: readonly unknown[]): IMessageAttachment[] | undefined =>
    attachments?.map((attachment) => toAppAttachment(attachment as Stored));
