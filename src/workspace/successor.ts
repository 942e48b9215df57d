// Who becomes owner of a room when its sole owner goes: its longest-standing active member.
import type { IRoomRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { attemptList } from './engine/attempt';
import { success } from './problem';
import type { Result } from './problem';
import type { Room } from './ports';

/** Above this many members one other active member is taken for granted, so that no large room is ever loaded. */
const MEMBERS_WORTH_LOADING = 200;

/** When each member came, by user id; a failure where that cannot be read. */
export type ReadJoinTimes = (roomId: string) => Promise<Result<ReadonlyMap<string, number>>>;

/** `none`: nobody is left. Without a name, someone is, but who came first is not known. */
export type Successor = 'none' | { readonly username?: string };

/** `undefined` unless it is certain: one whose time is not known may be the oldest. */
function oldestOf(members: readonly IUser[], joinTimes: ReadonlyMap<string, number>): IUser | undefined {
    const known = members.flatMap((member) => {
        const joined = joinTimes.get(member.id);
        return joined === undefined ? [] : [{ member, joined }];
    });
    const [oldest] = known.sort((one, other) => one.joined - other.joined);
    return known.length === members.length ? oldest?.member : undefined;
}

async function oldestAmong(
    members: readonly IUser[],
    room: Room,
    readJoinTimes: ReadJoinTimes,
): Promise<IUser | undefined> {
    if (members.length < 2) {
        return members[0];
    }
    const joinTimes = await readJoinTimes(room.id);
    return joinTimes.ok ? oldestOf(members, joinTimes.value) : undefined;
}

/**
 * The user of the oldest subscription whose user is active, as Rocket.Chat's `users.setActiveStatus` chooses one. The
 * accessor lists members without their time, REST their time without those invited; the name is told only where both
 * together leave no doubt.
 *
 * @param gone ids of people who do not count, as they go or are taken for gone.
 */
export async function findSuccessor(
    reader: Pick<IRoomRead, 'getMembers'>,
    readJoinTimes: ReadJoinTimes,
    room: Room,
    gone: ReadonlySet<string>,
): Promise<Result<Successor>> {
    if (room.membersCount !== undefined && room.membersCount > MEMBERS_WORTH_LOADING) {
        return success({});
    }
    const members = await attemptList(() => reader.getMembers(room.id));
    if (!members.ok) {
        return members;
    }
    const active = members.value.filter((member) => member.isEnabled && !gone.has(member.id));
    if (active.length === 0) {
        return success('none');
    }
    if (members.value.length > MEMBERS_WORTH_LOADING) {
        return success({});
    }
    const oldest = await oldestAmong(active, room, readJoinTimes);
    return success(oldest ? { username: oldest.username } : {});
}
