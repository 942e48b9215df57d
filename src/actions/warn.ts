// Warn: a word to someone, kept on the record. Changes nothing in Rocket.Chat.
import { defineAction, inRoom } from '../moderation/action';
import { RECORD_ONLY } from './record-only';

export const warn = defineAction({
    ...RECORD_ONLY,
    name: 'warn',
    words: ['warn'],
    target: 'member',
    self: 'refused',
    rights: () => [[inRoom('mute-user')]],
});
