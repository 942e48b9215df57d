// groups.*: invite, kick, and the endpoints for moderators, owners and leaders
import { isGroupsAddAllProps } from '@rocket.chat/rest-typings/dist/v1/groups/GroupsAddAllProps';
import { isGroupsInviteProps } from '@rocket.chat/rest-typings/dist/v1/groups/GroupsInviteProps';
import { addAllUsersToRoom } from '../../rules/add-without-asking';
import { Failure, MeteorError } from '../../rules/errors';
import { findAccessibleGroup, findGroup, findGroupByIdOrName, type RoomParams } from '../../rules/find-room';
import { findTargetUser, findTargetUsers } from '../../rules/find-target-user';
import { inviteToRoom } from '../../rules/invite-to-room';
import { kickUserFromRoom } from '../../rules/kick-user-from-room';
import { success } from '../answers';
import { documentedGroup, publicRoom } from '../room-info';
import { privateRoute, type Validator } from '../route';
import { isGroupUserBody } from '../validation';
import { roleEndpoints } from './role-endpoints';

/** Neither access to the group nor whether it is archived is asked for. */
const invite = privateRoute({
    method: 'POST',
    endpoint: 'groups.invite',
    body: isGroupsInviteProps,
    async handle({ workspace, user, body }) {
        const { _id: rid } = findGroupByIdOrName(workspace, body);
        const users = findTargetUsers(workspace, body);
        if (users.length === 0) {
            throw new MeteorError('error-empty-invite-list', 'Cannot invite if no valid users are provided');
        }
        await inviteToRoom(workspace, user._id, { rid, usernames: users.flatMap(({ username }) => username ?? []) });
        return success({ group: publicRoom(findGroupByIdOrName(workspace, body)) });
    },
});

const addAll = privateRoute({
    method: 'POST',
    endpoint: 'groups.addAll',
    body: isGroupsAddAllProps as Validator<RoomParams & { activeUsersOnly?: boolean | null }>,
    handle({ workspace, user, body }) {
        const { _id: rid } = findAccessibleGroup(workspace, body, user);
        addAllUsersToRoom(workspace, user._id, rid, body.activeUsersOnly ?? false);
        return success({ group: publicRoom(findAccessibleGroup(workspace, body, user)) });
    },
});

const kick = privateRoute({
    method: 'POST',
    endpoint: 'groups.kick',
    body: isGroupUserBody,
    async handle({ workspace, user, body, variant }) {
        const room = findGroup(workspace, body);
        const { username } = findTargetUser(workspace, body);
        if (username === undefined) throw new Failure('Invalid user');
        await kickUserFromRoom(workspace, user._id, { rid: room._id, username });
        return success(variant.groupsKickReturnsGroup ? { group: documentedGroup(workspace, room._id) } : {});
    },
});

export const groups = [invite, addAll, kick, ...roleEndpoints('groups', isGroupUserBody, findAccessibleGroup)];
