// A Rocket.Chat in memory, seen through the ports: records what is called, and can be told to go wrong.
import { failure, refusal, success } from '../../../src/workspace/problem';
import type { Result } from '../../../src/workspace/problem';
import type { ActingPorts, Bans, Person, ReadingPorts, Role, Room, RoomRoleHolder } from '../../../src/workspace/ports';
import { AwaitedActs } from '../../../src/workspace/awaited-acts';
import { mutingOf } from '../../../src/workspace/muting';
import { ACTS, Calls } from './calls';
import { fakePeople } from './fake-people';
import { FakeKeeping } from './keeping';
import { FakeRecords } from './records';
import { demoState, setMuted } from './state';
import type { Changeable, State } from './state';

/** The id of the moderators' room. */
const LOG_ROOM = 'id-log';
const BUILT_IN_ROOM_ROLES = ['owner', 'moderator', 'leader'];

export class FakeWorkspace {
    /** The names of all calls, those for records among them, in their order. */
    public readonly order: string[] = [];
    public readonly calls = new Calls(this.order);
    public readonly keeping = new FakeKeeping(new FakeRecords(new Calls(this.order)));
    public readonly state: State = demoState();

    /** The acting calls made, with the username of whom each was about. */
    public acts(): string[] {
        return this.calls.made
            .filter(({ method }) => ACTS.some((act) => act === method))
            .map(
                ({ method, given }) =>
                    `${method} ${given
                        .filter(isPerson)
                        .map(({ username }) => username)
                        .join()}`,
            );
    }

    public person(username: string): Changeable<Person> {
        const found = this.state.people.find((person) => person.username === username);
        if (!found) {
            throw new Error(`the fake workspace knows no ${username}`);
        }
        return found;
    }

    /** The room as it is now; what changes later does not change this copy. */
    public room(): Room {
        return { ...this.state.room };
    }

    public reading(): ReadingPorts {
        const { calls, state } = this;
        return {
            people: fakePeople(calls, state),
            rooms: this.readingRooms(),
            roles: {
                byIdOrName: (idOrName) =>
                    calls.call('roles.byIdOrName', [idOrName], () =>
                        success(state.roles.find(({ id, name }) => id === idOrName || name === idOrName)),
                    ),
                names: (scope) =>
                    calls.call('roles.names', [scope], () =>
                        success(state.roles.filter((role) => role.scope === scope).map(({ name }) => name)),
                    ),
                customRoomRoles: () =>
                    calls.call('roles.customRoomRoles', [], () =>
                        success(
                            state.roles.filter(
                                ({ id, scope }) => scope === 'room' && !BUILT_IN_ROOM_ROLES.includes(id),
                            ),
                        ),
                    ),
            },
            awaited: {
                of: (roomId, personId) => this.awaited().of(roomId, personId),
                inRoom: (roomId) => this.awaited().inRoom(roomId),
            },
            permissions: {
                live: state.live,
                table: () => calls.call('permissions.table', [], () => success(new Map(state.permissions))),
            },
        };
    }

    private readingRooms(): ReadingPorts['rooms'] {
        const { calls, state } = this;
        return {
            byId: (id) =>
                calls.call('rooms.byId', [id], () =>
                    id === state.room.id ? success(this.room()) : failure(refusal('error-invalid-room')),
                ),
            isMember: (roomId, person) =>
                calls.call('rooms.isMember', [roomId, person], () =>
                    success((roomId === LOG_ROOM ? state.logMembers : state.members).includes(person.id)),
                ),
            roleHolders: (roomId) =>
                calls.call('rooms.roleHolders', [roomId], () => success(this.holders(BUILT_IN_ROOM_ROLES))),
            allRoleHolders: (roomId) =>
                calls.call('rooms.allRoleHolders', [roomId], () => success(this.holders(undefined))),
            wroteLately: (roomId, person) =>
                calls.call('rooms.wroteLately', [roomId, person], () => success(state.wrote.includes(person.id))),
            bans: (roomId) => calls.call('rooms.bans', [roomId], () => success(this.bans())),
            affectedByDeactivation: (person) =>
                calls.call('rooms.affectedByDeactivation', [person], () => success(state.affected)),
        };
    }

