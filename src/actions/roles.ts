// The query "roles": who holds a role in this room, or which roles one person holds. As REST `rooms.roles`.
import { checkMayLook } from '../moderation/may-look';
import { defineQuery } from '../moderation/query';
import { roomRolesOf } from '../moderation/scene';
import type { Scene } from '../moderation/scene';
import { failure, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';
import type { Person, Role, RoomRoleHolder } from '../workspace/ports';

/** `customRolesHidden`: the workspace has custom room roles, and those of this room cannot be read. */
export type RolesAnswer = { readonly customRolesHidden: boolean } & (
    | { readonly about: 'room'; readonly holders: readonly RoomRoleHolder[] }
    | { readonly about: 'person'; readonly person: Person; readonly roomRoles: readonly string[] }
);

interface Shown {
    readonly holders: readonly RoomRoleHolder[];
    readonly customRolesHidden: boolean;
}

/** A custom role is held by its id, which says nothing to people. */
function withRoleNames(holder: RoomRoleHolder, custom: readonly Role[]): RoomRoleHolder {
    const names = holder.roles.map((id) => custom.find((role) => role.id === id)?.name ?? id);
    return { ...holder, roles: names };
}

async function builtInRoles(scene: Scene, customRolesHidden: boolean): Promise<Result<Shown>> {
    const holders = await scene.roleHolders();
    return holders.ok ? success({ holders: holders.value, customRolesHidden }) : holders;
}

/** Custom room roles are shown where the workspace has any and the service account may read them. */
async function rolesToShow(scene: Scene): Promise<Result<Shown>> {
    const custom = scene.reading.permissions.live ? await scene.customRoomRoles() : success([]);
    if (!custom.ok) {
        return custom;
    }
    if (custom.value.length === 0) {
        return builtInRoles(scene, false);
    }
    const holders = await scene.allRoleHolders();
    if (holders.ok) {
        const named = holders.value.map((holder) => withRoleNames(holder, custom.value));
        return success({ holders: named, customRolesHidden: false });
    }
    return holders.problem.code === 'mod-custom-roles-unreadable' ? builtInRoles(scene, true) : holders;
}

export const roles = defineQuery({
    name: 'roles',
    words: ['roles'],
    parameters: ['optional-target'],
    async answer(scene: Scene, target): Promise<Result<RolesAnswer>> {
        const [refused, shown] = await Promise.all([checkMayLook(scene), rolesToShow(scene)]);
        if (refused) {
            return failure(refused);
        }
        if (!shown.ok) {
            return shown;
        }
        const { holders, customRolesHidden } = shown.value;
        return success(
            target
                ? { about: 'person', person: target, roomRoles: roomRolesOf(holders, target), customRolesHidden }
                : { about: 'room', holders, customRolesHidden },
        );
    },
});
