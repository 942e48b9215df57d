// From the engine's users and rooms to the pipeline's people and rooms.
import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import { UserType } from '@rocket.chat/apps-engine/definition/users';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { Person, Room, RoomType } from '../ports';

const ROOM_TYPES: Readonly<Record<string, RoomType>> = {
    c: 'channel',
    p: 'private-group',
    d: 'direct',
    l: 'omnichannel',
};

/**
 * What Rocket.Chat's converter leaves unmapped; unofficial, but the only place where an accessor shows who is muted.
 * Older servers leave more of a room there.
 */
interface UnmappedRoomProperties {
    readonly muted?: readonly string[];
    readonly unmuted?: readonly string[];
    readonly archived?: boolean;
    readonly usersCount?: number;
    readonly teamMain?: boolean;
    readonly federated?: boolean;
}

interface UnmappedMessage {
    readonly type?: string | null;
    readonly _unmappedProperties_?: { readonly t?: string } | null;
}

/** Newer engines say it of users and rooms; what is not there may arrive as null. */
function isFederated(given: IUser | IRoom): boolean {
    return (given as { isFederated?: boolean | null }).isFederated === true;
}

function kindOf({ type }: IUser): Person['kind'] {
    switch (type) {
        case UserType.APP:
            return 'app';
        case UserType.BOT:
            return 'bot';
        default:
            return 'user';
    }
}

export function toPerson(user: IUser): Person {
    return {
        id: user.id,
        username: user.username,
        name: user.name || user.username,
        active: user.isEnabled,
        workspaceRoles: Array.isArray(user.roles) ? user.roles : [],
        kind: kindOf(user),
        federated: isFederated(user),
    };
}

export function toRoomType(type: string): RoomType {
    // An unknown type of a newer server takes the strictest known one: nothing is allowed there.
    return ROOM_TYPES[type] ?? 'omnichannel';
}

/** What the converter left unmapped; `undefined` where the server does not pass it on. */
export function unmappedPropertiesOf(room: IRoom): UnmappedRoomProperties | undefined {
    return (room as { _unmappedProperties_?: UnmappedRoomProperties })._unmappedProperties_;
}

export function toRoom(room: IRoom, unmapped: UnmappedRoomProperties): Room {
    return {
        id: room.id,
        // A direct room has no name at all.
        name: room.displayName || room.slugifiedName || '',
        type: toRoomType(room.type),
        readOnly: room.isReadOnly ?? false,
        archived: unmapped.archived ?? false,
        teamMain: room.isTeamMain === true || unmapped.teamMain === true,
        federated: isFederated(room) || unmapped.federated === true,
        muted: unmapped.muted ?? [],
        unmuted: unmapped.unmuted ?? [],
        membersCount: unmapped.usersCount,
    };
}

/** The type of a message, of which people's own have none; older servers leave it unmapped. */
export function messageTypeOf(message: Partial<IMessage>): string | undefined {
    const { type, _unmappedProperties_: unmapped } = message as UnmappedMessage;
    return type ?? unmapped?.t ?? undefined;
}
