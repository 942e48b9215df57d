// Puts the ports together from their two adapters: the engine's accessors where it has the operation, REST for the rest.
import type { IHttp, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import { deactivationByEngine, membershipByEngine, reportsByEngine } from './engine/acting';
import { messagesByEngine } from './engine/messages';
import { recordsIn } from './engine/records';
import { rolesByEngine } from './engine/roles';
import { AppBans } from './app-bans';
import type { BanFamily } from './ban-family';
import { banningOf } from './banning';
import type { Result } from './problem';
import type { Room } from './ports';
import { peopleOf } from './people';
import type { PermissionTableCache } from './permission-table';
import { examineAddress } from './rest/address';
import type { KnownAddresses } from './rest/address';
import { activationByRest, mutingByRest, roleGrantingByRest } from './rest/acting';
import { ACTION_TIMEOUT_MILLISECONDS, restClient } from './rest/client';
import type { RestClient } from './rest/client';
import type { ServiceAccount } from './rest/service-account';
import type { RateLimits } from './rest/rate-limits';
import { completeRoom, listRoomIds, roomsOf } from './rooms';
import type { WorkspacePorts } from './simulated/simulated-ports';

/** What the engine hands to a handler, for the time of one event. */
export interface Accessors {
    readonly read: IRead;
    readonly modify: IModify;
    readonly http: IHttp;
    readonly persistence: IPersistence;
}

/** What was learned of the server, for as long as the process lives or until a setting changes. */
export interface KnownOfServer {
    readonly permissionTable: PermissionTableCache;
    readonly rateLimits: RateLimits;
    readonly banFamily: BanFamily;
    readonly addresses: KnownAddresses;
}

/** The service account's way to REST, which its token takes only where the address was looked at. */
export function openRest(
    { read, http }: Pick<Accessors, 'read' | 'http'>,
    account: ServiceAccount | undefined,
    { rateLimits: limits, addresses }: Pick<KnownOfServer, 'rateLimits' | 'addresses'>,
): RestClient {
    const url = account?.url ?? '';
    const timeout = ACTION_TIMEOUT_MILLISECONDS;
    return restClient(http, account, limits, () =>
        addresses.admit(url, () =>
            examineAddress({ http, limits, url, timeout, environment: read.getEnvironmentReader() }),
        ),
    );
}

export interface OpenedWorkspace extends WorkspacePorts {
    /** The room that an event came from, as the pipeline sees it. */
    readonly enter: (room: IRoom) => Promise<Result<Room>>;
    readonly ownBans: Pick<AppBans, 'all' | 'inRoom'> & {
        readonly roomIdsOf: (personId: string) => Promise<Result<string[]>>;
    };
}

/**
 * @param account `undefined` where no service account is set: what needs REST then refuses, the rest works.
 */
export function openWorkspace(
    { read, modify, http, persistence }: Accessors,
    account: ServiceAccount | undefined,
    known: KnownOfServer,
    appId: string,
): OpenedWorkspace {
    const { permissionTable, banFamily: family } = known;
    const rest = openRest({ read, http }, account, known);
    const live = account !== undefined;
    const records = recordsIn(read.getPersistenceReader(), persistence);
    const membership = membershipByEngine(modify);
    const rooms = roomsOf(read, rest, live);
    const own = new AppBans(records, membership, rooms.isMember);
    const banning = banningOf({ rest, account, family, own });
    return {
        records,
        messages: messagesByEngine(read, modify),
        enter: (room) => completeRoom(room, rest, live),
        ownBans: {
            all: () => own.all(),
            inRoom: (roomId) => own.inRoom(roomId),
            roomIdsOf: (personId) => listRoomIds(read, personId),
        },
        reading: {
            people: peopleOf(read.getUserReader(), rest, account, appId),
            rooms: { ...rooms, bans: banning.bans },
            roles: rolesByEngine(read, appId),
            permissions: { live, table: () => permissionTable.read(rest, live) },
        },
        acting: {
            muting: mutingByRest(rest),
            membership,
            banning: banning.port,
            roleGranting: roleGrantingByRest(rest),
            activation: activationByRest(rest),
            deactivation: deactivationByEngine(modify),
            reports: reportsByEngine(modify, appId),
        },
    };
}
