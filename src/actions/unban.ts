// Unban: the target may come back into the room. REST `rooms.unbanUser`, or Mod Desk at the door.
import { defineAction, inRoom } from '../moderation/action';
import { BAN_PRESENCE } from './ban-presence';

/** Nobody is put back into the room by it; they join again, or are invited. */
export const unban = defineAction({
    name: 'unban',
    words: ['unban'],
    parameters: ['targets', 'reason'],
    options: [],
    scope: 'room',
    roomTypes: ['channel', 'private-group'],
    inFederatedRooms: 'by-room-role',
    undo: 'ban',
    target: 'anyone',
    reachesGone: true,
    self: 'refused',
    rights: () => [[inRoom('ban-user')]],
    readsBans: true,
    outsiderPermissions: BAN_PRESENCE,
    obstacle: ({ targetBan }) => (targetBan === 'hidden' ? 'mod-bans-unreadable' : undefined),
    isDone: ({ targetBan }) => targetBan === 'none',
    trace: 'ban',
    provenBy: 'answer',
    harmlessToRepeat: true,
    uses: ['banning'],
    apply: ({ banning }, { room, target }) => banning.unban(room, target),
});
