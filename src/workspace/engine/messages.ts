// Messages of the app's own user: into a room, or directly to someone.
import { Buffer } from 'buffer';
import type { IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { ZERO_WIDTH_SPACE } from '../../texts/markdown';
import type { Markdown } from '../../texts/markdown';
import { failure, refusal, success } from '../problem';
import type { Problem, Result } from '../problem';
import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { Letter, MessagesPort } from '../ports';
import { attempt, attemptDefined } from './attempt';
import { openDirectRoom } from './direct-room';
import { TOO_LONG, beginningOf, inPieces, longestMessage } from './long-text';

/** What it means that a room did not take a message: some rooms never take one of an app. */
function whyNot(problem: Problem, room: IRoom): Problem {
    if (problem.code === 'error-not-allowed' && /encrypted/i.test(problem.serverText ?? '')) {
        return refusal('mod-room-encrypted');
    }
    return problem.code === 'mod-engine-failed' && room.isReadOnly === true ? refusal('mod-room-read-only') : problem;
}

/**
 * The server looks for mentions in the text as it is sent, in code too (`MentionsParser`): a command to copy would ping
 * whom it names. What is copied works all the same, as the command's reader drops the sign.
 */
function withoutPings(text: Markdown): Markdown {
    return text.replace(/(^|[\s>])@(?=\S)/g, `$1@${ZERO_WIDTH_SPACE}`) as Markdown;
}

async function sendPiece(modify: IModify, sender: IUser, room: IRoom, text: Markdown): Promise<Result<void>> {
    const creator = modify.getCreator();
    const sent = await attemptDefined(() =>
        creator.finish(creator.startMessage().setRoom(room).setSender(sender).setText(text)),
    );
    return sent.ok ? success(undefined) : failure(whyNot(sent.problem, room));
}

/** The limit of a server is asked for only where a text was too long for it: hardly any is. */
async function send(
    { read, modify }: { readonly read: IRead; readonly modify: IModify },
    sender: IUser,
    room: IRoom,
    message: Markdown,
): Promise<Result<void>> {
    const text = withoutPings(message);
    const sent = await sendPiece(modify, sender, room, text);
    if (sent.ok || sent.problem.code !== TOO_LONG) {
        return sent;
    }
    for (const piece of inPieces(text, await longestMessage(read))) {
        const sentPiece = await sendPiece(modify, sender, room, piece);
        if (!sentPiece.ok) {
            return sentPiece;
        }
    }
    return success(undefined);
}

function blocksOf({ blocks }: Letter): LayoutBlock[] {
    return blocks as LayoutBlock[];
}

/** Addresses in a letter are left alone: what somebody was reported for shall not be fetched and shown. */
function postLetter(modify: IModify, sender: IUser, room: IRoom, letter: Letter): Promise<Result<string>> {
    const creator = modify.getCreator();
    return attemptDefined(() => {
        const message = creator.startMessage().setRoom(room).setSender(sender);
        return creator.finish(message.setText(letter.text).setBlocks(blocksOf(letter)).setParseUrls(false));
    });
}

/** A letter is one message, for the sake of its buttons: of a text that is too long the blocks tell the rest. */
async function sendLetter(
    { read, modify }: { readonly read: IRead; readonly modify: IModify },
    sender: IUser,
    room: IRoom,
    letter: Letter,
): Promise<Result<string>> {
    const whole = withoutPings(letter.text);
    const sent = await postLetter(modify, sender, room, { ...letter, text: whole });
    if (sent.ok || sent.problem.code !== TOO_LONG) {
        return sent;
    }
    const text = beginningOf(whole, await longestMessage(read));
    return postLetter(modify, sender, room, { ...letter, text });
}

/** The message is read before it is written, so that nothing else of it changes. */
function rewriteLetter(modify: IModify, editor: IUser, messageId: string, letter: Letter): Promise<Result<void>> {
    const updater = modify.getUpdater();
    return attempt(async () => {
        const message = await updater.message(messageId, editor);
        return updater.finish(message.setText(withoutPings(letter.text)).setBlocks(blocksOf(letter)));
    });
}

export function messagesByEngine(read: IRead, modify: IModify): MessagesPort {
    const appUser = (): Promise<Result<IUser>> => attemptDefined(() => read.getUserReader().getAppUser());
    const direct = async <T>(
        username: string,
        then: (user: IUser, room: IRoom) => Promise<Result<T>>,
    ): Promise<Result<T>> => {
        const user = await appUser();
        if (!user.ok) {
            return user;
        }
        const room = await openDirectRoom({ read, modify, appUser: user.value }, username);
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
        inRoom: (roomId, text) => inRoom(roomId, (user, room) => send({ read, modify }, user, room, text)),
        directly: (username, text) => direct(username, (user, room) => send({ read, modify }, user, room, text)),
        file: (username, name, content) =>
            direct(username, async (user, room) => {
                const uploads = modify.getCreator().getUploadCreator();
                const uploaded = await attemptDefined(() =>
                    uploads.uploadBuffer(Buffer.from(content, 'utf8'), { filename: name, room, user }),
                );
                return uploaded.ok ? success(undefined) : uploaded;
            }),
        letter: (to, letter) =>
            'roomId' in to
                ? inRoom(to.roomId, (user, room) => sendLetter({ read, modify }, user, room, letter))
                : direct(to.username, (user, room) => sendLetter({ read, modify }, user, room, letter)),
        async rewrite(messageId, letter) {
            const user = await appUser();
            return user.ok ? rewriteLetter(modify, user.value, messageId, letter) : user;
        },
    };
}
