// Builds worlds: users, rooms, members, teams and tokens, put in place without any rule being asked.
import { referenceTo } from './collections';
import type { LoginToken, Message, OAuthCredential, Room, RoomType, Subscription, Team, User } from './documents';
import { hashPassword, hashSecret, randomId, randomToken } from './identifiers';
import type { Workspace } from './workspace';

export type UserFields = Partial<Omit<User, '_id' | '_updatedAt'>> & {
    readonly _id?: string;
    readonly password?: string;
};

/** Adds a user: active, online and with the role `user` unless the fields say otherwise. */
export function createUser(workspace: Workspace, { _id, password, ...fields }: UserFields): User {
    const user = workspace.users.insert({
        ...workspace.newDocument(_id ?? randomId()),
        roles: ['user'],
        active: true,
        type: 'user',
        status: 'online',
        utcOffset: 0,
        createdAt: workspace.now(),
        ...(fields.username === undefined
            ? {}
            : { emails: [{ address: `${fields.username}@example.org`, verified: true }] }),
        ...fields,
    });
    if (password !== undefined) setPassword(workspace, user, password);
    return user;
}

function setPassword(workspace: Workspace, user: User, password: string): void {
    const hashedPassword = hashPassword(password);
    if (workspace.passwords.update(user._id, { hashedPassword })) return;
    workspace.passwords.insert({ ...workspace.newDocument(user._id), hashedPassword });
}

export type RoomFields = Partial<Omit<Room, '_id' | '_updatedAt' | 't' | 'u'>> & {
    readonly _id?: string;
    readonly t: RoomType;
    readonly creator: User;
};

/** Adds an empty room; its creator becomes a member only through `addMember`. */
export function createRoom(workspace: Workspace, { _id, creator, ...fields }: RoomFields): Room {
    return workspace.rooms.insert({
        ...workspace.newDocument(_id ?? randomId()),
        ...(fields.name === undefined ? {} : { fname: fields.name }),
        u: referenceTo(creator),
        ts: workspace.now(),
        msgs: 0,
        usersCount: 0,
        ro: false,
        sysMes: true,
        ...fields,
    });
}

/** Adds the direct room between users, each a member of it. */
export function createDirectRoom(workspace: Workspace, members: readonly [User, ...User[]]): Room {
    const uids = members.map(({ _id }) => _id);
    const room = createRoom(workspace, {
        // Rocket.Chat finds the room of two people by its id.
        ...(uids.length === 2 ? { _id: uids.toSorted().join('') } : {}),
        t: 'd',
        creator: members[0],
        uids,
        usernames: members.map(({ username }) => username ?? ''),
    });
    for (const member of members) addMember(workspace, room, member);
    return workspace.rooms.get(room._id) ?? room;
}

export type MemberFields = Partial<Pick<Subscription, 'roles' | 'status' | 'ts' | 'archived'>>;

/** Subscribes a user to a room and counts them, unless they are only invited or banned. */
export function addMember(workspace: Workspace, room: Room, user: User, fields: MemberFields = {}): Subscription {
    const name =
        room.t === 'd' ? (room.usernames ?? []).filter((each) => each !== user.username).join(', ') : room.name;
    const subscription = workspace.subscriptions.insert({
        ...workspace.newDocument(),
        rid: room._id,
        t: room.t,
        name: name ?? '',
        u: referenceTo(user),
        ts: workspace.now(),
        open: true,
        unread: 0,
        ...fields,
    });
    if (fields.status === undefined) {
        const usersCount = (workspace.rooms.get(room._id)?.usersCount ?? 0) + 1;
        workspace.rooms.update(room._id, { usersCount });
    }
    if (room.teamMain && room.teamId !== undefined) addTeamMember(workspace, room.teamId, user, fields.roles ?? []);
    return subscription;
}

/** Adds a team with its main room, private unless said otherwise. */
export function createTeam(
    workspace: Workspace,
    { name, creator, type = 'private' }: { name: string; creator: User; type?: Team['type'] },
): { team: Team; room: Room } {
    const teamId = randomId();
    const t = type === 'public' ? 'c' : 'p';
    const room = createRoom(workspace, { t, name, creator, teamId, teamMain: true });
    const team = workspace.teams.insert({
        ...workspace.newDocument(teamId),
        name,
        type,
        roomId: room._id,
        createdBy: referenceTo(creator),
        createdAt: workspace.now(),
    });
    return { team, room };
}

function addTeamMember(workspace: Workspace, teamId: string, user: User, roles: readonly string[]): void {
    if (workspace.teamMembers.findOneByTeamAndUser(teamId, user._id)) return;
    workspace.teamMembers.insert({ ...workspace.newDocument(), teamId, userId: user._id, roles });
}

export type TokenOptions = Partial<Pick<LoginToken, 'bypassTwoFactor' | 'type' | 'name'>>;

/** Issues a token with which the user can call REST; only its hash is kept. Returns the token. */
export function issueToken(workspace: Workspace, user: User, options: TokenOptions = {}): string {
    const token = randomToken();
    workspace.loginTokens.insert({
        ...workspace.newDocument(),
        userId: user._id,
        hashedToken: hashSecret(token),
        type: 'personalAccessToken',
        bypassTwoFactor: false,
        ...options,
    });
    return token;
}

/** Issues an OAuth access token, refresh token or authorization code. Returns it. */
export function issueOAuthCredential(workspace: Workspace, user: User, kind: OAuthCredential['kind']): string {
    const token = randomToken();
    workspace.oauthCredentials.insert({
        ...workspace.newDocument(),
        userId: user._id,
        kind,
        hashedToken: hashSecret(token),
    });
    return token;
}

/** Puts a message into a room as if it had been sent. */
export function addMessage(workspace: Workspace, room: Room, user: User, msg: string, tmid?: string): Message {
    const current = workspace.rooms.get(room._id) ?? room;
    const message = workspace.messages.insert({
        ...workspace.newDocument(),
        rid: room._id,
        msg,
        ts: workspace.now(),
        u: referenceTo(user),
        ...(tmid === undefined ? {} : { tmid }),
    });
    workspace.rooms.update(room._id, { msgs: current.msgs + 1, lm: message.ts });
    return message;
}
