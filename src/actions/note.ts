// Note: what moderators should know about someone, seen by moderators only. Changes nothing in Rocket.Chat.
import { defineAction, inRoom } from '../moderation/action';
import { success } from '../workspace/problem';

export const note = defineAction({
    name: 'note',
    words: ['note'],
    parameters: ['targets', 'text'],
    options: [],
    scope: 'room',
    roomTypes: ['channel', 'private-group'],
    recordOnly: true,
    confidential: true,
    target: 'anyone',
    self: 'allowed',
    rights: () => [[inRoom('mute-user')]],
    isDone: () => false,
    trace: 'room',
    provenBy: 'answer',
    harmlessToRepeat: false,
    uses: [],
    apply: () => Promise.resolve(success(undefined)),
});
