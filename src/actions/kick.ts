// Kick: the target leaves the room. Accessor `removeUsersFromRoom`, with the checks of REST `groups.kick` that it skips.
import { defineAction, inRoom } from '../moderation/action';
import { isBanned } from '../moderation/ban';

/** Who is banned is not kicked: the server would take away what the ban rests on, and so lift it. */
export const kick = defineAction({
    name: 'kick',
    words: ['kick'],
    aliases: [{ words: ['remove'] }],
    parameters: ['targets', 'reason'],
    options: [],
    scope: 'room',
    severity: 2,
    imposes: true,
    roomTypes: ['channel', 'private-group'],
    refusedWhenArchived: ['channel'],
    inFederatedRooms: 'by-room-role',
    target: 'member',
    self: 'refused',
    rights: () => [[inRoom('remove-user')]],
    outsiderPermissions: { channel: 'kick-user-from-any-c-room', 'private-group': 'kick-user-from-any-p-room' },
    lastOwner: { code: 'error-you-are-last-owner' },
    readsBans: true,
    obstacle: ({ targetBan }) => (isBanned(targetBan) ? 'mod-banned' : undefined),
    isDone: ({ targetIsMember, targetBan }) => !targetIsMember && !isBanned(targetBan),
    trace: 'membership',
    provenBy: 'trace',
    harmlessToRepeat: false,
    uses: ['membership'],
    apply: ({ membership }, { room, target }) => membership.remove(room, target),
});
