// What the page is given over its own routes and its stream, in the shapes of the workspace's documents.
import type { RoleUpdate } from '../../workspace/state/changes';
import type { EphemeralNotice, Message, Room, Subscription, User } from '../../workspace/state/documents';

/** A document as JSON carries it: dates are text. */
export type Wire<T> = T extends Date
    ? string
    : T extends readonly (infer Item)[]
      ? readonly Wire<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: Wire<T[Key]> }
        : T;

/** A person to choose from before anyone is logged in. */
export interface Person {
    readonly _id: string;
    readonly username: string;
    readonly name: string;
    readonly active: boolean;
    readonly roles: readonly string[];
    /** The rooms in which this person has a role. */
    readonly holds: readonly { readonly room: string; readonly roles: readonly string[] }[];
}

/** A room that one person sees, as a member or as one who could become one. */
export interface ShownRoom {
    readonly room: Room;
    /** For rooms of teams. */
    readonly teamIsPublic?: boolean;
}

/** A room that the person is in. */
export interface JoinedRoom extends ShownRoom {
    readonly subscription: Subscription;
}

/** All that a person's sidebar lists. */
export interface SidebarRooms {
    readonly rooms: readonly JoinedRoom[];
    /** The public channels besides. */
    readonly channels: readonly ShownRoom[];
}

/** The events of a person's stream. */
export interface StreamEvents {
    message: { readonly action: 'inserted' | 'updated' | 'removed'; readonly message: Message };
    /** The room was joined, or something about it or about the membership changed. */
    joined: JoinedRoom;
    /** A channel in which the person is not appeared or changed. */
    channel: ShownRoom;
    left: { readonly rid: string };
    user: Pick<User, '_id' | 'username' | 'name' | 'active' | 'roles' | 'status'>;
    roleUpdate: RoleUpdate;
    notice: EphemeralNotice;
    uiInteraction: object;
    actionsChanged: Readonly<Record<string, never>>;
    /** The person's tokens were taken away. */
    loggedOut: Readonly<Record<string, never>>;
}
