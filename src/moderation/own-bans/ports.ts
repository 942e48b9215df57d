// What holding Mod Desk's own bans takes: who is kept out of which rooms, where people are, and the means to remove them.
import type { BannedPerson, MembershipPort, ReadingPorts, RecordsPort, Room } from '../../workspace/ports';
import type { Problem, Result } from '../../workspace/problem';
import type { Turns } from '../turns';

/** Somebody whom Mod Desk itself keeps out of a room. */
export interface OwnBan {
    readonly roomId: string;
    readonly person: Pick<BannedPerson, 'id' | 'username' | 'name'>;
}

/** Mod Desk's own bans, which hold only as long as it sees to it. */
export interface OwnBansPort {
    /** Those in force in all rooms, with one read; each person once for each room. */
    all(): Promise<Result<readonly OwnBan[]>>;
    inRoom(roomId: string): Promise<Result<readonly BannedPerson[]>>;
    /** The rooms that someone is in, with one read; refused with `mod-rooms-unknown` by engines that cannot list them. */
    roomIdsOf(personId: string): Promise<Result<readonly string[]>>;
}

/** Who was found in a room in spite of their bans, and what became of it. */
export interface Found {
    readonly room: Pick<Room, 'id' | 'name'>;
    readonly people: readonly OwnBan['person'][];
    /** `stuck`: they could not be removed. */
    readonly kind: 'removed' | 'stuck';
    /** Why not, of the first of them. */
    readonly problem?: Problem;
}

export interface Holding {
    readonly reading: Pick<ReadingPorts, 'people' | 'rooms'>;
    readonly membership: MembershipPort;
    readonly ownBans: OwnBansPort;
    readonly records: RecordsPort;
    readonly turns: Turns;
    readonly now: () => number;
    readonly recordId: () => string;
    readonly wait: (milliseconds: number) => Promise<void>;
    /** Tells the moderators' log; never throws. */
    readonly tell: (found: Found) => Promise<void>;
}
