// Foretells what deactivating someone does to rooms, as `users.setActiveStatus` with `confirmRelinquish` would do it.
import type { IRoomRead } from '@rocket.chat/apps-engine/definition/accessors';
import { attemptList } from './engine/attempt';
import { success } from './problem';
import type { AffectedRooms, ChangedOwner, Result } from './problem';
import type { Person, Room } from './ports';
import { findSuccessor } from './successor';
import type { ReadJoinTimes } from './successor';

const ROOMS_AT_ONCE = 10;

type Fate = 'untouched' | 'deleted' | { readonly newOwner?: string };

/** What is read of rooms and their members. */
export interface RoomSources {
    readonly reader: Pick<IRoomRead, 'getOwners' | 'getMembers'>;
    readonly roomById: (id: string) => Promise<Result<Room>>;
    readonly readJoinTimes: ReadJoinTimes;
    /** Ids of people who count as deactivated already. */
    readonly inactive: ReadonlySet<string>;
}

async function isOnlyMember({ reader }: RoomSources, room: Room, person: Person): Promise<Result<boolean>> {
    if (room.membersCount !== undefined) {
        return success(room.membersCount <= 1);
    }
    const members = await attemptList(() => reader.getMembers(room.id));
    return members.ok ? success(members.value.every((member) => member.id === person.id)) : members;
}

function fateWithoutSuccessor({ type }: Room): Fate {
    return type === 'channel' ? 'untouched' : 'deleted';
}

/** Rocket.Chat hands a sole owner's room to its oldest active member; without one a private room is deleted. */
async function fateOfOwned(sources: RoomSources, room: Room, person: Person): Promise<Result<Fate>> {
    const gone = new Set([...sources.inactive, person.id]);
    const successor = await findSuccessor(sources.reader, sources.readJoinTimes, room, gone);
    if (!successor.ok) {
        return successor;
    }
    if (successor.value === 'none') {
        return success(fateWithoutSuccessor(room));
    }
    const { username } = successor.value;
    return success(username === undefined ? {} : { newOwner: username });
}

async function fateOf(sources: RoomSources, room: Room, person: Person): Promise<Result<Fate>> {
    const owners = await attemptList(() => sources.reader.getOwners(room.id));
    if (!owners.ok) {
        return owners;
    }
    if (owners.value.some(({ id }) => id === person.id)) {
        return owners.value.length === 1 ? fateOfOwned(sources, room, person) : success('untouched');
    }
    const alone = await isOnlyMember(sources, room, person);
    return alone.ok ? success(alone.value ? fateWithoutSuccessor(room) : 'untouched') : alone;
}

interface Judged {
    readonly name: string;
    readonly fate: Fate;
}

async function judge(sources: RoomSources, roomId: string, person: Person): Promise<Result<Judged>> {
    const room = await sources.roomById(roomId);
    if (!room.ok) {
        return room;
    }
    const { name, type } = room.value;
    if (type === 'direct' || type === 'omnichannel') {
        return success({ name, fate: 'untouched' });
    }
    const fate = await fateOf(sources, room.value, person);
    return fate.ok ? success({ name, fate: fate.value }) : fate;
}

/** In the order of their names, so that the same rooms always make the same list. */
function sorted(rooms: readonly ChangedOwner[]): readonly ChangedOwner[] {
    const key = ({ name, newOwner = '' }: ChangedOwner): string => `${name}\n${newOwner}`;
    return [...rooms].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

/**
 * @param roomIds the rooms of the person, of any type; direct and omnichannel rooms are never affected.
 * @returns names of the rooms that would change owner, with the new one where that is certain, and of those that would
 * be deleted; or the first problem met while looking.
 */
export async function affectedByDeactivation(
    sources: RoomSources,
    roomIds: readonly string[],
    person: Person,
): Promise<Result<AffectedRooms>> {
    const changeOwner: ChangedOwner[] = [];
    const deleted: string[] = [];
    for (let start = 0; start < roomIds.length; start += ROOMS_AT_ONCE) {
        const ids = roomIds.slice(start, start + ROOMS_AT_ONCE);
        for (const judged of await Promise.all(ids.map((id) => judge(sources, id, person)))) {
            if (!judged.ok) {
                return judged;
            }
            const { name, fate } = judged.value;
            if (fate === 'deleted') {
                deleted.push(name);
            } else if (fate !== 'untouched') {
                changeOwner.push({ name, ...fate });
            }
        }
    }
    return success({ changeOwner: sorted(changeOwner), deleted: deleted.sort() });
}
