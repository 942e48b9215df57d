// Messages of the app's own user: into a room, or directly to someone.
import { Buffer } from 'buffer';
import type { IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { failure, refusal, success } from '../problem';
import type { Result } from '../problem';
import type { MessagesPort } from '../ports';
import { attempt, attemptDefined } from './attempt';

async function send(modify: IModify, sender: IUser, room: IRoom, text: string): Promise<Result<void>> {
    const creator = modify.getCreator();
    const sent = await attemptDefined(() =>
        creator.finish(creator.startMessage().setRoom(room).setSender(sender).setText(text)),
    );
    return sent.ok ? success(undefined) : sent;
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

export function messagesByEngine(read: IRead, modify: IModify): MessagesPort {
    const appUser = (): Promise<Result<IUser>> => attemptDefined(() => read.getUserReader().getAppUser());
    const direct = async (
        username: string,
        then: (user: IUser, room: IRoom) => Promise<Result<void>>,
    ): Promise<Result<void>> => {
        const user = await appUser();
        if (!user.ok) {
            return user;
        }
        const room = await directRoom(read, modify, user.value, username);
        return room.ok ? then(user.value, room.value) : room;
    };

    return {
        async inRoom(roomId, text) {
            const [user, room] = await Promise.all([appUser(), attempt(() => read.getRoomReader().getById(roomId))]);
            if (!user.ok) {
                return user;
            }
            if (!room.ok) {
                return room;
            }
            return room.value ? send(modify, user.value, room.value, text) : failure(refusal('error-invalid-room'));
        },
        directly: (username, text) => direct(username, (user, room) => send(modify, user, room, text)),
        file: (username, name, content) =>
            direct(username, async (user, room) => {
                const uploads = modify.getCreator().getUploadCreator();
                const uploaded = await attemptDefined(() =>
                    uploads.uploadBuffer(Buffer.from(content, 'utf8'), { filename: name, room, user }),
                );
                return uploaded.ok ? success(undefined) : uploaded;
            }),
    };
}
