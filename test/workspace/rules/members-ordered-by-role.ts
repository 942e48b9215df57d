// Lists the members of a room, owners first (`findUsersOfRoomOrderedByRole`, behind rooms.membersOrderedByRole).
import type { Subscription, User } from '../state/documents';
import type { Workspace } from '../state/workspace';

const priorities: Readonly<Record<string, number>> = { owner: 0, leader: 250, moderator: 500 };
const lowestPriority = 10_000;

export interface MembersQuery {
    readonly rid: string;
    readonly status?: readonly string[] | undefined;
    /** Looked for in username and name, in any case. */
    readonly filter?: string | undefined;
    readonly sort?: { readonly rolePriority?: number; readonly username?: number };
    readonly offset: number;
    /** 0 for all. */
    readonly count: number;
}

export type Member = Pick<User, '_id' | 'username' | 'status' | '_updatedAt'> & {
    readonly roles?: readonly string[];
    readonly subscription: Subscription;
};

interface Entry {
    readonly user: User;
    readonly subscription: Subscription;
    readonly priority: number;
}

const priorityOf = ({ roles = [] }: Subscription): number =>
    Math.min(lowestPriority, ...roles.map((role) => priorities[role] ?? lowestPriority));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The server sorts by the name of the status, descending, and puts offline last. */
const statusKey = ({ status }: User): string => (status === 'offline' ? '' : status);

function entries(workspace: Workspace, { rid, status, filter = '' }: MembersQuery): Entry[] {
    const wanted = filter.toLowerCase();
    return workspace.subscriptions.findByRoom(rid).flatMap((subscription) => {
        const user = workspace.users.get(subscription.u._id);
        // Who is invited or banned does not have the room among their rooms.
        if (!user?.active || user.username === undefined || subscription.status !== undefined) return [];
        if (status && !status.includes(user.status)) return [];
        if (![user.username, user.name ?? ''].some((text) => text.toLowerCase().includes(wanted))) return [];
        return [{ user, subscription, priority: priorityOf(subscription) }];
    });
}

function sorter(workspace: Workspace, { sort = {} }: MembersQuery): (one: Entry, other: Entry) => number {
    const byRealName = sort.username === undefined && workspace.setting('UI_Use_Real_Name') === true;
    const name = ({ user }: Entry): string => (byRealName ? user.name : user.username) ?? '';
    return (one, other) =>
        (one.priority - other.priority) * (sort.rolePriority ?? 1) ||
        compare(statusKey(other.user), statusKey(one.user)) ||
        compare(name(one), name(other)) * (sort.username ?? 1);
}

function present({ user, subscription }: Entry): Member {
    const { _id, username, name, nickname, status, avatarETag, _updatedAt, federated } = user;
    const shown = {
        _id,
        username,
        name,
        nickname,
        status,
        avatarETag,
        _updatedAt,
        federated,
        roles: subscription.roles,
    };
    const known = Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined));
    return { ...(known as Omit<Member, 'subscription'>), subscription };
}

/** One page of the active members and how many there are in all: by role, then status, then username (or name). */
export function membersOrderedByRole(
    workspace: Workspace,
    query: MembersQuery,
): { readonly members: Member[]; readonly total: number } {
    const found = entries(workspace, query).sort(sorter(workspace, query));
    const end = query.count === 0 ? found.length : query.offset + query.count;
    return { members: found.slice(query.offset, end).map(present), total: found.length };
}
