// Suggests people for what was typed (`findUsersToAutocomplete`, behind users.autocomplete).
import type { Subscription, User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { hasPermission } from './permissions';

const limit = 10;

export interface UserSelector {
    readonly term?: string;
    /** Usernames that are left out. */
    readonly exceptions?: readonly string[];
}

interface Search {
    readonly term: string;
    readonly exceptions: readonly string[];
}

const contains = (text: string | undefined, term: string): boolean =>
    text?.toLowerCase().includes(term.toLowerCase()) === true;

const isOffered = ({ active, username }: User, { exceptions }: Search): boolean =>
    active && username !== undefined && !exceptions.includes(username);

const byUsername = (one: User, other: User): number => ((one.username ?? '') < (other.username ?? '') ? -1 : 1);

/** Those with whom the caller shares rooms, most shared rooms first; by the search fields of the workspace, any type. */
function findConnected(
    workspace: Workspace,
    caller: User,
    search: Search,
    matches: (subscription: Subscription) => boolean,
): User[] {
    const fields = String(workspace.setting('Accounts_SearchFields'))
        .split(',')
        .map((field) => field.trim());
    const shared = new Map<string, number>();
    for (const { rid } of workspace.subscriptions.findByUser(caller._id).filter(matches)) {
        for (const { u } of workspace.subscriptions.findByRoom(rid)) {
            if (u._id !== caller._id) shared.set(u._id, (shared.get(u._id) ?? 0) + 1);
        }
    }
    const score = ({ _id }: User): number => shared.get(_id) ?? 0;
    const found = (field: string, user: User): boolean =>
        contains((user as unknown as Record<string, string | undefined>)[field], search.term);
    return [...shared.keys()]
        .flatMap((userId) => workspace.users.get(userId) ?? [])
        .filter((user) => isOffered(user, search) && (search.term === '' || fields.some((field) => found(field, user))))
        .sort((one, other) => score(other) - score(one))
        .slice(0, limit);
}

/** People and bots of the whole workspace, by username. */
function findAnywhere(workspace: Workspace, search: Search): User[] {
    const { term } = search;
    return workspace.users
        .find(
            (user) =>
                (user.type === 'user' || user.type === 'bot') &&
                isOffered(user, search) &&
                [user.username, user.name, user.nickname].some((text) => contains(text, term)),
        )
        .sort(byUsername);
}

/**
 * Active people for a term, in any case: first those with whom the caller has a direct room, then the others by
 * username, ten in all. Who lacks `view-outside-room` is offered only people of rooms they share, and those may be ten
 * more.
 */
export function suggestUsers(workspace: Workspace, caller: User, selector: UserSelector): User[] {
    const { term = '', exceptions = [] } = selector;
    const partners = findConnected(workspace, caller, { term, exceptions }, ({ t }) => t === 'd');
    if (partners.length >= limit) return partners;
    const rest = { term, exceptions: [...exceptions, ...partners.flatMap(({ username }) => username ?? [])] };
    if (!hasPermission(workspace, caller._id, 'view-outside-room')) {
        return [...partners, ...findConnected(workspace, caller, rest, () => true)];
    }
    return [...partners, ...findAnywhere(workspace, rest).slice(0, limit - partners.length)];
}
