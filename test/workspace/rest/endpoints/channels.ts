// channels.*: kick, and the endpoints for moderators, owners and leaders
import { isChannelsKickProps } from '@rocket.chat/rest-typings/dist/v1/channels/ChannelsKickProps';
import { isChannelsModeratorsProps } from '@rocket.chat/rest-typings/dist/v1/channels/ChannelsModeratorsProps';
import { Failure } from '../../rules/errors';
import { findChannel, type RoomParams } from '../../rules/find-room';
import { findTargetUser, type UserParams } from '../../rules/find-target-user';
import { kickUserFromRoom } from '../../rules/kick-user-from-room';
import { success } from '../answers';
import { publicRoom } from '../room-info';
import { privateRoute, type Validator } from '../route';
import { roleEndpoints } from './role-endpoints';

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
    kick,
    ...roleEndpoints('channels', isChannelsModeratorsProps as Validator<RoomParams & UserParams>, findChannel),
];
