// Messages of the app's own user: into a room, or directly to someone.
import { Buffer } from 'buffer';
import type { IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { failure, refusal, success } from '../problem';
import type { Result } from '../problem';
import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { Letter, MessagesPort } from '../ports';
import { attempt, attemptDefined } from './attempt';
import type { MessageLimit } from './message-limit';
import { attemptSending, inParts, sendParts } from './sending';

function send(modify: IModify, sender: IUser, room: IRoom, text: string, limit: number): Promise<Result<void>> {
    const creator = modify.getCreator();
    return sendParts(inParts(text, limit), (part) =>
        attemptSending(() => creator.finish(creator.startMessage().setRoom(room).setSender(sender).setText(part))),
    );
}

/** The text of a letter is for those who see no blocks; what does not fit is left out. */
function textOf({ text }: Letter, limit: number): string {
    const [beginning = ''] = inParts(text, limit - 1);
    return text.length > limit ? `${beginning}…` : text;
}

function blocksOf({ blocks }: Letter): LayoutBlock[] {
    return blocks as LayoutBlock[];
}

/** Addresses in a letter are left alone: what somebody was reported for shall not be fetched and shown. */
function sendLetter(
    modify: IModify,
    sender: IUser,
    room: IRoom,
    letter: Letter,
    limit: number,
): Promise<Result<string>> {
    const creator = modify.getCreator();
    return attemptSending(() => {
        const message = creator.startMessage().setRoom(room).setSender(sender).setText(textOf(letter, limit));
        return creator.finish(message.setBlocks(blocksOf(letter)).setParseUrls(false));
    });
}

/** The message is read before it is written, so that nothing else of it changes. */
function rewriteLetter(modify: IModify, editor: IUser, messageId: string, letter: Letter): Promise<Result<void>> {
    const updater = modify.getUpdater();
    return attempt(async () => {
        const message = await updater.message(messageId, editor);
        return updater.finish(message.setText(letter.text).setBlocks(blocksOf(letter)));
    });
}

/** The direct room of the app and someone; made when there is none yet. */
async function directRoom(read: IRead, modify: IModify, appUser: IUser, username: string): Promise<Result<IRoom>> {
    const members = [appUser.username, username];
    const known = await attempt<IRoom | null | undefined>(() => read.getRoomReader().getDirectByUsernames(members));
    if (known.ok && known.value) {
        return success(known.value);
    }
    const creator = modify.getCreator();
    const direct = creator
        .startRoom()
        .setType(RoomType.DIRECT_MESSAGE)
        .setCreator(appUser)
        .setMembersToBeAddedByUsernames(members);
    const roomId = await attemptDefined(() => creator.finish(direct));
    return roomId.ok ? attemptDefined(() => read.getRoomReader().getById(roomId.value)) : roomId;
}

export function messagesByEngine(read: IRead, modify: IModify, messageLimit: MessageLimit): MessagesPort {
    const limit = (): Promise<number> => messageLimit.read(read.getEnvironmentReader());
    const appUser = (): Promise<Result<IUser>> => attemptDefined(() => read.getUserReader().getAppUser());
    const direct = async <T>(
        username: string,
        then: (user: IUser, room: IRoom) => Promise<Result<T>>,
    ): Promise<Result<T>> => {
        const user = await appUser();
        if (!user.ok) {
            return user;
        }
        const room = await directRoom(read, modify, user.value, username);
        return room.ok ? then(user.value, room.value) : room;
    };
    const inRoom = async <T>(
        roomId: string,
        then: (user: IUser, room: IRoom) => Promise<Result<T>>,
    ): Promise<Result<T>> => {
        const [user, room] = await Promise.all([appUser(), attempt(() => read.getRoomReader().getById(roomId))]);
        if (!user.ok) {
            return user;
        }
        if (!room.ok) {
            return room;
        }
        return room.value ? then(user.value, room.value) : failure(refusal('error-invalid-room'));
    };

    return {
        limit,
        inRoom: (roomId, text) => inRoom(roomId, async (user, room) => send(modify, user, room, text, await limit())),
        directly: (username, text) =>
            direct(username, async (user, room) => send(modify, user, room, text, await limit())),
        file: (username, name, content) =>
            direct(username, async (user, room) => {
                const uploads = modify.getCreator().getUploadCreator();
                const uploaded = await attemptSending(() =>
                    uploads.uploadBuffer(Buffer.from(content, 'utf8'), { filename: name, room, user }),
                );
                return uploaded.ok ? success(undefined) : uploaded;
            }),
        letter: (to, letter) =>
            'roomId' in to
                ? inRoom(to.roomId, async (user, room) => sendLetter(modify, user, room, letter, await limit()))
                : direct(to.username, async (user, room) => sendLetter(modify, user, room, letter, await limit())),
        async rewrite(messageId, letter) {
            const user = await appUser();
            return user.ok ? rewriteLetter(modify, user.value, messageId, letter) : user;
        },
    };
}
