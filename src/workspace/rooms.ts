// Reads rooms: the room itself, who is in it, and who holds a role there.
import type { IRead, IRoomRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { affectedByDeactivation } from './affected-rooms';
import { attempt, attemptDefined, attemptList } from './engine/attempt';
import { toRoom, unmappedPropertiesOf } from './engine/converters';
import { failure, refusal, success } from './problem';
import type { Result } from './problem';
import type { Person, Room, RoomRoleHolder, RoomsPort } from './ports';
import type { RestClient } from './rest/client';
import { joinTimesByRest } from './rest/join-times';
import { readIsMember, readRoleHolders, readRoom, readRoomIdsOf } from './rest/reading';

async function readById(reader: IRoomRead, rest: RestClient, live: boolean, id: string): Promise<Result<Room>> {
    const read = await attempt(() => reader.getById(id));
    if (!read.ok) {
        return read;
    }
    if (!read.value) {
        return failure(refusal('error-invalid-room'));
    }
    return completeRoom(read.value, rest, live);
}

/**
 * The engine's room with all that the pipeline looks at. Where the server does not tell who is muted, REST does; and
 * where there is no service account either, nobody can mute here anyway.
 */
export async function completeRoom(room: IRoom, rest: RestClient, live: boolean): Promise<Result<Room>> {
    const unmapped = unmappedPropertiesOf(room);
    return unmapped || !live ? success(toRoom(room, unmapped ?? {})) : readRoom(rest, room.id);
}

function mergeHolders(lists: readonly (readonly [string, readonly IUser[]])[]): RoomRoleHolder[] {
    const holders = new Map<string, RoomRoleHolder>();
    for (const [role, users] of lists) {
        for (const user of users) {
            const roles = [...(holders.get(user.id)?.roles ?? []), role];
            holders.set(user.id, { id: user.id, username: user.username, name: user.name || user.username, roles });
        }
    }
    return [...holders.values()];
}

async function readBuiltInRoleHolders(reader: IRoomRead, roomId: string): Promise<Result<RoomRoleHolder[]>> {
    const [owners, moderators, leaders] = await Promise.all([
        attemptList(() => reader.getOwners(roomId)),
        attemptList(() => reader.getModerators(roomId)),
        attemptList(() => reader.getLeaders(roomId)),
    ]);
    if (!owners.ok) {
        return owners;
    }
    if (!moderators.ok) {
        return moderators;
    }
    if (!leaders.ok) {
        return leaders;
    }
    return success(
        mergeHolders([
            ['owner', owners.value],
            ['moderator', moderators.value],
            ['leader', leaders.value],
        ]),
    );
}

/** `getUserRoomIds` begins with engine 1.57; before, calling it fails; then REST, and last the whole room. */
async function readIsMemberSomehow(
    read: IRead,
    rest: RestClient,
    live: boolean,
    roomId: string,
    person: Person,
): Promise<Result<boolean>> {
    const roomIds = await listRoomIds(read, person.id);
    if (roomIds.ok) {
        return success(roomIds.value.includes(roomId));
    }
    const byRest = live ? await readIsMember(rest, roomId, person) : undefined;
    if (byRest?.ok) {
        return byRest;
    }
    const members = await attemptList(() => read.getRoomReader().getMembers(roomId));
    return members.ok ? success(members.value.some((member) => member.id === person.id)) : members;
}

/** By accessor `getUserRoomIds`, whatever their part in the room: invited and banned by the server are listed too. */
export async function listRoomIds(read: IRead, personId: string): Promise<Result<string[]>> {
    const listed = await attemptDefined(() => read.getUserReader().getUserRoomIds(personId));
    return listed.ok ? listed : failure(refusal('mod-rooms-unknown'));
}

async function readRoomIds(read: IRead, rest: RestClient, person: Person): Promise<Result<string[]>> {
    const listed = await listRoomIds(read, person.id);
    if (listed.ok) {
        return listed;
    }
    const byRest = await readRoomIdsOf(rest, person);
    return byRest.ok ? byRest : listed;
}

/** All but bans, which are read where they are made. */
export function roomsOf(read: IRead, rest: RestClient, live: boolean): Omit<RoomsPort, 'bans'> {
    const reader = read.getRoomReader();
    return {
        byId: (id) => readById(reader, rest, live, id),
        isMember: (roomId, person) => readIsMemberSomehow(read, rest, live, roomId, person),
        roleHolders: (roomId) => readBuiltInRoleHolders(reader, roomId),
        allRoleHolders: (roomId) => readRoleHolders(rest, roomId),
        async affectedByDeactivation(person, inactive = new Set()) {
            const roomIds = await readRoomIds(read, rest, person);
            const roomById = (id: string): Promise<Result<Room>> => readById(reader, rest, live, id);
            const sources = { reader, roomById, readJoinTimes: joinTimesByRest(rest), inactive };
            return roomIds.ok ? affectedByDeactivation(sources, roomIds.value, person) : roomIds;
        },
    };
}
