// groups.*: invite, kick, and the endpoints for moderators, owners and leaders
import { Failure } from '../../rules/errors';
import { findAccessibleGroup, findGroup } from '../../rules/find-room';
import { findTargetUser } from '../../rules/find-target-user';
import { inviteToRoom } from '../../rules/invite-to-room';
import { kickUserFromRoom } from '../../rules/kick-user-from-room';
import { success } from '../answers';
import { documentedGroup, publicRoom } from '../room-info';
import { privateRoute } from '../route';
import { isGroupUserBody } from '../validation';
import { roleEndpoints } from './role-endpoints';

/** For one user; the server also takes lists. */
const invite = privateRoute({
    method: 'POST',
    endpoint: 'groups.invite',
    body: isGroupUserBody,
    async handle({ workspace, user, body }) {
        const { _id: rid } = findAccessibleGroup(workspace, body, user);
        const { username } = findTargetUser(workspace, body);
        await inviteToRoom(workspace, user._id, { rid, usernames: username === undefined ? [] : [username] });
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

export const groups = [invite, kick, ...roleEndpoints('groups', isGroupUserBody, findAccessibleGroup)];
