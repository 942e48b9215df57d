// The room roles that every workspace has; any other role of a room is a custom one.
import type { Role } from '../workspace/ports';

export const BUILT_IN_ROOM_ROLES: readonly Role[] = [
    { id: 'owner', name: 'owner', scope: 'room' },
    { id: 'moderator', name: 'moderator', scope: 'room' },
    { id: 'leader', name: 'leader', scope: 'room' },
];

export function isCustomRoomRole(role: Role): boolean {
    return role.scope === 'room' && !BUILT_IN_ROOM_ROLES.some(({ id }) => id === role.id);
}
