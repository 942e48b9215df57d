// What is read to judge one target: each thing at most once, and only when a check asks for it.
import { success } from '../workspace/problem';
import { isCustomRoomRole } from './room-roles';
import type { Result } from '../workspace/problem';
import type { Bans, PermissionTable, Person, ReadingPorts, Role, Room, RoomRoleHolder } from '../workspace/ports';

export interface Scene {
    readonly moderator: Person;
    readonly room: Room;
    readonly reading: ReadingPorts;
    permissionTable(): Promise<Result<PermissionTable>>;
    roleHolders(): Promise<Result<readonly RoomRoleHolder[]>>;
    /** With custom room roles; an extra read, for when a built-in role did not suffice. */
    allRoleHolders(): Promise<Result<readonly RoomRoleHolder[]>>;
    customRoomRoles(): Promise<Result<readonly Role[]>>;
    /** Whether someone is in the room; who holds a role there is, and costs no read. */
    isMember(person: Person): Promise<Result<boolean>>;
    bans(): Promise<Result<Bans>>;
}

/** Reads when it is first asked, and then never again. */
export function once<T>(read: () => Promise<T>): () => Promise<T> {
    let kept: Promise<T> | undefined;
    return () => (kept ??= read());
}

export function openScene(reading: ReadingPorts, moderator: Person, room: Room): Scene {
    const roleHolders = once(() => reading.rooms.roleHolders(room.id));
    const memberships = new Map<string, () => Promise<Result<boolean>>>();

    async function readMembership(person: Person): Promise<Result<boolean>> {
        const holders = await roleHolders();
        if (!holders.ok) {
            return holders;
        }
        return roomRolesOf(holders.value, person).length > 0 ? success(true) : reading.rooms.isMember(room.id, person);
    }

    return {
        moderator,
        room,
        reading,
        permissionTable: once(() => reading.permissions.table()),
        roleHolders,
        allRoleHolders: once(() => reading.rooms.allRoleHolders(room.id)),
        customRoomRoles: once(() => reading.roles.customRoomRoles()),
        bans: once(() => reading.rooms.bans(room.id)),
        isMember(person) {
            const read = memberships.get(person.id) ?? once(() => readMembership(person));
            memberships.set(person.id, read);
            return read();
        },
    };
}

export function roomRolesOf(holders: readonly RoomRoleHolder[], person: Person): readonly string[] {
    return holders.find((holder) => holder.id === person.id)?.roles ?? [];
}

/** The holders among whom a role would show: accessors know the built-in room roles, REST the custom ones too. */
export function holdersShowing(scene: Scene, role: Role | undefined): Promise<Result<readonly RoomRoleHolder[]>> {
    return role && isCustomRoomRole(role) ? scene.allRoleHolders() : scene.roleHolders();
}
