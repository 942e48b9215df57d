// Which roles hold which permission before an administrator changes it; what the rules ask for, no more.

const moderation = ['admin', 'owner', 'moderator'];
const appointment = ['admin', 'owner'];
const administration = ['admin'];

export const defaultPermissions: Readonly<Record<string, readonly string[]>> = {
    'mute-user': moderation,
    'remove-user': moderation,
    'ban-user': moderation,
    'kick-user-from-any-c-room': administration,
    'kick-user-from-any-p-room': [],
    'set-moderator': appointment,
    'set-owner': appointment,
    'set-leader': appointment,
    'access-permissions': administration,
    'assign-admin-role': administration,
    'assign-roles': administration,
    'edit-other-user-active-status': administration,
    'view-moderation-console': administration,
    'manage-moderation-actions': administration,
    'view-full-other-user-info': administration,
    'view-other-user-channels': administration,
    'view-room-administration': administration,
    'view-broadcast-member-list': moderation,
    'post-readonly': moderation,
    'add-user-to-joined-room': moderation,
    'edit-room': moderation,
    'set-readonly': appointment,
    'delete-message': moderation,
    'force-delete-message': appointment,
    'clean-channel-history': administration,
    'edit-team-member': moderation,
    'add-team-member': moderation,
    'view-c-room': ['admin', 'user', 'federated-external', 'bot', 'app', 'anonymous'],
    'view-p-room': ['admin', 'user', 'federated-external', 'anonymous', 'guest'],
    'create-d': ['admin', 'user', 'bot', 'app'],
    'view-d-room': ['admin', 'user', 'federated-external', 'bot', 'app', 'guest'],
    'view-joined-room': ['guest', 'bot', 'app', 'anonymous'],
    'api-bypass-rate-limit': ['admin', 'bot', 'app'],
    'create-personal-access-tokens': ['admin', 'user'],
    'user-generate-access-token': administration,
    'manage-apps': administration,
};
