// What is read through REST because no accessor shows it, or not in every engine.
import { failure, refusal, success } from '../problem';
import type { Problem, Result } from '../problem';
import type { PermissionTable, Person, Room, RoomRoleHolder } from '../ports';
import { toRoomType } from '../engine/converters';
import { isRecord } from './answer';
import type { RestBody } from './answer';
import type { RestClient } from './client';

export const UNREADABLE: Problem = { code: 'mod-answer-unreadable', effect: 'none', by: 'server' };

export function records(value: unknown): RestBody[] | undefined {
    return Array.isArray(value) ? value.filter(isRecord) : undefined;
}

function texts(value: unknown): string[] {
    return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
}

export function text(value: unknown): string {
    return typeof value === 'string' ? value : '';
}

/** Rocket.Chat tells its version at `/api/info`, for anyone only the first two numbers of it. */
export function versionIn(body: unknown): string | undefined {
    const version = isRecord(body) ? body['version'] : undefined;
    return typeof version === 'string' && /^\d[\w.+-]{0,40}$/.test(version) ? version : undefined;
}

/** REST `permissions.listAll`: which roles hold which permission. */
export async function readPermissionTable(rest: Pick<RestClient, 'get'>): Promise<Result<PermissionTable>> {
    const answer = await rest.get('permissions.listAll');
    if (!answer.ok) {
        return answer;
    }
    const permissions = records(answer.value['update']);
    return permissions
        ? success(new Map(permissions.map((permission) => [text(permission['_id']), texts(permission['roles'])])))
        : failure(UNREADABLE);
}

/** REST `rooms.roles`: everyone with a role in the room, custom room roles included. */
export async function readRoleHolders(rest: RestClient, roomId: string): Promise<Result<RoomRoleHolder[]>> {
    const answer = await rest.get('rooms.roles', { rid: roomId });
    if (!answer.ok) {
        // What Rocket.Chat calls an invalid user is the caller itself, who may not see the room.
        return answer.problem.code === 'error-invalid-user' ? failure(refusal('mod-custom-roles-unreadable')) : answer;
    }
    const holders = records(answer.value['roles']);
    return holders ? success(holders.map(toHolder)) : failure(UNREADABLE);
}

function toHolder(entry: RestBody): RoomRoleHolder {
    const user = isRecord(entry['u']) ? entry['u'] : {};
    const username = text(user['username']);
    return { id: text(user['_id']), username, name: text(user['name']) || username, roles: texts(entry['roles']) };
}

/** REST `rooms.isMember`. */
export async function readIsMember(rest: RestClient, roomId: string, person: Person): Promise<Result<boolean>> {
    const answer = await rest.get('rooms.isMember', { roomId, userId: person.id });
    if (!answer.ok) {
        return answer;
    }
    const isMember = answer.value['isMember'];
    return typeof isMember === 'boolean' ? success(isMember) : failure(UNREADABLE);
}

/** REST `rooms.info`, where the engine's room does not show who is muted. */
export async function readRoom(rest: RestClient, roomId: string): Promise<Result<Room>> {
    const answer = await rest.get('rooms.info', { roomId });
    if (!answer.ok) {
        return answer;
    }
    const room = answer.value['room'];
    return isRecord(room) ? success(toRoom(room)) : failure(UNREADABLE);
}

function toRoom(room: RestBody): Room {
    const membersCount = room['usersCount'];
    return {
        id: text(room['_id']),
        name: text(room['fname']) || text(room['name']),
        type: toRoomType(text(room['t'])),
        readOnly: room['ro'] === true,
        archived: room['archived'] === true,
        teamMain: room['teamMain'] === true,
        federated: room['federated'] === true,
        muted: texts(room['muted']),
        unmuted: texts(room['unmuted']),
        membersCount: typeof membersCount === 'number' ? membersCount : undefined,
    };
}

export interface FoundUser {
    readonly id: string;
    readonly username: string;
    readonly name: string;
}

/**
 * REST `users.autocomplete`, the one endpoint that finds a username whatever its case, and people by what they are
 * called: the active users whose username or name has the text in it.
 */
export async function searchUsers(rest: RestClient, term: string): Promise<Result<FoundUser[]>> {
    const answer = await rest.get('users.autocomplete', { selector: JSON.stringify({ term }) });
    if (!answer.ok) {
        return answer;
    }
    const users = records(answer.value['items']);
    return users
        ? success(
              users.map((user) => ({
                  id: text(user['_id']),
                  username: text(user['username']),
                  name: text(user['name']),
              })),
          )
        : failure(UNREADABLE);
}

/** REST `users.info` with `includeUserRooms`; the rooms are missing where the service account may not see them. */
export async function readRoomIdsOf(rest: RestClient, person: Person): Promise<Result<string[]>> {
    const answer = await rest.get('users.info', { userId: person.id, includeUserRooms: 'true' });
    if (!answer.ok) {
        return answer;
    }
    const user = answer.value['user'];
    const rooms = isRecord(user) ? records(user['rooms']) : undefined;
    return rooms ? success(rooms.map((room) => text(room['rid']))) : failure(UNREADABLE);
}

/** REST `roles.getUsersInRole` for admins, up to a hundred: enough to see whether there is more than one. */
export async function readAdminIds(rest: RestClient): Promise<Result<string[]>> {
    const answer = await rest.get('roles.getUsersInRole', { role: 'admin', count: '100' });
    if (!answer.ok) {
        return answer;
    }
    const users = records(answer.value['users']);
    return users ? success(users.map((user) => text(user['_id']))) : failure(UNREADABLE);
}
