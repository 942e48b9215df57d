// Rocket.Chat's documented default grants, used where no service account can read the live table.
import type { PermissionTable } from './ports';

export const DEFAULT_PERMISSIONS: PermissionTable = new Map([
    ['mute-user', ['admin', 'owner', 'moderator']],
    ['remove-user', ['admin', 'owner', 'moderator']],
    ['kick-user-from-any-c-room', ['admin']],
    ['kick-user-from-any-p-room', []],
    ['ban-user', ['admin', 'owner', 'moderator']],
    ['view-c-room', ['admin', 'user', 'federated-external', 'bot', 'app', 'anonymous']],
    ['set-owner', ['admin', 'owner']],
    ['set-moderator', ['admin', 'owner']],
    ['set-leader', ['admin', 'owner']],
    ['access-permissions', ['admin']],
    ['assign-admin-role', ['admin']],
    ['edit-other-user-active-status', ['admin']],
    ['view-room-administration', ['admin']],
    ['view-moderation-console', ['admin']],
    ['post-readonly', ['admin', 'owner', 'moderator']],
]);
