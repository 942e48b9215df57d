// The query "roles": who holds a role in this room, or which roles one person holds. As REST `rooms.roles`.
import { checkMayLook } from '../moderation/may-look';
import { defineQuery } from '../moderation/query';
import { roomRolesOf } from '../moderation/scene';
import type { Scene } from '../moderation/scene';
import { failure, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';
import type { Person, Role, RoomRoleHolder } from '../workspace/ports';

export type RolesAnswer =
    | { readonly about: 'room'; readonly holders: readonly RoomRoleHolder[] }
    | { readonly about: 'person'; readonly person: Person; readonly roomRoles: readonly string[] };

/** A custom role is held by its id, which says nothing to people. */
function withRoleNames(holder: RoomRoleHolder, custom: readonly Role[]): RoomRoleHolder {
    const names = holder.roles.map((id) => custom.find((role) => role.id === id)?.name ?? id);
    return { ...holder, roles: names };
}

/** Custom room roles are shown where the workspace has any and a service account may read them. */
async function holdersToShow(scene: Scene): Promise<Result<readonly RoomRoleHolder[]>> {
    const { permissions, roles } = scene.reading;
    const custom = permissions.live ? await roles.customRoomRoles() : success([]);
    if (!custom.ok) {
        return custom;
    }
    if (custom.value.length === 0) {
        return scene.roleHolders();
    }
    const holders = await scene.allRoleHolders();
    return holders.ok ? success(holders.value.map((holder) => withRoleNames(holder, custom.value))) : holders;
}

export const roles = defineQuery({
    name: 'roles',
    words: ['roles'],
    parameters: ['optional-target'],
    async answer(scene: Scene, target): Promise<Result<RolesAnswer>> {
        const [refused, holders] = await Promise.all([checkMayLook(scene), holdersToShow(scene)]);
        if (refused) {
            return failure(refused);
        }
        if (!holders.ok) {
            return holders;
        }
        return success(
            target
                ? { about: 'person', person: target, roomRoles: roomRolesOf(holders.value, target) }
                : { about: 'room', holders: holders.value },
        );
    },
});
