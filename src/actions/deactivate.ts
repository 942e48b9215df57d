// Deactivate: the account is signed out everywhere and cannot sign in. Accessor `deactivate`, as REST `users.setActiveStatus`.
import { defineAction, inWorkspace } from '../moderation/action';

export const deactivate = defineAction({
    name: 'deactivate',
    words: ['deactivate'],
    parameters: ['targets', 'reason'],
    options: ['relinquish'],
    scope: 'workspace',
    severity: 4,
    roomTypes: [],
    undo: 'activate',
    target: 'anyone',
    federatedTarget: { code: 'error-user-is-federated' },
    self: 'refused',
    rights: () => [[inWorkspace('edit-other-user-active-status')]],
    lastAdmin: { code: 'error-action-not-allowed', active: true },
    foretell: ({ rooms }, target) => rooms.affectedByDeactivation(target),
    isDone: ({ target }) => !target.active,
    trace: 'person',
    provenBy: 'trace',
    harmlessToRepeat: false,
    uses: ['deactivation'],
    apply: ({ deactivation }, { target, relinquish }) => deactivation.deactivate(target, relinquish),
});