    public acting(): ActingPorts {
        const { calls, state } = this;
        return {
            muting: mutingOf(
                {
                    unavailable: undefined,
                    mute: (room, target) =>
                        calls.call('muting.mute', [room, target], () => setMuted(state, target, true)),
                    unmute: (room, target) =>
                        calls.call('muting.unmute', [room, target], () => setMuted(state, target, false)),
                },
                this.awaited(),
            ),
            membership: {
                unavailable: undefined,
                remove: (room, target) =>
                    calls.call('membership.remove', [room, target], () => {
                        state.members = state.members.filter((id) => id !== target.id);
                        state.roomRoles[target.id] = [];
                        return success(undefined);
                    }),
            },
            banning: this.banning(),
            roleGranting: {
                unavailable: undefined,
                grant: (role, target, room) =>
                    calls.call('roleGranting.grant', [role, target, room], () =>
                        this.changeRoles(role, target, (held) => [...held, role.id]),
                    ),
                revoke: (role, target, room) =>
                    calls.call('roleGranting.revoke', [role, target, room], () =>
                        this.changeRoles(role, target, (held) => held.filter((id) => id !== role.id)),
                    ),
            },
            activation: {
                unavailable: undefined,
                activate: (target) => calls.call('activation.activate', [target], () => this.setActive(target, true)),
            },
            deactivation: {
                unavailable: undefined,
                deactivate: (target, relinquish) =>
                    calls.call('deactivation.deactivate', [target, relinquish], () => this.setActive(target, false)),
            },
            reports: {
                unavailable: undefined,
                dismiss: (messageId, note) =>
                    calls.call('reports.dismiss', [messageId, note], () => {
                        state.dismissed.push(messageId);
                        return success(undefined);
                    }),
            },
        };
    }

    private banning(): ActingPorts['banning'] {
        const { calls, state } = this;
        return {
            unavailable: undefined,
            ban: (room, target) =>
                calls.call('banning.ban', [room, target], () => {
                    this.ban(target.username, 'app');
                    return success(undefined);
                }),
            unban: (room, target) =>
                calls.call('banning.unban', [room, target], () => {
                    state.bans.delete(target.id);
                    return success(undefined);
                }),
        };
    }

    /** What waits for people to come back, kept with the records. */
    public awaited(): AwaitedActs {
        return new AwaitedActs(this.keeping.records.port(), this.keeping.making);
    }

    /** Whom the server has banned it keeps on its list of members; nobody who is banned holds a role. */
    public ban(username: string, by: 'server' | 'app'): void {
        const { id } = this.person(username);
        this.state.bans.set(id, by);
        this.state.roomRoles[id] = [];
        this.state.members = this.state.members.filter((each) => each !== id || by === 'server');
    }

    private bans(): Bans {
        const { bans, people, serverHidden } = this.state;
        return {
            people: people.flatMap(({ id, username, name }) => {
                const by = bans.get(id);
                return by ? [{ id, username, name, by }] : [];
            }),
            serverHidden,
        };
    }

    private holders(only: readonly string[] | undefined): RoomRoleHolder[] {
        return this.state.people
            .map(({ id, username, name }) => ({
                id,
                username,
                name,
                roles: (this.state.roomRoles[id] ?? []).filter((role) => only?.includes(role) ?? true),
            }))
            .filter(({ roles }) => roles.length > 0);
    }

    private changeRoles(role: Role, target: Person, change: (held: readonly string[]) => string[]): Result<void> {
        if (role.scope === 'room') {
            this.state.roomRoles[target.id] = change(this.state.roomRoles[target.id] ?? []);
        } else {
            const person = this.person(target.username);
            person.workspaceRoles = change(person.workspaceRoles);
        }
        return success(undefined);
    }

    private setActive(target: Person, active: boolean): Result<void> {
        this.person(target.username).active = active;
        return success(undefined);
    }
}

function isPerson(value: unknown): value is Person {
    return typeof value === 'object' && value !== null && 'username' in value;
}
