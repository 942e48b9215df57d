// Note: what moderators should know about someone, seen by moderators only. Changes nothing in Rocket.Chat.
import { defineAction, inRoom } from '../moderation/action';
import { RECORD_ONLY } from './record-only';

export const note = defineAction({
    ...RECORD_ONLY,
    name: 'note',
    words: ['note'],
    confidential: true,
    target: 'anyone',
    self: 'allowed',
    rights: () => [[inRoom('mute-user')]],
});
