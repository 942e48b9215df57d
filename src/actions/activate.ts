// Activate: the account can sign in again. REST `users.setActiveStatus`.
import { defineAction, inWorkspace } from '../moderation/action';

export const activate = defineAction({
    name: 'activate',
    words: ['activate'],
    parameters: ['targets'],
    options: [],
    scope: 'workspace',
    roomTypes: [],
    target: 'anyone',
    self: 'allowed',
    rights: () => [[inWorkspace('edit-other-user-active-status')]],
    isDone: ({ target }) => target.active,
    trace: 'person',
    provenBy: 'answer',
    harmlessToRepeat: false,
    uses: ['accountStatus'],
    apply: ({ accountStatus }, { target }) => accountStatus.activate(target),
});
