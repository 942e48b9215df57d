// What the pipeline may ask of Rocket.Chat and do to it. No type of Rocket.Chat or of the engine passes this line.
import type { Markdown } from '../texts/markdown';

export type { Markdown };
import type { AwaitedActsPort } from './awaited-port';
import type { AffectedRooms, Problem, Result } from './problem';

export type { AwaitedAct, AwaitedActsPort, AwaitedPerson, NamedPerson } from './awaited-port';

export interface Person {
    readonly id: string;
    readonly username: string;
    readonly name: string;
    readonly active: boolean;
    /** Roles held in the whole workspace; roles of a room are read from the room. */
    readonly workspaceRoles: readonly string[];
    readonly kind: 'user' | 'bot' | 'app';
    /** Belongs to another server. */
    readonly federated: boolean;
    /** The account is deleted; what is known of it comes from records. */
    readonly gone?: true;
}

export type RoomType = 'channel' | 'private-group' | 'direct' | 'omnichannel';

export interface Room {
    readonly id: string;
    readonly name: string;
    readonly type: RoomType;
    readonly readOnly: boolean;
    readonly archived: boolean;
    readonly teamMain: boolean;
    /** Shared with other servers. */
    readonly federated: boolean;
    /** Usernames that may not write here. */
    readonly muted: readonly string[];
    /** Usernames that may write although the room is read-only. */
    readonly unmuted: readonly string[];
    readonly membersCount: number | undefined;
}

export type RoleScope = 'room' | 'workspace';

export interface Role {
    readonly id: string;
    readonly name: string;
    readonly scope: RoleScope;
}

const BUILT_IN_ROOM_ROLES = ['owner', 'moderator', 'leader'];

/**
 * Whether a change of the role goes through the room's own endpoints (`channels.addOwner` and its like), which pass it
 * on: to the team whose main room it is, or to the servers that a federated room is shared with.
 */
export function isPassedOn(role: Role, room: Room): boolean {
    return role.scope === 'room' && (room.teamMain || room.federated) && BUILT_IN_ROOM_ROLES.includes(role.id);
}

export interface RoomRoleHolder {
    readonly id: string;
    readonly username: string;
    readonly name: string;
    readonly roles: readonly string[];
}

export interface BannedPerson {
    readonly id: string;
    readonly username: string;
    readonly name: string;
    /** Who keeps them out: the server with a ban of its own, or Mod Desk. */
    readonly by: 'server' | 'app';
}

/** Who is banned in a room, each person once, as far as it can be known. */
export interface Bans {
    readonly people: readonly BannedPerson[];
    /** The server has bans of its own, and the service account may not see those of this room. */
    readonly serverHidden: boolean;
}

/** Permission id → ids of the roles that hold it, as in `permissions.listAll`. */
export type PermissionTable = ReadonlyMap<string, readonly string[]>;

/** Somebody as lists show them. */
export type NamedUser = Pick<Person, 'username' | 'name'>;

export interface PeoplePort {
    /** A person by username, whatever its case; `undefined` when nobody has it. */
    byUsername(username: string): Promise<Result<Person | undefined>>;
    /** A person by username as it is typed or in lower case; quick, as it never takes REST. */
    byTypedUsername(username: string): Promise<Result<Person | undefined>>;
    /** Active people whose username or name has the text in it, ten at most; nobody where there is no service account. */
    search(text: string): Promise<Result<readonly NamedUser[]>>;
    /** Whether somebody is the service account or the app's own user. */
    isOwn(person: Person): Promise<Result<boolean>>;
    byId(id: string): Promise<Result<Person | undefined>>;
    /** The ids of all admins; needs the service account (REST `roles.getUsersInRole`). */
    adminIds(): Promise<Result<readonly string[]>>;
}

export interface RoomsPort {
    byId(id: string): Promise<Result<Room>>;
    isMember(roomId: string, person: Person): Promise<Result<boolean>>;
    /** Owners, moderators and leaders; built-in roles only. */
    roleHolders(roomId: string): Promise<Result<readonly RoomRoleHolder[]>>;
    /** As `roleHolders`, with custom room roles; needs the service account (REST `rooms.roles`). */
    allRoleHolders(roomId: string): Promise<Result<readonly RoomRoleHolder[]>>;
    /** Whether someone is among those who wrote the last hundred messages of the room. */
    wroteLately(roomId: string, person: Person): Promise<Result<boolean>>;
    /** Those whom Mod Desk itself keeps out as of now; those whom the server has banned, at most 10 s old. */
    bans(roomId: string): Promise<Result<Bans>>;
    /**
     * The rooms that deactivating this person would hand to a new owner or delete.
     *
     * @param inactive ids of people who count as deactivated already
     */
    affectedByDeactivation(person: Person, inactive?: ReadonlySet<string>): Promise<Result<AffectedRooms>>;
}

