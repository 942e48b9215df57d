// Remove a role: in this room, or with --workspace in the whole workspace. REST `roles.removeUserFromRole`.
import { defineAction } from '../moderation/action';
import { holdsRole, roleRights, withRole } from './role-rights';

export const removeRole = defineAction({
    name: 'remove-role',
    words: ['role', 'remove'],
    aliases: [{ words: ['demote'] }, { words: ['revoke'] }, { words: ['role', 'take'] }],
    parameters: ['role', 'targets', 'reason'],
    options: ['workspace'],
    scope: 'by-role',
    roomTypes: ['channel', 'private-group'],
    permissionWhenArchived: 'access-permissions',
    undo: 'add-role',
    target: 'member',
    self: 'allowed',
    rights: roleRights,
    outsiderPermissions: { 'private-group': 'access-permissions' },
    roleIs: 'revoked',
    lastOwner: { code: 'error-remove-last-owner', revoking: 'owner' },
    lastAdmin: { code: 'error-admin-required', revoking: 'admin', active: false },
    isDone: (situation) => !holdsRole(situation),
    trace: 'room-roles',
    provenBy: 'answer',
    harmlessToRepeat: false,
    uses: ['roleGranting'],
    apply: ({ roleGranting }, { role, room, target }) =>
        withRole(role, (given) => roleGranting.revoke(given, target, room)),
});
