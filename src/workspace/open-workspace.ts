// Puts the ports together from their two adapters: the engine's accessors where it has the operation, REST for the rest.
import type { IHttp, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IRole } from '@rocket.chat/apps-engine/definition/roles';
import { deactivationByEngine, membershipByEngine, reportsByEngine } from './engine/acting';
import { messagesByEngine } from './engine/messages';
import { recordsIn } from './engine/records';
import { attempt, attemptDefined } from './engine/attempt';
import { AppBans } from './app-bans';
import { AwaitedActs } from './awaited-acts';
import type { Making } from './awaited-acts';
import type { BanFamily } from './ban-family';
import { banningOf } from './banning';
import { success } from './problem';
import type { Result } from './problem';
import type { AwaitedActsPort, Role, RolesPort, Room } from './ports';
import { mutingOf } from './muting';
import { peopleOf } from './people';
import type { PermissionTableCache } from './permission-table';
import { activationByRest, mutingByRest, roleGrantingByRest } from './rest/acting';
import { restClient } from './rest/client';
import type { ServiceAccount } from './rest/service-account';
import type { RateLimits } from './rest/rate-limits';
import { completeRoom, roomsOf } from './rooms';
import type { WorkspacePorts } from './simulated/simulated-ports';

/** What the engine hands to a handler, for the time of one event. */
export interface Accessors {
    readonly read: IRead;
    readonly modify: IModify;
    readonly http: IHttp;
    readonly persistence: IPersistence;
}

function toRole(role: IRole): Role {
    return { id: role.id, name: role.name, scope: role.scope === 'Subscriptions' ? 'room' : 'workspace' };
}

function rolesOf(read: IRead, appId: string): RolesPort {
    return {
        async byIdOrName(idOrName) {
            const role = await attempt(() => read.getRoleReader().getOneByIdOrName(idOrName, appId));
            return role.ok ? success(role.value ? toRole(role.value) : undefined) : role;
        },
        async customRoomRoles() {
            const custom = await attemptDefined(() => read.getRoleReader().getCustomRoles(appId));
            return custom.ok ? success(custom.value.map(toRole).filter(({ scope }) => scope === 'room')) : custom;
        },
    };
}

/** What was learned of the server, for as long as the process lives or until a setting changes. */
export interface KnownOfServer {
    readonly permissionTable: PermissionTableCache;
    readonly rateLimits: RateLimits;
    readonly banFamily: BanFamily;
}

export interface OpenedWorkspace extends WorkspacePorts {
    /** The room that an event came from, as the pipeline sees it. */
    readonly enter: (room: IRoom) => Promise<Result<Room>>;
    readonly awaited: AwaitedActsPort;
}

/**
 * @param account `undefined` where no service account is set: what needs REST then refuses, the rest works.
 */
export function openWorkspace(
    { read, modify, http, persistence }: Accessors,
    account: ServiceAccount | undefined,
    { permissionTable, rateLimits, banFamily: family }: KnownOfServer,
    appId: string,
    making: Making,
): OpenedWorkspace {
    const rest = restClient(http, account, rateLimits);
    const live = account !== undefined;
    const records = recordsIn(read.getPersistenceReader(), persistence);
    const membership = membershipByEngine(modify);
    const rooms = roomsOf(read, rest, live);
    const own = new AppBans(records, membership, rooms.isMember);
    const banning = banningOf({ rest, account, family, own });
    const awaited = new AwaitedActs(records, making);
    return {
        records,
        awaited,
        messages: messagesByEngine(read, modify),
        enter: (room) => completeRoom(room, rest, live),
        reading: {
            people: peopleOf(read.getUserReader(), rest, live),
            rooms: { ...rooms, bans: banning.bans },
            roles: rolesOf(read, appId),
            permissions: { live, table: () => permissionTable.read(rest, live) },
            awaited,
        },
        acting: {
            muting: mutingOf(mutingByRest(rest), awaited),
            membership,
            banning: banning.port,
            roleGranting: roleGrantingByRest(rest),
            activation: activationByRest(rest),
            deactivation: deactivationByEngine(modify),
            reports: reportsByEngine(modify, appId),
        },
    };
}
