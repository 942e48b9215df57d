// The workspace's collections with the finders that the rules need, each served by an index.
import { Collection } from './collection';
import type {
    LoginToken,
    Message,
    ModerationReport,
    OAuthCredential,
    Room,
    Subscription,
    TeamMember,
    User,
    UserReference,
} from './documents';
import { hashSecret } from './identifiers';

const optional = (key: string | undefined): string[] => (key === undefined ? [] : [key]);

export class Users extends Collection<User> {
    private readonly byUsername = this.index((user) => optional(user.username));
    private readonly byLowerCaseUsername = this.index((user) => optional(user.username?.toLowerCase()));
    private readonly byRole = this.index((user) => user.roles);
    private readonly byAppId = this.index((user) => optional(user.appId));

    findOneByUsername(username: string): User | undefined {
        return this.byUsername.first(username);
    }

    findOneByUsernameIgnoringCase(username: string): User | undefined {
        return this.findOneByUsername(username) ?? this.byLowerCaseUsername.first(username.toLowerCase());
    }

    findByRole(role: string): User[] {
        return this.byRole.find(role);
    }

    findOneByAppId(appId: string): User | undefined {
        return this.byAppId.first(appId);
    }
}

export class Rooms extends Collection<Room> {
    private readonly byName = this.index((room) => optional(room.name));
    private readonly byDirectMember = this.index((room) => (room.t === 'd' ? (room.uids ?? []) : []));

    findOneByName(name: string): Room | undefined {
        return this.byName.first(name);
    }

    findDirectRoomsOf(userId: string): Room[] {
        return this.byDirectMember.find(userId);
    }
}

const pair = (rid: string, other: string): string => `${rid}/${other}`;

export class Subscriptions extends Collection<Subscription> {
    private readonly byRoom = this.index(({ rid }) => [rid]);
    private readonly byUser = this.index(({ u }) => [u._id]);
    private readonly byRoomAndUser = this.index(({ rid, u }) => [pair(rid, u._id)]);
    private readonly byRoomAndUsername = this.index(({ rid, u }) => [pair(rid, u.username)]);
    private readonly byRoomAndRole = this.index(({ rid, roles = [] }) => roles.map((role) => pair(rid, role)));
    private readonly byRoomWithRoles = this.index(({ rid, roles = [] }) => (roles.length > 0 ? [rid] : []));

    findByRoom(rid: string): Subscription[] {
        return this.byRoom.find(rid);
    }

    countByRoom(rid: string): number {
        return this.byRoom.count(rid);
    }

    findByUser(userId: string): Subscription[] {
        return this.byUser.find(userId);
    }

    findOneByRoomAndUser(rid: string, userId: string): Subscription | undefined {
        return this.byRoomAndUser.first(pair(rid, userId));
    }

    /** Case matters here, as in Rocket.Chat. */
    findOneByRoomAndUsername(rid: string, username: string): Subscription | undefined {
        return this.byRoomAndUsername.first(pair(rid, username));
    }

    findByRoomAndRole(rid: string, role: string): Subscription[] {
        return this.byRoomAndRole.find(pair(rid, role));
    }

    countByRoomAndRole(rid: string, role: string): number {
        return this.byRoomAndRole.count(pair(rid, role));
    }

    findByRoomWithRoles(rid: string): Subscription[] {
        return this.byRoomWithRoles.find(rid);
    }

    /** Adds to `roles` unless it is there. */
    addRole(subscription: Subscription, role: string): void {
        const roles = subscription.roles ?? [];
        if (!roles.includes(role)) this.update(subscription._id, { roles: [...roles, role] });
    }

    removeRoles(subscription: Subscription, removed: readonly string[]): void {
        const { roles } = subscription;
        if (!roles?.some((role) => removed.includes(role))) return;
        this.update(subscription._id, { roles: roles.filter((role) => !removed.includes(role)) });
    }
}

export class Messages extends Collection<Message> {
    private readonly byRoom = this.index(({ rid }) => [rid]);

    /** In the order in which they were sent. */
    findByRoom(rid: string): Message[] {
        return this.byRoom.find(rid).sort((one, other) => one.ts.getTime() - other.ts.getTime());
    }
}

export class ModerationReports extends Collection<ModerationReport> {
    private readonly byMessage = this.index(({ message }) => [message._id]);
    private readonly byAuthor = this.index(({ message }) => [message.u._id]);

    /** Dismissed ones too. */
    findByMessage(messageId: string): ModerationReport[] {
        return this.byMessage.find(messageId);
    }

    /** By who wrote the message; dismissed ones too. */
    findByAuthor(userId: string): ModerationReport[] {
        return this.byAuthor.find(userId);
    }
}

export class TeamMembers extends Collection<TeamMember> {
    private readonly byTeam = this.index(({ teamId }) => [teamId]);
    private readonly byTeamAndUser = this.index(({ teamId, userId }) => [pair(teamId, userId)]);

    findByTeam(teamId: string): TeamMember[] {
        return this.byTeam.find(teamId);
    }

    findOneByTeamAndUser(teamId: string, userId: string): TeamMember | undefined {
        return this.byTeamAndUser.first(pair(teamId, userId));
    }
}

/** Secrets by their hash and by their owner: login tokens, OAuth credentials. */
export class Credentials<T extends LoginToken | OAuthCredential> extends Collection<T> {
    private readonly byHash = this.index(({ hashedToken }) => [hashedToken]);
    private readonly byUser = this.index(({ userId }) => [userId]);

    findOneByToken(token: string): T | undefined {
        return this.byHash.first(hashSecret(token));
    }

    removeByUser(userId: string): void {
        for (const credential of this.byUser.find(userId)) this.remove(credential._id);
    }
}

/** How a document names a user. */
export const referenceTo = (user: User): UserReference => ({
    _id: user._id,
    username: user.username ?? '',
    ...(user.name === undefined ? {} : { name: user.name }),
});
