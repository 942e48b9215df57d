// Ban: the target leaves the room and cannot come back. REST `rooms.banUser`, or Mod Desk at the door.
import { defineAction, inRoom } from '../moderation/action';
import { isKeptOut } from '../moderation/ban';
import { BAN_PRESENCE } from './ban-presence';

export const ban = defineAction({
    name: 'ban',
    words: ['ban'],
    aliases: [
        { words: ['tempban'], ends: true },
        { words: ['temp', 'ban'], ends: true },
    ],
    parameters: ['targets', 'reason'],
    options: [],
    scope: 'room',
    severity: 3,
    imposes: true,
    roomTypes: ['channel', 'private-group'],
    inFederatedRooms: 'by-room-role',
    undo: 'unban',
    duration: 'optional',
    lasts: true,
    overtakes: ['mute'],
    removes: true,
    target: 'member',
    whenAway: 'at-the-door',
    self: 'refused',
    rights: () => [[inRoom('ban-user')]],
    readsBans: true,
    outsiderPermissions: BAN_PRESENCE,
    lastOwner: { code: 'error-you-are-last-owner' },
    isDone: isKeptOut,
    trace: 'ban',
    provenBy: 'answer',
    harmlessToRepeat: true,
    uses: ['banning'],
    apply: ({ banning }, { room, target }) => banning.ban(room, target),
});
