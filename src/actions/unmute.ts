// Unmute: the target can write in the room again. REST `rooms.unmuteUser`.
import { defineAction, inRoom } from '../moderation/action';

/** In a read-only room unmuting also lets the target write there. */
export const unmute = defineAction({
    name: 'unmute',
    words: ['unmute'],
    aliases: [{ words: ['untimeout'] }, { words: ['unsilence'] }],
    parameters: ['targets', 'reason'],
    options: [],
    scope: 'room',
    roomTypes: ['channel', 'private-group'],
    inFederatedRooms: 'refused',
    undo: 'mute',
    target: 'member',
    self: 'refused',
    rights: () => [[inRoom('mute-user')]],
    isDone: ({ room, target }) =>
        !room.muted.includes(target.username) && (!room.readOnly || room.unmuted.includes(target.username)),
    trace: 'room',
    provenBy: 'answer',
    harmlessToRepeat: true,
    uses: ['muting'],
    apply: ({ muting }, { room, target }) => muting.unmute(room, target),
});
