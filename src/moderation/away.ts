// People who are not in the room: what is awaited of them counts as done, and whether the room has seen them before.
import { success } from '../workspace/problem';
import type { Result } from '../workspace/problem';
import type { AwaitedAct, Person, ReadingPorts, Room } from '../workspace/ports';
import type { Action } from './action';

/** The room as it will be for someone as soon as they are back: as REST `rooms.muteUser` and its reverse leave it. */
export function roomAwaiting(room: Room, { username }: Pick<Person, 'username'>, act: AwaitedAct | undefined): Room {
    if (act === undefined) {
        return room;
    }
    const without = (list: readonly string[]): string[] => list.filter((each) => each !== username);
    if (act === 'mute') {
        const muted = room.readOnly ? room.muted : [...without(room.muted), username];
        return { ...room, muted, unmuted: without(room.unmuted) };
    }
    const unmuted = room.readOnly ? [...without(room.unmuted), username] : room.unmuted;
    return { ...room, muted: without(room.muted), unmuted };
}

/** The room as it stands for someone; without a read for who is in it, or where nothing could be awaited. */
export async function roomFor(
    { awaited }: Pick<ReadingPorts, 'awaited'>,
    { whenAway }: Pick<Action, 'whenAway'>,
    room: Room,
    target: Person,
    isMember: boolean,
): Promise<Result<Room>> {
    if (isMember || whenAway !== 'on-return') {
        return success(room);
    }
    const found = await awaited.of(room.id, target.id);
    return found.ok ? success(roomAwaiting(room, target, found.value?.act)) : found;
}

/** What is true of someone who is not in the room, as far as the action asks. */
export interface Away {
    readonly room: Room;
    /** Whether the act takes effect all the same; where it waits for their return, they must have been there before. */
    readonly isReachable: boolean;
}

/** Looks as far as needed at whether the room has seen someone before: muted there, awaited there, or writing lately. */
export async function lookAway(
    { awaited, rooms }: Pick<ReadingPorts, 'awaited' | 'rooms'>,
    { whenAway }: Pick<Action, 'whenAway'>,
    room: Room,
    target: Person,
): Promise<Result<Away>> {
    if (whenAway !== 'on-return') {
        return success({ room, isReachable: whenAway === 'at-the-door' });
    }
    const found = await awaited.of(room.id, target.id);
    if (!found.ok) {
        return found;
    }
    if (found.value || [...room.muted, ...room.unmuted].includes(target.username)) {
        return success({ room: roomAwaiting(room, target, found.value?.act), isReachable: true });
    }
    const wrote = await rooms.wroteLately(room.id, target);
    return wrote.ok ? success({ room, isReachable: wrote.value }) : wrote;
}

/** The room as it will be when all of whom something is awaited are back. */
export async function roomAwaitingAll({ awaited }: Pick<ReadingPorts, 'awaited'>, room: Room): Promise<Result<Room>> {
    const found = await awaited.inRoom(room.id);
    return found.ok
        ? success(found.value.reduce((before, { person, act }) => roomAwaiting(before, person, act), room))
        : found;
}

/** Whether someone is muted in the room, or will be as soon as they are back. */
export async function isMuted(
    reading: Pick<ReadingPorts, 'awaited'>,
    room: Room,
    person: Person,
    isMember: boolean,
): Promise<Result<boolean>> {
    const asAwaited = await roomFor(reading, { whenAway: 'on-return' }, room, person, isMember);
    return asAwaited.ok ? success(asAwaited.value.muted.includes(person.username)) : asAwaited;
}

/** Those of the usernames who are not in the room; whoever is gone is not there either. */
export async function awayAmong(
    { people, rooms }: Pick<ReadingPorts, 'people' | 'rooms'>,
    room: Room,
    usernames: readonly string[],
): Promise<Result<ReadonlySet<string>>> {
    const away = new Set<string>();
    const present = await Promise.all(
        usernames.map(async (username): Promise<Result<boolean>> => {
            const person = await people.byUsername(username);
            return person.ok && person.value
                ? rooms.isMember(room.id, person.value)
                : person.ok
                  ? success(false)
                  : person;
        }),
    );
    for (const [position, username] of usernames.entries()) {
        const is = present[position];
        if (is && !is.ok) {
            return is;
        }
        if (is?.value === false) {
            away.add(username);
        }
    }
    return success(away);
}
