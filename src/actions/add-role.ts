// Add a role: in this room, or with --workspace in the whole workspace. REST `roles.addUserToRole`.
import { defineAction } from '../moderation/action';
import { holdsRole, roleRights, withRole } from './role-rights';

export const addRole = defineAction({
    name: 'add-role',
    words: ['role', 'add'],
    aliases: [{ words: ['promote'] }, { words: ['grant'] }, { words: ['make'] }],
    parameters: ['role', 'targets', 'reason'],
    options: ['workspace'],
    scope: 'by-role',
    roomTypes: ['channel', 'private-group'],
    permissionWhenArchived: 'access-permissions',
    undo: 'remove-role',
    duration: 'optional',
    lasts: true,
    target: 'member',
    self: 'allowed',
    rights: roleRights,
    outsiderPermissions: { 'private-group': 'access-permissions' },
    roleIs: 'granted',
    isDone: holdsRole,
    trace: 'room-roles',
    provenBy: 'answer',
    harmlessToRepeat: false,
    uses: ['roleGranting'],
    apply: ({ roleGranting }, { role, room, target }) =>
        withRole(role, (given) => roleGranting.grant(given, target, room)),
});
