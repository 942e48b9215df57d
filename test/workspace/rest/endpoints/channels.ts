// channels.*: join, invite, kick, and the endpoints for moderators, owners and leaders
import { isChannelsAddAllProps } from '@rocket.chat/rest-typings/dist/v1/channels/ChannelsAddAllProps';
import { isChannelsInviteProps } from '@rocket.chat/rest-typings/dist/v1/channels/ChannelsInviteProps';
import { isChannelsJoinProps } from '@rocket.chat/rest-typings/dist/v1/channels/ChannelsJoinProps';
import { isChannelsKickProps } from '@rocket.chat/rest-typings/dist/v1/channels/ChannelsKickProps';
import { isChannelsModeratorsProps } from '@rocket.chat/rest-typings/dist/v1/channels/ChannelsModeratorsProps';
import { addAllUsersToRoom } from '../../rules/add-without-asking';
import { Failure } from '../../rules/errors';
import { findChannel, type RoomParams } from '../../rules/find-room';
import { findTargetUser, findTargetUsers, type UserParams } from '../../rules/find-target-user';
import { inviteToRoom } from '../../rules/invite-to-room';
import { joinRoom } from '../../rules/join-room';
import { kickUserFromRoom } from '../../rules/kick-user-from-room';
import { failure, success } from '../answers';
import { publicRoom } from '../room-info';
import { privateRoute, type Validator } from '../route';
import { roleEndpoints } from './role-endpoints';

const join = privateRoute({
    method: 'POST',
    endpoint: 'channels.join',
    body: isChannelsJoinProps as Validator<RoomParams & { joinCode?: string | null }>,
    async handle({ workspace, user, body }) {
        const { _id: rid } = findChannel(workspace, body);
        await joinRoom(workspace, user._id, { rid, joinCode: body.joinCode });
        return success({ channel: publicRoom(findChannel(workspace, body)) });
    },
});

/** Whom nobody knows is left out, and nobody left over refused with the words for no list. */
const invite = privateRoute({
    method: 'POST',
    endpoint: 'channels.invite',
    body: isChannelsInviteProps as Validator<RoomParams & UserParams>,
    async handle({ workspace, user, body }) {
        const { _id: rid } = findChannel(workspace, body);
        const users = findTargetUsers(workspace, body);
        // The sentence stands where the code belongs: so it is on the server.
        if (users.length === 0) return failure('invalid-user-invite-list', 'Cannot invite if no users are provided');
        await inviteToRoom(workspace, user._id, { rid, usernames: users.flatMap(({ username }) => username ?? []) });
        return success({ channel: publicRoom(findChannel(workspace, body)) });
    },
});

const addAll = privateRoute({
    method: 'POST',
    endpoint: 'channels.addAll',
    body: isChannelsAddAllProps as unknown as Validator<RoomParams & { activeUsersOnly?: boolean | null }>,
    handle({ workspace, user, body }) {
        addAllUsersToRoom(workspace, user._id, findChannel(workspace, body)._id, body.activeUsersOnly ?? false);
        return success({ channel: publicRoom(findChannel(workspace, body)) });
    },
});

const kick = privateRoute({
    method: 'POST',
    endpoint: 'channels.kick',
    body: isChannelsKickProps as Validator<RoomParams & { userId: string }>,
    async handle({ workspace, user, body }) {
        const room = findChannel(workspace, body);
        const { username } = findTargetUser(workspace, body);
        if (username === undefined) throw new Failure('Invalid user');
        await kickUserFromRoom(workspace, user._id, { rid: room._id, username });
        return success({ channel: publicRoom(findChannel(workspace, body)) });
    },
});

export const channels = [
    join,
    invite,
    addAll,
    kick,
    ...roleEndpoints('channels', isChannelsModeratorsProps as Validator<RoomParams & UserParams>, findChannel),
];
