// The roles that every Rocket.Chat workspace has from the start; for them `_id` is the name.
import type { Role, RoleScope } from './documents';

const role = (name: string, scope: RoleScope, description = ''): Omit<Role, '_id' | '_updatedAt'> => ({
    name,
    scope,
    description,
    protected: true,
    mandatory2fa: false,
});

export const builtInRoles = [
    role('admin', 'Users', 'Admin'),
    role('moderator', 'Subscriptions', 'Moderator'),
    role('leader', 'Subscriptions', 'Leader'),
    role('owner', 'Subscriptions', 'Owner'),
    role('user', 'Users'),
    role('bot', 'Users'),
    role('app', 'Users'),
    role('guest', 'Users'),
    role('anonymous', 'Users'),
    role('federated-external', 'Users'),
];
