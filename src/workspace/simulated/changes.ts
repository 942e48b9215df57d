// What a dry run would have changed by now, laid over what the workspace really shows.
import type { Bans, Person, Role, Room, RoomRoleHolder } from '../ports';

type Held = ReadonlyMap<string, boolean>;

function changed(list: readonly string[], changes: Held | undefined): string[] {
    const kept = list.filter((entry) => changes?.get(entry) !== false);
    const added = [...(changes ?? [])].filter(([entry, holds]) => holds && !list.includes(entry));
    return [...kept, ...added.map(([entry]) => entry)];
}

/** Lists of entries, by what they belong to, each with what was added to it and taken from it. */
class Lists {
    private readonly changes = new Map<string, Map<string, boolean>>();

    public change(owner: string, entry: string, holds: boolean): void {
        this.changes.set(owner, (this.changes.get(owner) ?? new Map<string, boolean>()).set(entry, holds));
    }

    public over(owner: string, list: readonly string[]): string[] {
        return changed(list, this.changes.get(owner));
    }

    /** Whose list the entry was added to, or taken from. */
    public ownersWhere(entry: string, holds: boolean): string[] {
        return [...this.changes].filter(([, changes]) => changes.get(entry) === holds).map(([owner]) => owner);
    }
}

interface Removed {
    readonly roomId: string;
    readonly personId: string;
}

export class Changes {
    private readonly muted = new Lists();
    private readonly unmuted = new Lists();
    private readonly workspaceRoles = new Lists();
    private readonly roomRoles = new Lists();
    private readonly holders = new Map<string, Map<string, Person>>();
    private readonly removed: Removed[] = [];
    private readonly bans = new Lists();
    private readonly banned = new Map<string, Person>();
    private readonly active = new Map<string, boolean>();

    /** As REST `rooms.muteUser` does it: in a read-only room it only takes back an earlier unmute. */
    public mute({ id, readOnly }: Room, { username }: Person): void {
        this.unmuted.change(id, username, false);
        if (!readOnly) {
            this.muted.change(id, username, true);
        }
    }

    public unmute({ id, readOnly }: Room, { username }: Person): void {
        this.muted.change(id, username, false);
        if (readOnly) {
            this.unmuted.change(id, username, true);
        }
    }

    public remove(room: Room, person: Person): void {
        this.removed.push({ roomId: room.id, personId: person.id });
    }

    public ban(room: Room, person: Person): void {
        this.remove(room, person);
        this.banned.set(person.id, person);
        this.bans.change(room.id, person.id, true);
    }

    public unban(room: Room, person: Person): void {
        this.bans.change(room.id, person.id, false);
    }

    public setRole({ id, scope }: Role, person: Person, room: Room, holds: boolean): void {
        if (scope === 'workspace') {
            this.workspaceRoles.change(person.id, id, holds);
            return;
        }
        const people = this.holders.get(room.id) ?? new Map<string, Person>();
        this.holders.set(room.id, people.set(person.id, person));
        this.roomRoles.change(`${room.id} ${person.id}`, id, holds);
    }

    public setActive({ id }: Person, active: boolean): void {
        this.active.set(id, active);
    }

    public overRoom(room: Room): Room {
        return {
            ...room,
            muted: this.muted.over(room.id, room.muted),
            unmuted: this.unmuted.over(room.id, room.unmuted),
        };
    }

    public overPerson(person: Person): Person {
        return {
            ...person,
            active: this.active.get(person.id) ?? person.active,
            workspaceRoles: this.workspaceRoles.over(person.id, person.workspaceRoles),
        };
    }

    public wasRemoved(roomId: string, personId: string): boolean {
        return this.removed.some((removed) => removed.roomId === roomId && removed.personId === personId);
    }

    public overBans(roomId: string, { people, serverHidden }: Bans): Bans {
        const ids = this.bans.over(
            roomId,
            people.map(({ id }) => id),
        );
        const added = [...this.banned.values()]
            .filter(({ id }) => !people.some((person) => person.id === id))
            .map(({ id, username, name }) => ({ id, username, name, by: 'app' as const }));
        return { people: [...people, ...added].filter(({ id }) => ids.includes(id)), serverHidden };
    }

    public overHolders(roomId: string, holders: readonly RoomRoleHolder[]): RoomRoleHolder[] {
        const added = [...(this.holders.get(roomId)?.values() ?? [])]
            .filter(({ id }) => !holders.some((holder) => holder.id === id))
            .map(({ id, username, name }) => ({ id, username, name, roles: [] }));
        return [...holders, ...added]
            .filter(({ id }) => !this.wasRemoved(roomId, id))
            .map((holder) => ({ ...holder, roles: this.roomRoles.over(`${roomId} ${holder.id}`, holder.roles) }))
            .filter(({ roles }) => roles.length > 0);
    }

    /** @param ids who holds the workspace role as the workspace shows it */
    public overHoldersOf(roleId: string, ids: readonly string[]): string[] {
        const lost = this.workspaceRoles.ownersWhere(roleId, false);
        const gained = this.workspaceRoles.ownersWhere(roleId, true);
        return [...new Set([...ids.filter((id) => !lost.includes(id)), ...gained])];
    }

    /** Whom it would have deactivated. */
    public deactivated(): ReadonlySet<string> {
        return new Set([...this.active].filter(([, active]) => !active).map(([id]) => id));
    }
}
