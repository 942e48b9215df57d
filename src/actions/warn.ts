// Warn: a word to someone, kept on the record. Changes nothing in Rocket.Chat.
import { defineAction, inRoom } from '../moderation/action';
import { success } from '../workspace/problem';

export const warn = defineAction({
    name: 'warn',
    words: ['warn'],
    parameters: ['targets', 'text'],
    options: [],
    scope: 'room',
    roomTypes: ['channel', 'private-group'],
    recordOnly: true,
    target: 'member',
    self: 'refused',
    rights: () => [[inRoom('mute-user')]],
    isDone: () => false,
    trace: 'room',
    provenBy: 'answer',
    harmlessToRepeat: false,
    uses: [],
    apply: () => Promise.resolve(success(undefined)),
});
