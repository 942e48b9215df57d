// Lists who is banned from a room (rooms.bannedUsers). Whether the caller may see the room is asked by the route.
import type { User } from '../state/documents';
import type { Workspace } from '../state/workspace';

export type BannedUser = Pick<User, '_id' | 'username' | 'name'>;

export interface BannedUsersQuery {
    readonly rid: string;
    readonly offset: number;
    /** 0 for all. */
    readonly count: number;
}

/** One page of them, by when they came into the room, and how many there are in all. */
export function bannedUsers(
    workspace: Workspace,
    { rid, offset, count }: BannedUsersQuery,
): { readonly bannedUsers: BannedUser[]; readonly total: number } {
    const banned = workspace.subscriptions
        .findByRoom(rid)
        .filter(({ status }) => status === 'BANNED')
        .sort((one, other) => one.ts.getTime() - other.ts.getTime());
    const page = banned.slice(offset, count === 0 ? undefined : offset + count);
    const users = page.flatMap(({ u }) => workspace.users.get(u._id) ?? []);
    const shown = users.map(({ _id, username, name }) => ({
        _id,
        ...(username === undefined ? {} : { username }),
        ...(name === undefined ? {} : { name }),
    }));
    return { bannedUsers: shown, total: banned.length };
}
