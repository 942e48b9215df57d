// The query "roles": who holds a role in this room, or which roles one person holds. As REST `rooms.roles`.
import { checkMayLook } from '../moderation/may-look';
import { defineQuery } from '../moderation/query';
import { roomRolesOf } from '../moderation/scene';
import type { Scene } from '../moderation/scene';
import { failure, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';
import type { Person, RoomRoleHolder } from '../workspace/ports';

export type RolesAnswer =
    | { readonly about: 'room'; readonly holders: readonly RoomRoleHolder[] }
    | { readonly about: 'person'; readonly person: Person; readonly roomRoles: readonly string[] };

/** Custom room roles are shown where the workspace has any and a service account may read them. */
async function holdersToShow(scene: Scene): Promise<Result<readonly RoomRoleHolder[]>> {
    const { permissions, roles } = scene.reading;
    const custom = permissions.live ? await roles.customRoomRoles() : success([]);
    if (!custom.ok) {
        return custom;
    }
    return custom.value.length > 0 ? scene.allRoleHolders() : scene.roleHolders();
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
