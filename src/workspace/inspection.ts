// Looks at the server, the service account and the engine for the doctor; nothing here changes anything.
import type { IHttp } from '@rocket.chat/apps-engine/definition/accessors';
import { attempt, attemptDefined } from './engine/attempt';
import type { Accessors, KnownOfServer } from './open-workspace';
import { failure, success } from './problem';
import type { Problem, Result } from './problem';
import type { AccountInfo, EncryptionSettings, InspectionPort, ServerInfo } from './inspection-port';
import type { PermissionTable } from './ports';
import { examineAddress } from './rest/address';
import { readAnswer } from './rest/answer';
import { LOOK_TIMEOUT_MILLISECONDS, lookAsNobody } from './rest/client';
import type { RestClient } from './rest/client';
import { headerOf } from './rest/header';
import type { RateLimits } from './rest/rate-limits';
import { readPermissionTable, versionIn } from './rest/reading';

const UNREADABLE: Problem = { code: 'mod-answer-unreadable', effect: 'none', by: 'server' };
const NOT_FOUND = 404;

function numberOr<T>(text: string | undefined, otherwise: T): number | T {
    const value = text === undefined ? NaN : Number(text);
    return Number.isFinite(value) ? value : otherwise;
}

async function server(http: IHttp, limits: RateLimits, url: string): Promise<Result<ServerInfo>> {
    const looked = await lookAsNobody(http, limits, { url, path: '/api/info' });
    if (!looked.ok) {
        return looked;
    }
    const answer = readAnswer(looked.value);
    if (!answer.ok && ['mod-server-error', 'mod-rate-limited'].includes(answer.problem.code)) {
        return answer;
    }
    const version = versionIn(looked.value.data);
    const date = headerOf(looked.value.headers, 'date');
    const time = date === undefined ? NaN : Date.parse(date);
    return version === undefined
        ? failure(UNREADABLE)
        : success({ version, time: Number.isNaN(time) ? undefined : time });
}

async function account(rest: RestClient): Promise<Result<AccountInfo>> {
    const looked = await rest.look('me');
    const answer = looked.ok ? readAnswer(looked.value) : looked;
    if (!looked.ok || !answer.ok) {
        return answer.ok ? failure(UNREADABLE) : answer;
    }
    const { _id: id, username, active, roles } = answer.value;
    if (typeof id !== 'string' || typeof username !== 'string' || !Array.isArray(roles)) {
        return failure(UNREADABLE);
    }
    return success({
        id,
        username,
        active: active !== false,
        roles: roles.filter((role): role is string => typeof role === 'string'),
        callLimit: numberOr(headerOf(looked.value.headers, 'x-ratelimit-limit'), undefined),
    });
}

/** The same read as for the acts, but looked at: given up early, and never out of what is kept. */
function permissionTable(rest: RestClient): Promise<Result<PermissionTable>> {
    return readPermissionTable({
        async get(endpoint) {
            const looked = await rest.look(endpoint);
            return looked.ok ? readAnswer(looked.value) : looked;
        },
    });
}

/** An endpoint that is there refuses a call that names no room; one that is not is not found. Never out of what is kept. */
async function hasBans(rest: RestClient): Promise<Result<boolean>> {
    const looked = await rest.look('rooms.bannedUsers');
    if (!looked.ok) {
        return looked;
    }
    const { statusCode } = looked.value;
    if (statusCode === NOT_FOUND) {
        return success(false);
    }
    const answer = readAnswer(looked.value);
    return answer.ok || statusCode === 400 ? success(true) : answer;
}

/** The settings are readable for apps; one that a server does not have is off. */
async function encryption(read: Accessors['read']): Promise<Result<EncryptionSettings>> {
    const settings = read.getEnvironmentReader().getServerSettings();
    const isOn = async (id: string): Promise<boolean> => (await settings.getValueById(id)) === true;
    return attempt(async () => ({
        enabled: await isOn('E2E_Enable'),
        takesPlainText: await isOn('E2E_Allow_Unencrypted_Messages'),
        directRooms: await isOn('E2E_Enabled_Default_DirectRooms'),
    }));
}

/**
 * @param url where REST is called, which can be looked at without an account.
 */
export function inspectionOf(
    { read, http }: Pick<Accessors, 'read' | 'http'>,
    rest: RestClient,
    { rateLimits: limits, addresses }: Pick<KnownOfServer, 'rateLimits' | 'addresses'>,
    url: string,
): InspectionPort {
    return {
        server: () => server(http, limits, url),
        address: () => {
            const environment = read.getEnvironmentReader();
            const look = { http, limits, environment, url, timeout: LOOK_TIMEOUT_MILLISECONDS };
            return addresses.lookAt(url, () => examineAddress(look));
        },
        account: () => account(rest),
        permissionTable: () => permissionTable(rest),
        hasBans: () => hasBans(rest),
        encryption: () => encryption(read),
        async listsRoomsOf({ id }) {
            const listed = await attemptDefined(() => read.getUserReader().getUserRoomIds(id));
            return listed.ok;
        },
        async roomName(id) {
            const room = await attempt(() => read.getRoomReader().getById(id));
            return room.ok
                ? success(room.value ? room.value.displayName || room.value.slugifiedName || '' : undefined)
                : room;
        },
    };
}
