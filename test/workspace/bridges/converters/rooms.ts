// Rooms as apps see them, and back.
import type { IRoom, IRoomRaw } from '@rocket.chat/apps-engine/definition/rooms';
import type { Fields } from '../../state/collection';
import type { Room } from '../../state/documents';
import type { ServerLine } from '../../state/variant';
import type { Workspace } from '../../state/workspace';
import { toAppUser } from './users';

/** What newer engines add to `IRoom`, and the bucket that the typings do not show. */
export interface AppRoom extends IRoom {
    readonly isFederated?: boolean;
    /** Fields of the document that the converter does not know: muted, unmuted, archived, usersCount, topic, … */
    readonly _unmappedProperties_: Readonly<Record<string, unknown>>;
}

const defined = <T extends object>(fields: T): T =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** The fields with the same meaning in a full and in a raw room. */
const common = (room: Room): object => ({
    id: room._id,
    displayName: room.fname,
    slugifiedName: room.name,
    userIds: room.uids,
    messageCount: room.msgs,
    createdAt: room.ts,
    updatedAt: room._updatedAt,
    lastModifiedAt: room.lm,
    customFields: room.customFields,
    description: room.description,
    teamId: room.teamId,
    isTeamMain: room.teamMain,
    isFederated: room.federated,
    isOpen: room.open,
    displaySystemMessages: room.sysMes,
    type: room.t,
});

const mappedByAll = [
    ...(['_id', 'fname', 'name', 'uids', 'msgs', 'ts', '_updatedAt', 'lm', 'customFields', 'description'] as const),
    ...(['open', 'sysMes', 't', 'default', 'ro', 'u', 'prid'] as const),
];

const mapped: Readonly<Record<ServerLine, ReadonlySet<string>>> = {
    '6.14': new Set<keyof Room>(mappedByAll),
    new: new Set<keyof Room>([...mappedByAll, 'teamId', 'teamMain', 'federated']),
};

/** As Rocket.Chat's room codec: creator and parent room in full, what it does not map in `_unmappedProperties_`. */
export function toAppRoom(workspace: Workspace, room: Room): AppRoom {
    const { serverLine } = workspace.variant;
    const creator = workspace.users.get(room.u._id);
    const parent = room.prid === undefined ? undefined : workspace.rooms.get(room.prid);
    return defined({
        ...common(room),
        ...(serverLine === '6.14' ? { teamId: undefined, isTeamMain: undefined, isFederated: undefined } : {}),
        isDefault: room.default ?? false,
        isReadOnly: room.ro,
        // Rocket.Chat stores direct rooms without who made them.
        creator: room.t === 'd' ? undefined : creator && toAppUser(workspace, creator),
        parentRoom: parent && toAppRoom(workspace, parent),
        _unmappedProperties_: Object.fromEntries(
            Object.entries(room).filter(([field]) => !mapped[serverLine].has(field)),
        ),
    }) as unknown as AppRoom;
}

/** As `getAllRooms` gives it: a fixed projection without muted, unmuted and archived. */
export function toRawAppRoom(room: Room): IRoomRaw {
    return defined({
        ...common(room),
        usernames: room.usernames,
        isDefault: room.default,
        isReadOnly: room.ro,
        parentRoomId: room.prid,
        creator: room.t === 'd' ? undefined : room.u,
    }) as unknown as IRoomRaw;
}

/** The fields that an app's changed room sets. The bucket of unmapped properties is dropped: an app cannot mute by it. */
export function fromAppRoom(room: IRoom & { isFederated?: boolean }): Fields<Omit<Room, '_id'>> {
    return defined({
        t: room.type,
        ts: room.createdAt,
        msgs: room.messageCount,
        fname: room.displayName,
        name: room.slugifiedName,
        default: room.isDefault,
        ro: room.isReadOnly,
        sysMes: room.displaySystemMessages,
        uids: room.userIds,
        lm: room.lastModifiedAt,
        customFields: room.customFields,
        federated: room.isFederated,
        prid: room.parentRoom?.id,
    });
}
