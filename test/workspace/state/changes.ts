// The feed of what changes in the workspace, for whoever shows it live.
import type { ChangeAction } from './collection';
import type { EphemeralNotice, Message, Role, Room, Subscription, User } from './documents';

/** A role given to or taken from a user; sent while the setting `UI_DisplayRoles` is on. */
export interface RoleUpdate {
    readonly type: 'added' | 'removed';
    readonly role: Role['_id'];
    readonly user: Pick<User, '_id' | 'username'>;
    /** The room, when it is a room role. */
    readonly scope?: Room['_id'];
}

export interface ChangeEvents {
    message: [action: ChangeAction, message: Message];
    room: [action: ChangeAction, room: Room];
    subscription: [action: ChangeAction, subscription: Subscription];
    user: [action: ChangeAction, user: User];
    notice: [notice: EphemeralNotice];
    roleUpdate: [update: RoleUpdate];
}
