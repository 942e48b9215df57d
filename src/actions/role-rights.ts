// Which permissions giving and taking a role needs, as REST asks them of `roles.addUserToRole` and `channels.addOwner`.
import { inRoom, inWorkspace } from '../moderation/action';
import type { Rights, Situation } from '../moderation/action';
import { BUILT_IN_ROOM_ROLES } from '../moderation/room-roles';
import { failure, refusal } from '../workspace/problem';
import type { Result } from '../workspace/problem';
import type { Role } from '../workspace/ports';

export function roleRights(role?: Role): Rights {
    if (!role) {
        return [[...BUILT_IN_ROOM_ROLES.map(({ id }) => inRoom(`set-${id}`)), inWorkspace('access-permissions')]];
    }
    if (role.scope === 'room') {
        return [[inRoom(`set-${role.id}`), inWorkspace('access-permissions')]];
    }
    return role.id === 'admin'
        ? [[inWorkspace('access-permissions')], [inWorkspace('assign-admin-role')]]
        : [[inWorkspace('access-permissions')]];
}

export function holdsRole({ role, target, targetRoomRoles }: Situation): boolean {
    const held = role?.scope === 'room' ? targetRoomRoles : target.workspaceRoles;
    return role !== undefined && held.includes(role.id);
}

/** Runs a call that is about a role; the pipeline has resolved it before, so its absence is refused, not guessed. */
export function withRole(role: Role | undefined, call: (role: Role) => Promise<Result<void>>): Promise<Result<void>> {
    return role ? call(role) : Promise.resolve(failure(refusal('error-invalid-role')));
}
