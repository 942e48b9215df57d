// Finds the user that a REST request is about (`getUserFromParams`).
import type { User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { MeteorError } from './errors';

export interface UserParams {
    readonly userId?: string | null | undefined;
    readonly username?: string | null | undefined;
    readonly user?: string | null | undefined;
}

const given = (value: string | null | undefined): value is string => typeof value === 'string' && value.trim() !== '';

function find(workspace: Workspace, { userId, username, user }: UserParams): User | undefined {
    if (given(userId)) return workspace.users.get(userId);
    if (given(username)) return workspace.users.findOneByUsernameIgnoringCase(username);
    if (given(user)) return workspace.users.findOneByUsernameIgnoringCase(user);
    throw new MeteorError(
        'error-user-param-not-provided',
        'The required "userId" or "username" param was not provided',
    );
}

export interface UserListParams extends UserParams {
    readonly userIds?: readonly string[] | null | undefined;
    readonly usernames?: readonly string[] | null | undefined;
}

/**
 * All users that a request names (`getUserListFromParams`), those whom nobody knows left out. Where one is named by id,
 * all names are taken for ids. Throws `error-users-params-not-provided` for no name at all.
 */
export function findTargetUsers(workspace: Workspace, params: UserListParams): User[] {
    const { userId, username, user, userIds, usernames } = params;
    const sole = userId || username || user;
    const names = new Set([...(userIds ?? usernames ?? []), ...(sole ? [sole] : [])].filter((name) => name !== ''));
    if (names.size === 0) {
        throw new MeteorError(
            'error-users-params-not-provided',
            'Please provide "userId" or "username" or "userIds" or "usernames" as param',
        );
    }
    const byId = Boolean(userIds ?? userId);
    return [...names].flatMap(
        (name) => (byId ? workspace.users.get(name) : workspace.users.findOneByUsernameIgnoringCase(name)) ?? [],
    );
}

/**
 * The user named by `userId`, else by `username`, else by `user`; usernames in any case. Inactive users, bots and
 * app users are found too. Throws `error-user-param-not-provided` or `error-invalid-user`.
 */
export function findTargetUser(workspace: Workspace, params: UserParams): User {
    const user = find(workspace, params);
    if (user) return user;
    throw new MeteorError(
        'error-invalid-user',
        'The required "userId" or "username" param provided does not match any users',
    );
}
