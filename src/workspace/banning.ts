// Chooses how bans are made and read: by the server where it has bans and the service account may use them, else by Mod Desk.
import { failure, refusal, success } from './problem';
import type { Result } from './problem';
import type { AppBans } from './app-bans';
import type { BanFamily } from './ban-family';
import type { BannedPerson, BanningPort, Bans, Person, Room } from './ports';
import { banByRest, isUnbanOffered, NOT_BANNED, readBannedUsers, unbanByRest } from './rest/banning';
import type { RestClient } from './rest/client';
import type { ServiceAccount } from './rest/service-account';

interface Means {
    readonly rest: RestClient;
    readonly account: ServiceAccount | undefined;
    readonly family: BanFamily;
    readonly own: AppBans;
}

const NOT_THERE = 'error-user-not-in-room';

/** `none`: the server has no bans, as far as Mod Desk can use them. `hidden`: it has, but not for the service account's eyes. */
type ServerBans = readonly BannedPerson[] | 'none' | 'hidden';

/** Whom the server has banned in a room; what goes wrong while finding out is no answer. */
async function readServerBans({ rest, account, family }: Means, roomId: string): Promise<Result<ServerBans>> {
    if (!account || family.absent) {
        return success('none');
    }
    const lately = family.lately(roomId);
    if (lately) {
        return success(lately);
    }
    const read = await readBannedUsers(rest, roomId);
    if (read.ok) {
        family.keep(roomId, read.value);
        return read;
    }
    switch (read.problem.code) {
        case 'mod-endpoint-missing':
            family.noteAbsent();
            return success('none');
        case 'mod-service-account-outside':
            return success('hidden');
        default:
            return failure({ ...read.problem, effect: 'none' });
    }
}

async function readBans(means: Means, roomId: string): Promise<Result<Bans>> {
    const [server, app] = await Promise.all([readServerBans(means, roomId), means.own.inRoom(roomId)]);
    if (!server.ok) {
        return server;
    }
    if (!app.ok) {
        return app;
    }
    const byServer = typeof server.value === 'string' ? [] : server.value;
    const byApp = app.value.filter(({ id }) => !byServer.some((person) => person.id === id));
    return success({ people: [...byServer, ...byApp], serverHidden: server.value === 'hidden' });
}

/** Whether the server's own bans serve in this room: it must also be able to lift them again. */
async function serverServes(means: Means, room: Room): Promise<Result<boolean>> {
    const server = await readServerBans(means, room.id);
    if (!server.ok) {
        return server;
    }
    const { rest, account, family } = means;
    if (!account || typeof server.value === 'string') {
        return success(false);
    }
    const known = family.unbanOffered(room.id);
    const offered = known === undefined ? await isUnbanOffered(rest, room, account.userId) : success(known);
    if (offered.ok) {
        family.noteUnban(room.id, offered.value);
    }
    return offered;
}

async function ban(means: Means, room: Room, target: Person): Promise<Result<void>> {
    const serves = await serverServes(means, room);
    if (!serves.ok || !serves.value) {
        return serves.ok ? means.own.ban(room, target) : serves;
    }
    const banned = await banByRest(means.rest, room, target);
    if (!banned.ok && banned.problem.code === NOT_THERE) {
        // The server bans members only; whoever is not in the room is kept out at the door.
        return means.own.ban(room, target);
    }
    const { id, username, name } = target;
    if (banned.ok) {
        means.family.change(room.id, (people) => [...people, { id, username, name, by: 'server' }]);
    } else {
        means.family.drop(room.id);
    }
    return banned;
}

async function unbanOnServer({ rest, family }: Means, room: Room, target: Person): Promise<Result<void>> {
    const unbanned = await unbanByRest(rest, room, target);
    if (unbanned.ok) {
        family.change(room.id, (people) => people.filter(({ id }) => id !== target.id));
        return unbanned;
    }
    family.drop(room.id);
    if (unbanned.problem.code === 'mod-unban-not-offered') {
        family.noteUnban(room.id, false);
    }
    // Somebody else was quicker; a ban of Mod Desk's own may still be left.
    return unbanned.problem.code === NOT_BANNED ? success(undefined) : unbanned;
}

/** The server's ban first: as long as it stands, lifting the other one would let nobody in. */
async function unban(means: Means, room: Room, target: Person): Promise<Result<void>> {
    const [server, app] = await Promise.all([readServerBans(means, room.id), means.own.inRoom(room.id)]);
    if (!server.ok) {
        return server;
    }
    if (!app.ok) {
        return app;
    }
    const isTarget = ({ id }: BannedPerson): boolean => id === target.id;
    const byServer = typeof server.value !== 'string' && server.value.some(isTarget);
    const unbanned = byServer ? await unbanOnServer(means, room, target) : success(undefined);
    if (!unbanned.ok) {
        return unbanned;
    }
    if (app.value.some(isTarget)) {
        return means.own.lift(room, target);
    }
    return !byServer && server.value === 'hidden' ? failure(refusal('mod-bans-unreadable')) : unbanned;
}

/** Without a service account Mod Desk's own bans serve; an account that cannot be called is a problem like any other. */
export function banningOf(means: Means): {
    readonly port: BanningPort;
    readonly bans: (roomId: string) => Promise<Result<Bans>>;
} {
    return {
        port: {
            unavailable: means.account && means.rest.unavailable,
            ban: (room, target) => ban(means, room, target),
            unban: (room, target) => unban(means, room, target),
        },
        bans: (roomId) => readBans(means, roomId),
    };
}
