// channels.*: join, invite, kick, and the endpoints for moderators, owners and leaders
import { isChannelsInviteProps } from '@rocket.chat/rest-typings/dist/v1/channels/ChannelsInviteProps';
import { isChannelsJoinProps } from '@rocket.chat/rest-typings/dist/v1/channels/ChannelsJoinProps';
import { isChannelsKickProps } from '@rocket.chat/rest-typings/dist/v1/channels/ChannelsKickProps';
import { isChannelsModeratorsProps } from '@rocket.chat/rest-typings/dist/v1/channels/ChannelsModeratorsProps';
import { Failure } from '../../rules/errors';
import { findChannel, type RoomParams } from '../../rules/find-room';
import { findTargetUser, type UserParams } from '../../rules/find-target-user';
import { inviteToRoom } from '../../rules/invite-to-room';
import { joinRoom } from '../../rules/join-room';
import { kickUserFromRoom } from '../../rules/kick-user-from-room';
import { success } from '../answers';
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

/** For one user; the server also takes lists. */
const invite = privateRoute({
    method: 'POST',
    endpoint: 'channels.invite',
    body: isChannelsInviteProps as Validator<RoomParams & UserParams>,
    async handle({ workspace, user, body }) {
        const { _id: rid } = findChannel(workspace, body);
        const { username } = findTargetUser(workspace, body);
        await inviteToRoom(workspace, user._id, { rid, usernames: username === undefined ? [] : [username] });
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
    kick,
    ...roleEndpoints('channels', isChannelsModeratorsProps as Validator<RoomParams & UserParams>, findChannel),
];
