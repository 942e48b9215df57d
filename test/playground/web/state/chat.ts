// What this person sees: rooms, messages, notices, and which room and thread are open.
import type { WireEvents, WireJoinedRoom, WireMessage, WireNotice, WireShownRoom, WireSidebarRooms } from './documents';
import { Store } from './store';

export interface Me {
    readonly _id: string;
    readonly username: string;
    readonly name: string;
    readonly roles: readonly string[];
    readonly settings?: { readonly preferences?: { readonly language?: string } };
}

/** Usernames and the roles they hold in the open room. */
export type RoomRoles = ReadonlyMap<string, readonly string[]>;

export interface ChatState {
    readonly me: Me;
    readonly rooms: ReadonlyMap<string, WireJoinedRoom>;
    /** The public channels that this person is not in. */
    readonly channels: ReadonlyMap<string, WireShownRoom>;
    /** Of the rooms that were opened. */
    readonly messages: ReadonlyMap<string, readonly WireMessage[]>;
    readonly notices: readonly WireNotice[];
    readonly unread: ReadonlySet<string>;
    readonly roomRoles: RoomRoles;
    readonly openRoom?: string | undefined;
    /** The message whose thread is open. */
    readonly openThread?: string | undefined;
}

const withKey = <V>(map: ReadonlyMap<string, V>, key: string, value: V): ReadonlyMap<string, V> =>
    new Map([...map, [key, value]]);

const withoutKey = <V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> =>
    new Map([...map].filter(([each]) => each !== key));

export class Chat extends Store<ChatState> {
    constructor(me: Me) {
        const empty = { rooms: new Map(), channels: new Map(), messages: new Map(), roomRoles: new Map() };
        super({ me, ...empty, notices: [], unread: new Set<string>() });
    }

    /** The room that is open, when this person is still in it. */
    currentRoom(): WireJoinedRoom | undefined {
        const { rooms, openRoom } = this.get();
        return openRoom === undefined ? undefined : rooms.get(openRoom);
    }

    setRooms({ rooms, channels }: WireSidebarRooms): void {
        this.set({
            rooms: new Map(rooms.map((joined) => [joined.room._id, joined])),
            channels: new Map(channels.map((channel) => [channel.room._id, channel])),
        });
    }

    addRoom(joined: WireJoinedRoom): void {
        const { rooms, channels } = this.get();
        const { _id } = joined.room;
        this.set({ rooms: withKey(rooms, _id, joined), channels: withoutKey(channels, _id) });
    }

    addChannel(channel: WireShownRoom): void {
        this.set({ channels: withKey(this.get().channels, channel.room._id, channel) });
    }

    /** Forgets a room, which closes it where it is open. */
    removeRoom(rid: string): void {
        const { rooms, channels, messages, openRoom } = this.get();
        this.set({
            rooms: withoutKey(rooms, rid),
            channels: withoutKey(channels, rid),
            messages: withoutKey(messages, rid),
            ...(rid === openRoom ? { openRoom: undefined, openThread: undefined } : {}),
        });
    }

    setMessages(rid: string, messages: readonly WireMessage[]): void {
        this.set({ messages: withKey(this.get().messages, rid, messages) });
    }

    applyMessage({ action, message }: WireEvents['message']): void {
        const { messages, unread, rooms, openRoom, me } = this.get();
        const { rid } = message;
        if (action === 'inserted' && rooms.has(rid) && rid !== openRoom && message.u._id !== me._id) {
            this.set({ unread: new Set([...unread, rid]) });
        }
        const known = messages.get(rid);
        if (!known) return;
        const others = known.filter(({ _id }) => _id !== message._id);
        if (action === 'removed') this.setMessages(rid, others);
        else if (others.length === known.length) this.setMessages(rid, [...known, message]);
        else
            this.setMessages(
                rid,
                known.map((each) => (each._id === message._id ? message : each)),
            );
    }

    addNotice(notice: WireNotice): void {
        this.set({ notices: [...this.get().notices, notice] });
    }

    open(rid: string): void {
        const unread = new Set([...this.get().unread].filter((each) => each !== rid));
        this.set({ openRoom: rid, openThread: undefined, unread, roomRoles: new Map() });
    }
}
