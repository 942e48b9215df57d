// Users as apps see them.
import { type IUser, UserStatusConnection, UserType } from '@rocket.chat/apps-engine/definition/users';
import type { User } from '../../state/documents';
import type { Workspace } from '../../state/workspace';

const types = { user: UserType.USER, bot: UserType.BOT, app: UserType.APP } as const;

const connections = {
    online: UserStatusConnection.ONLINE,
    away: UserStatusConnection.AWAY,
    busy: UserStatusConnection.BUSY,
    offline: UserStatusConnection.OFFLINE,
} as const;

/** What newer engines add to `IUser`. */
export interface AppUser extends IUser {
    readonly isFederated?: boolean | undefined;
}

/**
 * As Rocket.Chat's user codec: workspace roles only, no bucket of unmapped properties.
 * That of 6.14 leaves out whether they are federated, and what they write of themselves.
 * Absent fields are there with the value undefined, which reaches the app as null.
 */
export function toAppUser({ variant }: Pick<Workspace, 'variant'>, user: User): AppUser {
    const language = user.settings?.preferences?.language;
    return {
        id: user._id,
        username: user.username,
        emails: user.emails,
        type: types[user.type],
        isEnabled: user.active,
        name: user.name,
        roles: user.roles,
        status: user.status,
        statusText: user.statusText,
        statusConnection: user.statusConnection ? connections[user.statusConnection] : UserStatusConnection.UNDEFINED,
        utcOffset: user.utcOffset,
        createdAt: user.createdAt,
        updatedAt: user._updatedAt,
        lastLoginAt: user.lastLogin,
        appId: user.appId,
        customFields: user.customFields,
        ...(variant.serverLine === '6.14' ? {} : { bio: user.bio, isFederated: user.federated }),
        settings: { preferences: language === undefined ? {} : { language } },
    } as unknown as AppUser;
}
