// The six endpoints that channels.* and groups.* each have for moderators, owners and leaders.
import { addRoomRole } from '../../rules/add-room-role';
import type { RoomParams } from '../../rules/find-room';
import { findTargetUser, type UserParams } from '../../rules/find-target-user';
import { removeRoomRole } from '../../rules/remove-room-role';
import { capitalised, type RoomRole } from '../../rules/room-role-operations';
import type { Room, User } from '../../state/documents';
import type { Workspace } from '../../state/workspace';
import { success } from '../answers';
import { privateRoute, type PrivateRoute, type Validator } from '../route';

type RoleBody = RoomParams & UserParams;

const everyRole: readonly RoomRole[] = ['moderator', 'owner', 'leader'];
const operations = { add: addRoomRole, remove: removeRoomRole };

/** The endpoints of a family, which has its own validator and its own way to find a room. */
export const roleEndpoints = (
    family: 'channels' | 'groups',
    body: Validator<RoleBody>,
    findFamilyRoom: (workspace: Workspace, params: RoomParams, caller: User) => Room,
): PrivateRoute[] =>
    everyRole.flatMap((role) =>
        (['add', 'remove'] as const).map((operation) =>
            privateRoute<unknown, RoleBody>({
                method: 'POST',
                endpoint: `${family}.${operation}${capitalised(role)}`,
                body,
                handle({ workspace, user, body: params }) {
                    const room = findFamilyRoom(workspace, params, user);
                    const target = findTargetUser(workspace, params);
                    operations[operation](workspace, user._id, { rid: room._id, userId: target._id }, role);
                    return success();
                },
            }),
        ),
    );
