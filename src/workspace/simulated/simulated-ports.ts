// Ports that only tell: what is done through them changes what is read through them, and nothing else.
import { failure, success } from '../problem';
import type { Problem, Result } from '../problem';
import type { ActingPorts, MessagesPort, Person, ReadingPorts, RecordsPort } from '../ports';
import { Changes } from './changes';

/** The ports that a request uses, whichever way they are made. */
export interface WorkspacePorts {
    readonly reading: ReadingPorts;
    readonly acting: ActingPorts;
    readonly records: RecordsPort;
    readonly messages: MessagesPort;
}

function mapped<T, U>(result: Result<T>, map: (value: T) => U): Result<U> {
    return result.ok ? success(map(result.value)) : result;
}

function readingOver(reading: ReadingPorts, changes: Changes): ReadingPorts {
    const { people, rooms } = reading;
    const overPerson = (person: Person | undefined): Person | undefined => person && changes.overPerson(person);
    return {
        ...reading,
        people: {
            byId: async (id) => mapped(await people.byId(id), overPerson),
            byUsername: async (username) => mapped(await people.byUsername(username), overPerson),
            byTypedUsername: async (username) => mapped(await people.byTypedUsername(username), overPerson),
            search: (text) => people.search(text),
            isOwn: (person) => people.isOwn(person),
            adminIds: async () => mapped(await people.adminIds(), (ids) => changes.overHoldersOf('admin', ids)),
        },
        rooms: {
            ...rooms,
            byId: async (id) => mapped(await rooms.byId(id), (room) => changes.overRoom(room)),
            isMember: async (roomId, person) =>
                mapped(await rooms.isMember(roomId, person), (is) => is && !changes.wasRemoved(roomId, person.id)),
            roleHolders: async (roomId) =>
                mapped(await rooms.roleHolders(roomId), (holders) => changes.overHolders(roomId, holders)),
            allRoleHolders: async (roomId) =>
                mapped(await rooms.allRoleHolders(roomId), (holders) => changes.overHolders(roomId, holders)),
            bans: async (roomId) => mapped(await rooms.bans(roomId), (bans) => changes.overBans(roomId, bans)),
            affectedByDeactivation: (person) => rooms.affectedByDeactivation(person, changes.deactivated()),
        },
    };
}

const nobodyIsTold = (): Promise<Result<void>> => Promise.resolve(success(undefined));

/** What cannot be done really is not done in a simulation either. */
function simulate(unavailable: Problem | undefined, change: () => void): Promise<Result<void>> {
    if (unavailable) {
        return Promise.resolve(failure(unavailable));
    }
    change();
    return Promise.resolve(success(undefined));
}

function banningOn({ unavailable }: ActingPorts['banning'], changes: Changes): ActingPorts['banning'] {
    return {
        unavailable,
        ban: (room, target) =>
            simulate(unavailable, () => {
                changes.ban(room, target);
            }),
        unban: (room, target) =>
            simulate(unavailable, () => {
                changes.unban(room, target);
            }),
    };
}

function actingOn(real: ActingPorts, changes: Changes): ActingPorts {
    const { unavailable: noMuting } = real.muting;
    const { unavailable: noRoles } = real.roleGranting;
    const { unavailable: noActivation } = real.activation;
    const { unavailable: noMembership } = real.membership;
    const { unavailable: noDeactivation } = real.deactivation;
    return {
        muting: {
            unavailable: noMuting,
            mute: (room, target) =>
                simulate(noMuting, () => {
                    changes.mute(room, target);
                }),
            unmute: (room, target) =>
                simulate(noMuting, () => {
                    changes.unmute(room, target);
                }),
        },
        membership: {
            unavailable: noMembership,
            remove: (room, target) =>
                simulate(noMembership, () => {
                    changes.remove(room, target);
                }),
        },
        banning: banningOn(real.banning, changes),
        roleGranting: {
            unavailable: noRoles,
            grant: (role, target, room) =>
                simulate(noRoles, () => {
                    changes.setRole(role, target, room, true);
                }),
            revoke: (role, target, room) =>
                simulate(noRoles, () => {
                    changes.setRole(role, target, room, false);
                }),
        },
        activation: {
            unavailable: noActivation,
            activate: (target) =>
                simulate(noActivation, () => {
                    changes.setActive(target, true);
                }),
        },
        deactivation: {
            unavailable: noDeactivation,
            deactivate: (target) =>
                simulate(noDeactivation, () => {
                    changes.setActive(target, false);
                }),
        },
        reports: { unavailable: real.reports.unavailable, dismiss: nobodyIsTold },
    };
}

/** Records that are written stay in memory; they are read together with the real ones. */
function recordsOver(real: RecordsPort): RecordsPort {
    const written: { readonly record: object; readonly keys: readonly string[] }[] = [];
    const append: RecordsPort['append'] = (record, keys) => {
        written.push({ record, keys });
        return Promise.resolve(success(undefined));
    };
    return {
        append,
        appendForGood: append,
        put: append,
        read: async (key) =>
            mapped(await real.read(key), (records) => [
                ...records,
                ...written.filter(({ keys }) => keys.includes(key)).map(({ record }) => record),
            ]),
        remove: () => Promise.resolve(success(undefined)),
    };
}

/** The same workspace in a simulation; reads are real, and show what the simulation has done. */
export function simulated({ reading, acting, records }: WorkspacePorts): WorkspacePorts {
    const changes = new Changes();
    return {
        reading: readingOver(reading, changes),
        acting: actingOn(acting, changes),
        records: recordsOver(records),
        messages: {
            inRoom: nobodyIsTold,
            directly: nobodyIsTold,
            file: nobodyIsTold,
            letter: () => Promise.resolve(success('')),
            rewrite: nobodyIsTold,
        },
    };
}
