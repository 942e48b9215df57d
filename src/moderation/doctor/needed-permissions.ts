// The permissions that the service account needs and what for: the source of the table in docs/service-account.md.

export interface NeededPermission {
    readonly permissions: readonly string[];
    /** What Mod Desk does with them; its words are in the texts. */
    readonly purpose: string;
    /**
     * `required`: without it actions fail. `optional`: without it Mod Desk does less, which may be meant.
     * `pace`: without it Rocket.Chat limits the calls, which has a check of its own. `token`: for creating its token only.
     */
    readonly need: 'required' | 'optional' | 'pace' | 'token';
}

export const NEEDED_PERMISSIONS = [
    { permissions: ['mute-user'], purpose: 'mute', need: 'required' },
    { permissions: ['ban-user'], purpose: 'ban', need: 'required' },
    { permissions: ['access-permissions'], purpose: 'roles', need: 'required' },
    { permissions: ['assign-admin-role'], purpose: 'admin-role', need: 'optional' },
    { permissions: ['set-owner', 'set-moderator', 'set-leader'], purpose: 'team-roles', need: 'required' },
    { permissions: ['edit-other-user-active-status'], purpose: 'activate', need: 'required' },
    { permissions: ['api-bypass-rate-limit'], purpose: 'pace', need: 'pace' },
    { permissions: ['view-c-room', 'view-p-room', 'view-joined-room'], purpose: 'rooms', need: 'optional' },
    { permissions: ['view-other-user-channels'], purpose: 'rooms-of-people', need: 'optional' },
    { permissions: ['view-outside-room'], purpose: 'names', need: 'optional' },
    { permissions: ['create-personal-access-tokens'], purpose: 'token', need: 'token' },
] as const satisfies readonly NeededPermission[];
