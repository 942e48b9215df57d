// Mod Desk's own bans: a record for each, by which the person is refused at the door (see src/joining.ts).
import { failure, success } from './problem';
import type { Problem, Result } from './problem';
import type { BannedPerson, MembershipPort, Person, RecordsPort, Room, RoomsPort } from './ports';

interface BanRecord {
    readonly id: string;
    readonly username: string;
    readonly name: string;
    readonly roomId: string;
}

/** All that are in force, in whatever room. */
const IN_FORCE = 'bans in force';

const keyOfRoom = (roomId: string): string => `bans of room ${roomId}`;
const keyOfBan = (personId: string, roomId: string): string => `ban of ${personId} in ${roomId}`;

const NO_EFFECT: Problem = { code: 'mod-no-effect', effect: 'unknown', by: 'server' };

/** Those whom Mod Desk keeps out of a room, with one read; a ban that was written twice counts once. */
export async function readAppBans(records: RecordsPort, roomId: string): Promise<Result<BannedPerson[]>> {
    const read = await records.read(keyOfRoom(roomId));
    if (!read.ok) {
        return read;
    }
    const bans = read.value as readonly BanRecord[];
    return success([
        ...new Map(bans.map(({ id, username, name }) => [id, { id, username, name, by: 'app' as const }])).values(),
    ]);
}

interface BanInRoom {
    readonly roomId: string;
    readonly person: Omit<BannedPerson, 'by'>;
}

/** Those whom Mod Desk keeps out anywhere; a ban that was written twice counts once. */
async function readAllAppBans(records: RecordsPort): Promise<Result<BanInRoom[]>> {
    const read = await records.read(IN_FORCE);
    if (!read.ok) {
        return read;
    }
    const bans = read.value as readonly BanRecord[];
    const each = bans.map(({ roomId, ...person }): [string, BanInRoom] => [
        `${person.id} ${roomId}`,
        { roomId, person },
    ]);
    return success([...new Map(each).values()]);
}

export class AppBans {
    public constructor(
        private readonly records: RecordsPort,
        private readonly membership: MembershipPort,
        private readonly isMember: RoomsPort['isMember'],
    ) {}

    public all(): Promise<Result<BanInRoom[]>> {
        return readAllAppBans(this.records);
    }

    public inRoom(roomId: string): Promise<Result<BannedPerson[]>> {
        return readAppBans(this.records, roomId);
    }

    /**
     * Writes the ban, then removes the person, so that nobody slips back in between. Who cannot be removed is not
     * banned either; where it cannot be told whether they are out, the ban stands.
     */
    public async ban(room: Room, target: Person): Promise<Result<void>> {
        const { id, username, name } = target;
        const record: BanRecord = { id, username, name, roomId: room.id };
        const written = await this.records.append(record, [IN_FORCE, keyOfRoom(room.id), keyOfBan(id, room.id)]);
        if (!written.ok) {
            return written;
        }
        const removed = await this.membership.remove(room, target);
        // The accessor says nothing of the person, and what broke may have done its work.
        const present = await this.isMember(room.id, target);
        if (present.ok && !present.value) {
            return success(undefined);
        }
        const problem = removed.ok
            ? present.ok
                ? NO_EFFECT
                : { ...present.problem, effect: 'unknown' as const }
            : removed.problem;
        if (present.ok) {
            const withdrawn = await this.lift(room, target);
            return withdrawn.ok ? failure(problem) : failure({ ...problem, effect: 'unknown' });
        }
        return failure({ ...problem, effect: 'unknown' });
    }

    /** Nothing happens where there is none. */
    public lift(room: Room, target: Person): Promise<Result<void>> {
        return this.records.remove(keyOfBan(target.id, room.id));
    }
}
