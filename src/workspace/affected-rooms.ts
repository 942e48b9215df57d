// Foretells what deactivating someone does to rooms, as `users.setActiveStatus` with `confirmRelinquish` would do it.
import type { IRoomRead } from '@rocket.chat/apps-engine/definition/accessors';
import { attemptList } from './engine/attempt';
import { failure, success } from './problem';
import type { AffectedRooms, Problem, Result } from './problem';
import type { Person, Room } from './ports';

/** Above this many members one other active member is taken for granted, so that no large room is ever loaded. */
const MEMBERS_WORTH_LOADING = 200;
const ROOMS_AT_ONCE = 10;

type Fate = 'untouched' | 'changes-owner' | 'deleted';
type Reader = Pick<IRoomRead, 'getOwners' | 'getMembers'>;

async function hasAnotherActiveMember(
    reader: Reader,
    room: Room,
    person: Person,
    inactive: ReadonlySet<string>,
): Promise<Result<boolean>> {
    if (room.membersCount !== undefined && room.membersCount > MEMBERS_WORTH_LOADING) {
        return success(true);
    }
    const members = await attemptList(() => reader.getMembers(room.id));
    return members.ok
        ? success(members.value.some(({ id, isEnabled }) => isEnabled && id !== person.id && !inactive.has(id)))
        : members;
}

async function isOnlyMember(reader: Reader, room: Room, person: Person): Promise<Result<boolean>> {
    if (room.membersCount !== undefined) {
        return success(room.membersCount <= 1);
    }
    const members = await attemptList(() => reader.getMembers(room.id));
    return members.ok ? success(members.value.every((member) => member.id === person.id)) : members;
}

/** Rocket.Chat hands a sole owner's room to its oldest active member; without one a private room is deleted. */
async function fateOf(
    reader: Reader,
    room: Room,
    person: Person,
    inactive: ReadonlySet<string>,
): Promise<Result<Fate>> {
    const owners = await attemptList(() => reader.getOwners(room.id));
    if (!owners.ok) {
        return owners;
    }
    const fateWithoutSuccessor: Fate = room.type === 'channel' ? 'untouched' : 'deleted';
    const [owner, ...otherOwners] = owners.value;
    if (owner?.id === person.id && otherOwners.length === 0) {
        const successor = await hasAnotherActiveMember(reader, room, person, inactive);
        return successor.ok ? success(successor.value ? 'changes-owner' : fateWithoutSuccessor) : successor;
    }
    if (owners.value.some(({ id }) => id === person.id)) {
        return success('untouched');
    }
    const alone = await isOnlyMember(reader, room, person);
    return alone.ok ? success(alone.value ? fateWithoutSuccessor : 'untouched') : alone;
}

/**
 * @param roomIds the rooms of the person, of any type; direct and omnichannel rooms are never affected.
 * @param inactive ids of people who count as deactivated already.
 * @returns names of the rooms that would change owner or be deleted, or the first problem met while looking.
 */
export async function affectedByDeactivation(
    reader: Reader,
    roomById: (id: string) => Promise<Result<Room>>,
    roomIds: readonly string[],
    person: Person,
    inactive: ReadonlySet<string> = new Set(),
): Promise<Result<AffectedRooms>> {
    const changeOwner: string[] = [];
    const deleted: string[] = [];

    async function judge(roomId: string): Promise<Problem | undefined> {
        const room = await roomById(roomId);
        if (!room.ok) {
            return room.problem;
        }
        if (room.value.type === 'direct' || room.value.type === 'omnichannel') {
            return undefined;
        }
        const fate = await fateOf(reader, room.value, person, inactive);
        if (!fate.ok) {
            return fate.problem;
        }
        if (fate.value === 'changes-owner') {
            changeOwner.push(room.value.name);
        } else if (fate.value === 'deleted') {
            deleted.push(room.value.name);
        }
        return undefined;
    }

    for (let start = 0; start < roomIds.length; start += ROOMS_AT_ONCE) {
        const problems = await Promise.all(roomIds.slice(start, start + ROOMS_AT_ONCE).map(judge));
        const problem = problems.find((found) => found !== undefined);
        if (problem) {
            return failure(problem);
        }
    }
    return success({ changeOwner: changeOwner.sort(), deleted: deleted.sort() });
}
