// Users as REST shows them: to themselves, to those who may see all, and to everyone.
import type { Subscription, User } from '../state/documents';
import type { Workspace } from '../state/workspace';

/** The caller's own record (`getUserInfo`). */
export const userInfo = (workspace: Workspace, user: User): Readonly<Record<string, unknown>> => ({
    ...user,
    email: user.emails?.find(({ verified }) => verified)?.address,
    avatarUrl: `${String(workspace.setting('Site_Url') ?? '')}/avatar/${user.username ?? ''}`,
});

/** A user as users.info answers (`getFullUserData`): roles, addresses and dates only for those who may see all. */
export function fullUserInfo(user: User, canViewAllInfo: boolean): Readonly<Record<string, unknown>> {
    const { _id, name, username, nickname, status, utcOffset, type, active, bio, reason, statusText } = user;
    const { avatarETag, federated, emails, statusConnection, createdAt, lastLogin, roles } = user;
    return {
        ...{ _id, name, username, nickname, status, utcOffset, type, active, bio, reason, statusText },
        ...{ avatarETag, federated },
        ...(canViewAllInfo ? { emails, statusConnection, createdAt, lastLogin, roles } : {}),
        canViewAllInfo,
    };
}

type RoomOfUser = Pick<Subscription, '_id' | 'rid' | 'name' | 't' | 'roles' | 'unread'>;

const before = (one: Subscription, other: Subscription): boolean =>
    one.t < other.t || (one.t === other.t && one.name < other.name);

/** The rooms of a user with the roles held in each, by type and name. */
export const roomsOfUser = (workspace: Workspace, user: User): RoomOfUser[] =>
    workspace.subscriptions
        .findByUser(user._id)
        .sort((one, other) => (before(one, other) ? -1 : 1))
        .map(({ _id, rid, name, t, roles, unread }) => ({
            ...{ _id, rid, name, t, unread },
            ...(roles ? { roles } : {}),
        }));
