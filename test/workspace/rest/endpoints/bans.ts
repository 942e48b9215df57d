// rooms.*: banUser, unbanUser, bannedUsers
import {
    isRoomsBannedUsersProps,
    isRoomsBanUserProps,
    isRoomsUnbanUserProps,
} from '@rocket.chat/rest-typings/dist/v1/rooms';
import type { BanBehaviour, BanRequest } from '../../rules/ban-errors';
import { banUserFromRoom } from '../../rules/ban-user-from-room';
import { bannedUsers } from '../../rules/banned-users';
import { Failure } from '../../rules/errors';
import { findTargetUser, type UserParams } from '../../rules/find-target-user';
import { canAccessRoom } from '../../rules/room-access';
import { unbanUserFromRoom } from '../../rules/unban-user-from-room';
import type { Workspace } from '../../state/workspace';
import { success, unauthorized } from '../answers';
import { pagination } from '../pagination';
import { privateRoute, type Validator } from '../route';
import type { Variant } from '../variant';

const servedBy = ({ banFamily }: Variant): boolean => banFamily === 'present';

type Banning = (workspace: Workspace, actorId: string, request: BanRequest, behaviour: BanBehaviour) => void;
type BanBody = UserParams & { roomId: string };

const banning = (endpoint: string, body: unknown, apply: Banning) =>
    privateRoute({
        method: 'POST',
        endpoint,
        servedBy,
        body: body as Validator<BanBody>,
        handle({ workspace, user, body: params, variant }) {
            const { username } = findTargetUser(workspace, params);
            if (username === undefined) throw new Failure('Invalid user');
            apply(workspace, user._id, { rid: params.roomId, username }, variant);
            return success();
        },
    });

/** No permission is asked for, only access; an unknown room is one that nobody may see. */
const list = privateRoute({
    method: 'GET',
    endpoint: 'rooms.bannedUsers',
    servedBy,
    query: isRoomsBannedUsersProps,
    handle({ workspace, user, query }) {
        const room = workspace.rooms.get(query.roomId);
        if (!room || !canAccessRoom(workspace, room, user)) return unauthorized();
        const { count, offset } = pagination(query);
        const found = bannedUsers(workspace, { rid: room._id, count, offset });
        return success({ ...found, count: found.bannedUsers.length, offset });
    },
});

export const bans = [
    banning('rooms.banUser', isRoomsBanUserProps, banUserFromRoom),
    banning('rooms.unbanUser', isRoomsUnbanUserProps, unbanUserFromRoom),
    list,
];
