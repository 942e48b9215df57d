// rooms.*: info, roles, isMember, membersOrderedByRole, muteUser, unmuteUser
import {
    isRoomsIsMemberProps,
    isRoomsMembersOrderedByRoleProps,
    isRoomsMuteUnmuteUserProps,
} from '@rocket.chat/rest-typings/dist/v1/rooms';
import { Failure, MeteorError } from '../../rules/errors';
import { findRoom, type RoomParams } from '../../rules/find-room';
import { findTargetUser, type UserParams } from '../../rules/find-target-user';
import { membersOrderedByRole } from '../../rules/members-ordered-by-role';
import type { MuteRequest } from '../../rules/mute-in-room';
import { muteUser } from '../../rules/mute-user';
import { hasPermission } from '../../rules/permissions';
import { canAccessRoom } from '../../rules/room-access';
import { roomRoles } from '../../rules/room-roles';
import { unmuteUser } from '../../rules/unmute-user';
import type { Workspace } from '../../state/workspace';
import { failure, forbidden, notFound, success, unauthorized } from '../answers';
import { pagination, type PageParams } from '../pagination';
import { describeRoom, publicRoom } from '../room-info';
import { privateRoute, type Validator } from '../route';
import { isRoomRolesQuery } from '../validation';

const info = privateRoute<RoomParams, unknown>({
    method: 'GET',
    endpoint: 'rooms.info',
    handle({ workspace, user, query }) {
        const room = findRoom(workspace, query);
        if (!canAccessRoom(workspace, room, user)) return failure('not-allowed', 'Not Allowed');
        return success({ room: publicRoom(room), ...describeRoom(workspace, room) });
    },
});

const roles = privateRoute({
    method: 'GET',
    endpoint: 'rooms.roles',
    query: isRoomRolesQuery,
    handle: ({ workspace, user, query }) => success({ roles: roomRoles(workspace, query.rid, user) }),
});

const isMember = privateRoute({
    method: 'GET',
    endpoint: 'rooms.isMember',
    query: isRoomsIsMemberProps,
    handle({ workspace, user, query }) {
        const room = findRoom(workspace, query, true);
        const name = 'userId' in query ? query.userId : query.username;
        const target = workspace.users.get(name) ?? workspace.users.findOneByUsername(name);
        if (!target) return failure('error-user-not-found');
        if (!canAccessRoom(workspace, room, user)) return forbidden();
        const subscription = workspace.subscriptions.findOneByRoomAndUser(room._id, target._id);
        return success({ isMember: subscription !== undefined });
    },
});

type MembersQuery = RoomParams & PageParams & { status?: string[]; filter?: string; sort?: string };

function parseSort(sort = '{}'): { rolePriority?: number; username?: number } {
    try {
        return JSON.parse(sort) as { rolePriority?: number; username?: number };
    } catch {
        const details = { helperMethod: 'parseJsonQuery' };
        throw new MeteorError('error-invalid-sort', `Invalid sort parameter provided: "${sort}"`, details);
    }
}

const members = privateRoute({
    method: 'GET',
    endpoint: 'rooms.membersOrderedByRole',
    query: isRoomsMembersOrderedByRoleProps as Validator<MembersQuery>,
    handle({ workspace, user, query }) {
        const room = findRoom(workspace, query);
        if (!canAccessRoom(workspace, room, user)) {
            return notFound('The required "roomId" or "roomName" param provided does not match any room');
        }
        if (room.t !== 'c' && room.t !== 'p') return failure('error-room-type-not-supported');
        if (room.broadcast && !hasPermission(workspace, user._id, 'view-broadcast-member-list', room._id)) {
            return unauthorized();
        }
        const { count, offset } = pagination(query);
        const { status, filter } = query;
        const page = { rid: room._id, status, filter, sort: parseSort(query.sort), count, offset };
        const found = membersOrderedByRole(workspace, page);
        return success({ members: found.members, count: found.members.length, offset, total: found.total });
    },
});

type Muting = (workspace: Workspace, actorId: string, request: MuteRequest) => void;

const muting = (endpoint: string, apply: Muting) =>
    privateRoute({
        method: 'POST',
        endpoint,
        body: isRoomsMuteUnmuteUserProps as Validator<UserParams & { roomId: string }>,
        handle({ workspace, user, body }) {
            const { username } = findTargetUser(workspace, body);
            if (username === undefined) throw new Failure('Invalid user');
            apply(workspace, user._id, { rid: body.roomId, username });
            return success();
        },
    });

export const rooms = [
    info,
    roles,
    isMember,
    members,
    muting('rooms.muteUser', muteUser),
    muting('rooms.unmuteUser', unmuteUser),
];
