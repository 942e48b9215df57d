// The documents of the workspace, in the shape and with the field names in which Rocket.Chat stores them.

/** What every stored document has. */
export interface Stored {
    readonly _id: string;
    readonly _updatedAt: Date;
}

export interface UserReference {
    readonly _id: string;
    readonly username: string;
    readonly name?: string;
}

export type UserType = 'user' | 'bot' | 'app';
export type UserStatus = 'online' | 'away' | 'busy' | 'offline';

export interface User extends Stored {
    readonly username?: string;
    readonly name?: string;
    readonly nickname?: string;
    readonly emails?: readonly { readonly address: string; readonly verified: boolean }[];
    /** Workspace roles only: room roles are kept on the subscription. */
    readonly roles: readonly string[];
    readonly active: boolean;
    readonly type: UserType;
    readonly appId?: string;
    readonly status: UserStatus;
    readonly statusText?: string;
    readonly statusConnection?: UserStatus;
    readonly bio?: string;
    readonly reason?: string;
    readonly utcOffset: number;
    readonly avatarETag?: string;
    readonly federated?: boolean;
    readonly createdAt: Date;
    readonly lastLogin?: Date;
    readonly settings?: { readonly preferences?: { readonly language?: string } };
    readonly customFields?: Readonly<Record<string, unknown>>;
}

/** c channel, p private group, d direct, l omnichannel, v voice. */
export type RoomType = 'c' | 'p' | 'd' | 'l' | 'v';

export interface Room extends Stored {
    readonly t: RoomType;
    readonly name?: string;
    readonly fname?: string;
    readonly u: UserReference;
    readonly ts: Date;
    readonly lm?: Date;
    readonly msgs: number;
    readonly usersCount: number;
    /** Both for direct rooms only. */
    readonly uids?: readonly string[];
    readonly usernames?: readonly string[];
    readonly ro: boolean;
    readonly archived?: boolean;
    readonly broadcast?: boolean;
    readonly default?: boolean;
    /** Usernames, as Rocket.Chat keeps them. */
    readonly muted?: readonly string[];
    /** Who may speak in a read-only room. */
    readonly unmuted?: readonly string[];
    /** Which system messages are hidden. */
    readonly sysMes: boolean | readonly string[];
    /** The parent room of a discussion. */
    readonly prid?: string;
    readonly teamId?: string;
    readonly teamMain?: boolean;
    /** Who joins the team joins this room of it. */
    readonly teamDefault?: boolean;
    readonly federated?: boolean;
    readonly topic?: string;
    readonly announcement?: string;
    readonly description?: string;
    readonly encrypted?: boolean;
    readonly reactWhenReadOnly?: boolean;
    readonly joinCode?: string;
    readonly customFields?: Readonly<Record<string, unknown>>;
    /** Omnichannel: the conversation is open. */
    readonly open?: boolean;
}

export type SubscriptionStatus = 'INVITED' | 'BANNED';

export interface Subscription extends Stored {
    readonly rid: string;
    readonly t: RoomType;
    readonly name: string;
    readonly fname?: string;
    readonly u: UserReference;
    readonly roles?: readonly string[];
    readonly status?: SubscriptionStatus;
    readonly ts: Date;
    readonly open: boolean;
    readonly unread: number;
    readonly archived?: boolean;
}

export type RoleScope = 'Users' | 'Subscriptions';

export interface Role extends Stored {
    readonly name: string;
    readonly description: string;
    readonly protected: boolean;
    readonly scope: RoleScope;
    readonly mandatory2fa?: boolean;
}

export interface Permission extends Stored {
    readonly roles: readonly string[];
}

export interface Message extends Stored {
    readonly rid: string;
    readonly msg: string;
    readonly ts: Date;
    readonly u: UserReference;
    /** The type of a system message; absent when a person wrote it. */
    readonly t?: string;
    /** The role that a `subscription-role-*` message is about. */
    readonly role?: string;
    readonly tmid?: string;
    readonly groupable?: boolean;
    readonly alias?: string;
    readonly avatar?: string;
    readonly emoji?: string;
    readonly attachments?: readonly unknown[];
    readonly blocks?: readonly unknown[];
    readonly file?: { readonly _id: string; readonly name: string; readonly type: string };
    readonly editedAt?: Date;
    readonly editedBy?: UserReference;
    readonly customFields?: Readonly<Record<string, unknown>>;
}

/** A message that someone reported, as the moderation console keeps it. */
export interface ModerationReport extends Stored {
    /** The message as it was when it was reported. */
    readonly message: Message;
    readonly room: Pick<Room, '_id' | 'name' | 'fname' | 't' | 'federated'>;
    readonly description: string;
    readonly ts: Date;
    readonly reportedBy: Pick<User, '_id' | 'username' | 'name' | 'createdAt'>;
    /** True once it is dismissed; it is then not shown any more, and not deleted. */
    readonly _hidden?: boolean;
    readonly moderationInfo?: {
        /** The id of a user, or of an app. */
        readonly moderatedBy: string;
        readonly hiddenAt: Date;
        readonly action: string;
        readonly reason: string;
    };
}

/** A message that only one user sees and that is stored nowhere. */
export interface EphemeralNotice {
    readonly _id: string;
    readonly userId: string;
    readonly rid: string;
    readonly msg: string;
    readonly ts: Date;
    readonly u?: UserReference;
    readonly tmid?: string;
    readonly attachments?: readonly unknown[];
    readonly blocks?: readonly unknown[];
}

export interface Team extends Stored {
    readonly name: string;
    readonly type: 'public' | 'private';
    /** The team's main room. */
    readonly roomId: string;
    readonly createdBy: UserReference;
    readonly createdAt: Date;
}

export interface TeamMember extends Stored {
    readonly teamId: string;
    readonly userId: string;
    readonly roles: readonly string[];
}

export type SettingValue = string | number | boolean;

export interface Setting extends Stored {
    readonly value: SettingValue;
    readonly type: 'string' | 'int' | 'boolean' | 'select';
    readonly public: boolean;
    readonly hidden: boolean;
    readonly secret: boolean;
}

/** A login or personal access token; only its hash is kept. */
export interface LoginToken extends Stored {
    readonly userId: string;
    readonly hashedToken: string;
    readonly type: 'login' | 'personalAccessToken';
    readonly name?: string;
    readonly bypassTwoFactor: boolean;
}

export interface OAuthCredential extends Stored {
    readonly userId: string;
    readonly kind: 'access-token' | 'refresh-token' | 'authorization-code';
    readonly hashedToken: string;
}

export interface Password extends Stored {
    readonly hashedPassword: string;
}
