// Mute: the target can no longer write in the room. REST `rooms.muteUser`.
import { defineAction, inRoom } from '../moderation/action';

/**
 * In a read-only room Rocket.Chat's mute only takes back an earlier unmute, so there whoever was never unmuted is
 * muted already, and whoever holds `post-readonly` writes all the same.
 */
export const mute = defineAction({
    name: 'mute',
    words: ['mute'],
    aliases: [
        { words: ['timeout'], ends: true },
        { words: ['tempmute'], ends: true },
        { words: ['temp', 'mute'], ends: true },
        { words: ['silence'] },
    ],
    parameters: ['targets', 'reason'],
    options: [],
    scope: 'room',
    severity: 1,
    imposes: true,
    roomTypes: ['channel', 'private-group'],
    inFederatedRooms: 'refused',
    undo: 'unmute',
    duration: 'optional',
    mayBeGivenEnd: ({ room, target }) => room.muted.includes(target.username),
    lasts: true,
    target: 'member',
    whenAway: 'on-return',
    self: 'refused',
    rights: () => [[inRoom('mute-user')]],
    obstacle: ({ room, targetHolds }) =>
        room.readOnly && targetHolds('post-readonly') ? 'mod-writes-anyway' : undefined,
    isDone: ({ room, target, targetHolds }) =>
        room.muted.includes(target.username) ||
        (room.readOnly && !room.unmuted.includes(target.username) && !targetHolds('post-readonly')),
    trace: 'room',
    provenBy: 'answer',
    harmlessToRepeat: true,
    uses: ['muting'],
    apply: ({ muting }, { room, target }) => muting.mute(room, target),
});