export interface RolesPort {
    /** A role by its id or name, whatever the case; `undefined` when there is none, or several differ in case alone. */
    byIdOrName(idOrName: string): Promise<Result<Role | undefined>>;
    /** What the roles of a scope are called. */
    names(scope: RoleScope): Promise<Result<readonly string[]>>;
    customRoomRoles(): Promise<Result<readonly Role[]>>;
}

export interface PermissionsPort {
    /** The live table (at most 60 s old), or the documented defaults where there is no service account. */
    table(): Promise<Result<PermissionTable>>;
    /** Whether custom room roles can be read at all. */
    readonly live: boolean;
}

/**
 * `unavailable`: why nothing of this port can be done at all, where that is known beforehand. `byServiceAccount`: it
 * takes the service account.
 */
interface ActingPort {
    readonly unavailable: Problem | undefined;
    readonly byServiceAccount?: true;
}

/** Where someone is not in the room, both wait until they come back. */
export interface MutingPort extends ActingPort {
    mute(room: Room, target: Person): Promise<Result<void>>;
    unmute(room: Room, target: Person): Promise<Result<void>>;
}

export interface MembershipPort extends ActingPort {
    remove(room: Room, target: Person): Promise<Result<void>>;
}

/** Bans with the server's own means where it has them for this room, else with Mod Desk's. */
export interface BanningPort extends ActingPort {
    ban(room: Room, target: Person): Promise<Result<void>>;
    /** Lifts every ban there is, whoever keeps it. */
    unban(room: Room, target: Person): Promise<Result<void>>;
}

export interface RoleGrantingPort extends ActingPort {
    /** Gives a room role in the room, a workspace role in the whole workspace. */
    grant(role: Role, target: Person, room: Room): Promise<Result<void>>;
    revoke(role: Role, target: Person, room: Room): Promise<Result<void>>;
}

export interface ActivationPort extends ActingPort {
    activate(target: Person): Promise<Result<void>>;
}

export interface DeactivationPort extends ActingPort {
    /** `relinquish` lets rooms change owner or be deleted; never true unless the rooms were shown and confirmed. */
    deactivate(target: Person, relinquish: boolean): Promise<Result<void>>;
}

export interface ReportsPort extends ActingPort {
    /** Takes all reports of a message off Rocket.Chat's moderation console, with a note that says by whom. */
    dismiss(messageId: string, note: string): Promise<Result<void>>;
}

/** The app's own records: only ever added, or removed as a whole; found by the keys that they were stored with. */
export interface RecordsPort {
    append(record: object, keys: readonly string[]): Promise<Result<void>>;
    /** As `append`, for a record that is never removed: those that are written at the same time are stored together. */
    appendForGood(record: object, keys: readonly string[]): Promise<Result<void>>;
    /** Stores a record in the place of the one that was put with just these keys; for what may be written again. */
    put(record: object, keys: readonly string[]): Promise<Result<void>>;
    /** In no order. */
    read(key: string): Promise<Result<readonly unknown[]>>;
    remove(key: string): Promise<Result<void>>;
}

/** Where a letter goes: into a room, or directly to someone. */
export type Recipient = { readonly roomId: string } | { readonly username: string };

/** A message that is drawn by blocks; clients that draw none show the text. */
export interface Letter {
    readonly text: Markdown;
    readonly blocks: readonly object[];
}

/** What the app itself says to others; it pings nobody. */
export interface MessagesPort {
    inRoom(roomId: string, text: Markdown): Promise<Result<void>>;
    directly(username: string, text: Markdown): Promise<Result<void>>;
    /** A file, as a direct message. */
    file(username: string, name: string, content: string): Promise<Result<void>>;
    /** Answers the id of the message. */
    letter(to: Recipient, letter: Letter): Promise<Result<string>>;
    /** Writes a letter anew, in its place. */
    rewrite(messageId: string, letter: Letter): Promise<Result<void>>;
}

/** What the pipeline reads with. */
export interface ReadingPorts {
    readonly people: PeoplePort;
    readonly rooms: RoomsPort;
    readonly roles: RolesPort;
    readonly permissions: PermissionsPort;
    readonly awaited: Pick<AwaitedActsPort, 'of' | 'inRoom'>;
}

/** What actions act with; an action is handed only those it names. */
export interface ActingPorts {
    readonly muting: MutingPort;
    readonly membership: MembershipPort;
    readonly banning: BanningPort;
    readonly roleGranting: RoleGrantingPort;
    readonly activation: ActivationPort;
    readonly deactivation: DeactivationPort;
    readonly reports: ReportsPort;
}
