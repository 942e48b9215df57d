// Activate: the account can sign in again. REST `users.setActiveStatus`.
import { defineAction, inWorkspace } from '../moderation/action';

export const activate = defineAction({
    name: 'activate',
    words: ['activate'],
    parameters: ['targets', 'reason'],
    options: [],
    scope: 'workspace',
    roomTypes: [],
    undo: 'deactivate',
    target: 'anyone',
    federatedTarget: { code: 'error-user-is-federated' },
    self: 'allowed',
    forInactive: true,
    rights: () => [[inWorkspace('edit-other-user-active-status')]],
    isDone: ({ target }) => target.active,
    trace: 'person',
    provenBy: 'answer',
    harmlessToRepeat: false,
    uses: ['activation'],
    apply: ({ activation }, { target }) => activation.activate(target),
});
