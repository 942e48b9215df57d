// The direct room of the app and someone: found, made, and opened again where Rocket.Chat left it closed.
import type { IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { failure, refusal, success } from '../problem';
import type { Result } from '../problem';
import { attempt, attemptDefined } from './attempt';

export interface DirectRoomMeans {
    readonly read: IRead;
    readonly modify: IModify;
    readonly appUser: IUser;
}

async function makeRoom({ read, modify, appUser }: DirectRoomMeans, members: string[]): Promise<Result<IRoom>> {
    const creator = modify.getCreator();
    const direct = creator
        .startRoom()
        .setType(RoomType.DIRECT_MESSAGE)
        .setCreator(appUser)
        .setMembersToBeAddedByUsernames(members);
    const roomId = await attemptDefined(() => creator.finish(direct));
    return roomId.ok ? attemptDefined(() => read.getRoomReader().getById(roomId.value)) : roomId;
}

/**
 * The engine asks every room that is written for a name and a creator, which direct rooms have not. What stands in their
 * place satisfies it and is not written: only what was set through the builder is.
 */
async function makeWritable({ modify, appUser }: DirectRoomMeans, { id }: IRoom): Promise<Result<void>> {
    const updater = modify.getUpdater();
    return attempt(async () => {
        const builder = await updater.room(id, appUser);
        Object.assign(builder.getRoom(), { slugifiedName: id, displayName: id, creator: appUser });
        await updater.finish(builder.setReadOnly(false));
    });
}

/** Rocket.Chat closes the room when its person is deactivated, and opens it for apps never again. */
async function reopen(means: DirectRoomMeans, room: IRoom, username: string): Promise<Result<IRoom>> {
    const person = await attempt<IUser | null | undefined>(() => means.read.getUserReader().getByUsername(username));
    if (!person.ok) {
        return person;
    }
    if (person.value?.isEnabled !== true) {
        return failure(refusal('mod-person-deactivated'));
    }
    const opened = await makeWritable(means, room);
    return opened.ok ? success(room) : opened;
}

/** The direct room of the app and someone; made when there is none yet, refused while their account is deactivated. */
export async function openDirectRoom(means: DirectRoomMeans, username: string): Promise<Result<IRoom>> {
    const members = [means.appUser.username, username];
    const reader = means.read.getRoomReader();
    const known = await attempt<IRoom | null | undefined>(() => reader.getDirectByUsernames(members));
    if (!known.ok || !known.value) {
        return makeRoom(means, members);
    }
    return known.value.isReadOnly === true ? reopen(means, known.value, username) : success(known.value);
}
