// The bridge to rooms: reading them, and the few writes that apps have. It asks nobody whether they may.
import type { IMessageRaw } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom, IRoomRaw } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type {
    GetMessagesOptions,
    GetRoomsFilters,
    GetRoomsOptions,
    RoomBridge,
} from '@rocket.chat/apps-engine/server/bridges/RoomBridge';
import { addUserToRoom } from '../rules/add-user-to-room';
import { openDirectRoom } from '../rules/open-direct-room';
import { removeUserFromRoom } from '../rules/remove-user-from-room';
import type { Room } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { toRawAppMessage } from './converters/messages';
import { fromAppRoom, toAppRoom, toRawAppRoom } from './converters/rooms';
import { toAppUser } from './converters/users';
import type { HostMethods } from './create-bridge';

/** The most usernames that one removal looks up. */
const removalLimit = 50;

const wanted = (flag: boolean | undefined, holds: boolean): boolean => flag === undefined || flag === holds;

export class RoomMethods implements HostMethods<RoomBridge> {
    constructor(private readonly workspace: Workspace) {}

    getById(roomId: string): Promise<IRoom> {
        return this.converted(this.workspace.rooms.get(roomId));
    }

    getByName(roomName: string): Promise<IRoom> {
        return this.converted(this.workspace.rooms.findOneByName(roomName));
    }

    getCreatorById(roomId: string): Promise<IUser | undefined> {
        return this.creatorOf(this.workspace.rooms.get(roomId));
    }

    getCreatorByName(roomName: string): Promise<IUser | undefined> {
        return this.creatorOf(this.workspace.rooms.findOneByName(roomName));
    }

    getDirectByUsernames(usernames: string[]): Promise<IRoom | undefined> {
        const [first] = usernames;
        const user = first === undefined ? undefined : this.workspace.users.findOneByUsername(first);
        const rooms = user ? this.workspace.rooms.findDirectRoomsOf(user._id) : [];
        return this.converted(
            rooms.find(
                (room) =>
                    room.usernames?.length === usernames.length &&
                    usernames.every((username) => room.usernames?.includes(username)),
            ),
        );
    }

    /** Every subscription, invited and banned ones too; a deleted user gives undefined. */
    getMembers(roomId: string): Promise<IUser[]> {
        return this.usersOf(this.workspace.subscriptions.findByRoom(roomId).map(({ u }) => u._id));
    }

    getOwners(roomId: string): Promise<IUser[]> {
        return this.holdersOf(roomId, 'owner');
    }

    getModerators(roomId: string): Promise<IUser[]> {
        return this.holdersOf(roomId, 'moderator');
    }

    getLeaders(roomId: string): Promise<IUser[]> {
        return this.holdersOf(roomId, 'leader');
    }

    /** Messages that people wrote; system messages are left out. */
    getMessages(roomId: string, options: GetMessagesOptions): Promise<IMessageRaw[]> {
        const { limit, skip = 0, sort, showThreadMessages } = options as Partial<GetMessagesOptions>;
        const messages = this.workspace.messages
            .findByRoom(roomId)
            .filter(({ t, tmid }) => t === undefined && (showThreadMessages === true || tmid === undefined));
        if (sort?.createdAt === 'desc') messages.reverse();
        const end = limit === undefined ? undefined : skip + limit;
        return Promise.resolve(messages.slice(skip, end).map(toRawAppMessage));
    }

    /** The newest first, at most 100 a call. */
    getAllRooms(filters: GetRoomsFilters = {}, { limit = 100, skip = 0 }: GetRoomsOptions = {}): Promise<IRoomRaw[]> {
        const { types, discussions, teams } = filters;
        const rooms = this.workspace.rooms
            .find(
                (room) =>
                    (types === undefined || types.map(String).includes(room.t)) &&
                    wanted(discussions, room.prid !== undefined) &&
                    wanted(teams, room.teamMain === true),
            )
            .sort((one, other) => other.ts.getTime() - one.ts.getTime());
        return Promise.resolve(rooms.slice(skip, skip + Math.min(limit, 100)).map(toRawAppRoom));
    }

    /**
     * Opens the direct room of its creator and the members, which may be there already; apps of this workspace make
     * no other rooms.
     * @throws Error for unknown members, and when the creator may not write to people
     */
    async create({ type, creator }: IRoom, members: string[]): Promise<string> {
        await Promise.resolve();
        if ((type as string) !== 'd') throw new Error('Only direct rooms can be created here.');
        const me = this.workspace.users.get(creator.id);
        if (!me) throw new Error('Invalid user');
        return openDirectRoom(this.workspace, me, members)._id;
    }

    /** A raw write: no system message, no permission. Members are added with the usual messages. */
    async update(room: IRoom, members: string[] = []): Promise<void> {
        if (!this.workspace.rooms.update(room.id, fromAppRoom(room))) throw new Error('Room id not found');
        for (const username of members) {
            const user = this.workspace.users.findOneByUsername(username);
            if (user) await addUserToRoom(this.workspace, room.id, user);
        }
    }

    /**
     * Removes members as if they had left. Usernames are matched exactly, unknown ones are silently left out, and
     * so are those beyond the fiftieth.
     * @throws Error without a room id, and with the first failure while others may already be done
     */
    async removeUsers(roomId: string, usernames: string[]): Promise<void> {
        if (!roomId) throw new Error('roomId was not provided.');
        const users = [...new Set(usernames)]
            .map((username) => this.workspace.users.findOneByUsername(username))
            .filter((user) => user !== undefined)
            .slice(0, removalLimit);
        await Promise.all(users.map((user) => removeUserFromRoom(this.workspace, roomId, user)));
    }

    private converted(room: Room | undefined): Promise<IRoom> {
        // Undefined for no room, whatever the engine's signature says.
        return Promise.resolve((room && toAppRoom(this.workspace, room)) as IRoom);
    }

    private creatorOf(room: Room | undefined): Promise<IUser | undefined> {
        const creator = room && room.t !== 'd' ? this.workspace.users.get(room.u._id) : undefined;
        return Promise.resolve(creator && toAppUser(this.workspace, creator));
    }

    private usersOf(ids: readonly string[]): Promise<IUser[]> {
        const users = ids.map((id) => this.workspace.users.get(id));
        return Promise.resolve(users.map((user) => (user && toAppUser(this.workspace, user)) as IUser));
    }

    private async holdersOf(roomId: string, role: string): Promise<IUser[]> {
        const holders = this.workspace.subscriptions.findByRoomAndRole(roomId, role);
        return (await this.usersOf(holders.map(({ u }) => u._id))).filter(
            (user) => (user as IUser | undefined) !== undefined,
        );
    }
}
