// Who may look at a room through Mod Desk: whoever is in it and not banned there, or administers rooms.
import { refusal, success } from '../workspace/problem';
import type { Problem, Result } from '../workspace/problem';
import type { PermissionTable, Person } from '../workspace/ports';
import { grants } from './authorise';
import { openScene, roomRolesOf } from './scene';
import type { Scene } from './scene';

const ADMINISTRATION = 'view-room-administration';

/** The same words for a room that one may not look at and for one that there is not: they confirm neither. */
const NOT_SHOWN = refusal('error-not-allowed', { permission: ADMINISTRATION });

export function administersRooms(table: PermissionTable, { workspaceRoles }: Person): boolean {
    return grants(table, ADMINISTRATION, workspaceRoles);
}

/** The server keeps whom it banned on its list of members; they are outside all the same. */
async function isInside(scene: Scene): Promise<Result<boolean>> {
    const [present, bans] = await Promise.all([scene.isMember(scene.moderator), scene.bans()]);
    if (!present.ok || !present.value) {
        return present;
    }
    if (bans.ok) {
        return success(bans.value.people.every(({ id }) => id !== scene.moderator.id));
    }
    // A ban takes the roles that one held in the room.
    const holders = await scene.roleHolders();
    return holders.ok && roomRolesOf(holders.value, scene.moderator).length > 0 ? success(true) : bans;
}

/** @returns why the moderator may not look at the room; `undefined` when they may. */
export async function checkMayLook(scene: Scene): Promise<Problem | undefined> {
    const inside = await isInside(scene);
    if (inside.ok && inside.value) {
        return undefined;
    }
    const table = await scene.permissionTable();
    if (!table.ok) {
        return table.problem;
    }
    if (administersRooms(table.value, scene.moderator)) {
        return undefined;
    }
    return inside.ok ? NOT_SHOWN : inside.problem;
}

/**
 * Whether anything may be asked or done in the room. That there is a public channel is no secret, and who holds a
 * permission in the workspace acts there from outside, as with REST.
 *
 * @returns why not; `undefined` when it may.
 */
export async function checkMayEnter(scene: Scene): Promise<Problem | undefined> {
    return scene.room.type === 'channel' ? undefined : checkMayLook(scene);
}

/** @returns why a room that there is not cannot be entered: only who administers rooms is told that there is none. */
export function whyNoRoom(table: Result<PermissionTable>, moderator: Person): Problem {
    if (!table.ok) {
        return table.problem;
    }
    return administersRooms(table.value, moderator) ? refusal('error-invalid-room') : NOT_SHOWN;
}

/**
 * Of these rooms those that the moderator of a scene may look at. A room that there is no more is looked at by nobody but
 * who administers rooms.
 */
export async function roomsToLookAt(scene: Scene, roomIds: readonly string[]): Promise<Result<ReadonlySet<string>>> {
    const table = await scene.permissionTable();
    if (!table.ok) {
        return table;
    }
    if (administersRooms(table.value, scene.moderator)) {
        return success(new Set(roomIds));
    }
    const shown = new Set<string>();
    for (const id of new Set(roomIds)) {
        const { reading, moderator, room } = scene;
        const inside = await isInside(id === room.id ? scene : openScene(reading, moderator, { ...room, id }));
        if (!inside.ok) {
            return inside;
        }
        if (inside.value) {
            shown.add(id);
        }
    }
    return success(shown);
}
