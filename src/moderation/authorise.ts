// Whether a person holds the rights of an action: Rocket.Chat's union of workspace roles and roles in the room.
import { success } from '../workspace/problem';
import type { Result } from '../workspace/problem';
import type { PermissionTable, Person } from '../workspace/ports';
import type { Right, Rights } from './action';
import { roomRolesOf } from './scene';
import type { Scene } from './scene';

/** The roles of a person, by where they are held. */
export interface Standing {
    readonly workspaceRoles: readonly string[];
    readonly roomRoles: readonly string[];
}

export function grants(table: PermissionTable, permission: string, roles: readonly string[]): boolean {
    const granted = table.get(permission) ?? [];
    return roles.some((role) => granted.includes(role));
}

function holdsRight(table: PermissionTable, { permission, scope }: Right, standing: Standing): boolean {
    return (
        grants(table, permission, standing.workspaceRoles) ||
        (scope === 'room' && grants(table, permission, standing.roomRoles))
    );
}

/** The first group of rights of which none is held; `undefined` when all is well. */
export function missingRights(
    table: PermissionTable,
    rights: Rights,
    standing: Standing,
): readonly Right[] | undefined {
    return rights.find((group) => !group.some((right) => holdsRight(table, right, standing)));
}

/** The roles that every workspace has; any other role in the table is a custom one. */
const STANDARD_ROLES = new Set([
    'admin',
    'user',
    'owner',
    'moderator',
    'leader',
    'bot',
    'app',
    'guest',
    'anonymous',
    'auditor',
    'auditor-log',
    'livechat-agent',
    'livechat-manager',
    'livechat-monitor',
    'federated-external',
]);

/** Whether a custom room role is granted one of the rights in the room, so that it is worth asking who holds it. */
async function couldComeFromCustomRole(
    scene: Scene,
    table: PermissionTable,
    missing: readonly Right[],
): Promise<Result<boolean>> {
    const inRoom = missing.filter(({ scope }) => scope === 'room');
    const granted = inRoom.flatMap(({ permission }) => table.get(permission) ?? []);
    if (!scene.reading.permissions.live || granted.every((role) => STANDARD_ROLES.has(role))) {
        return success(false);
    }
    const custom = await scene.customRoomRoles();
    return custom.ok ? success(custom.value.some(({ id }) => granted.includes(id))) : custom;
}

/** The roles of a person that count for these rights, custom room roles left out; the room is read only if it matters. */
export async function standingOf(scene: Scene, person: Person, rights: Rights): Promise<Result<Standing>> {
    if (rights.every((group) => group.every(({ scope }) => scope === 'workspace'))) {
        return success({ workspaceRoles: person.workspaceRoles, roomRoles: [] });
    }
    const holders = await scene.roleHolders();
    return holders.ok
        ? success({ workspaceRoles: person.workspaceRoles, roomRoles: roomRolesOf(holders.value, person) })
        : holders;
}

/**
 * The rights that the moderator lacks, `undefined` when none. Custom room roles are read only where they could make
 * the difference.
 */
export async function missingRightsOfModerator(
    scene: Scene,
    rights: Rights,
): Promise<Result<readonly Right[] | undefined>> {
    const [table, standing] = await Promise.all([scene.permissionTable(), standingOf(scene, scene.moderator, rights)]);
    if (!table.ok) {
        return table;
    }
    if (!standing.ok) {
        return standing;
    }
    const missing = missingRights(table.value, rights, standing.value);
    if (!missing) {
        return success(undefined);
    }
    const custom = await couldComeFromCustomRole(scene, table.value, missing);
    if (!custom.ok) {
        return custom;
    }
    if (!custom.value) {
        return success(missing);
    }
    const holders = await scene.allRoleHolders();
    return holders.ok
        ? success(
              missingRights(table.value, rights, {
                  ...standing.value,
                  roomRoles: roomRolesOf(holders.value, scene.moderator),
              }),
          )
        : holders;
}
