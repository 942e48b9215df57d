// What only REST can do: mute, unmute, grant and revoke roles, activate.
import { failure, success } from '../problem';
import type { Result } from '../problem';
import { isPassedOn } from '../ports';
import type { ActivationPort, MutingPort, Person, Role, RoleGrantingPort, Room } from '../ports';
import type { RestClient } from './client';

type Sent = Readonly<Record<string, unknown>>;

async function send(rest: RestClient, endpoint: string, body: Sent): Promise<Result<void>> {
    const answer = await rest.post(endpoint, body);
    return answer.ok ? success(undefined) : answer;
}

/** REST `rooms.muteUser` and `rooms.unmuteUser`. */
export function mutingByRest(rest: RestClient): MutingPort {
    return {
        unavailable: rest.unavailable,
        byServiceAccount: true,
        mute: (room, target) => send(rest, 'rooms.muteUser', { roomId: room.id, userId: target.id }),
        unmute: (room, target) => send(rest, 'rooms.unmuteUser', { roomId: room.id, userId: target.id }),
    };
}

/** The endpoints of a room that pass a change on; there is one a built-in role. */
const ENDPOINTS_OF_ROLES: Readonly<Record<string, string>> = {
    owner: 'Owner',
    moderator: 'Moderator',
    leader: 'Leader',
};

const ROLE_ENDPOINTS = {
    add: ['roles.addUserToRole', 'roomId'],
    remove: ['roles.removeUserFromRole', 'scope'],
} as const;

function roomEndpoint(verb: 'add' | 'remove', role: Role, room: Room): string | undefined {
    const suffix = isPassedOn(role, room) ? ENDPOINTS_OF_ROLES[role.id] : undefined;
    return suffix && `${room.type === 'channel' ? 'channels' : 'groups'}.${verb}${suffix}`;
}

/**
 * REST `roles.addUserToRole` and `roles.removeUserFromRole`, or `channels.addOwner`, `groups.removeLeader` and their like
 * where the change is to be passed on. A room role always travels with its room: without it
 * Rocket.Chat would make it a role of the whole workspace. Removing reads the room from `scope` and ignores `roomId`.
 */
export function roleGrantingByRest(rest: RestClient): RoleGrantingPort {
    function change(verb: 'add' | 'remove', role: Role, target: Person, room: Room): Promise<Result<void>> {
        const passingOn = roomEndpoint(verb, role, room);
        if (passingOn) {
            return send(rest, passingOn, { roomId: room.id, userId: target.id });
        }
        const [endpoint, roomParameter] = ROLE_ENDPOINTS[verb];
        return send(rest, endpoint, {
            username: target.username,
            roleId: role.id,
            ...(role.scope === 'room' ? { [roomParameter]: room.id } : {}),
        });
    }

    return {
        unavailable: rest.unavailable,
        byServiceAccount: true,
        grant: (role, target, room) => change('add', role, target, room),
        revoke: (role, target, room) => change('remove', role, target, room),
    };
}

/** REST `users.setActiveStatus`, to activate; the answer must say that the user is active now. */
async function activate(rest: RestClient, target: Person): Promise<Result<void>> {
    const answer = await rest.post('users.setActiveStatus', { userId: target.id, activeStatus: true });
    if (!answer.ok) {
        return answer;
    }
    const user = answer.value['user'] as { active?: unknown } | undefined;
    return user?.active === true
        ? success(undefined)
        : failure({ code: 'mod-answer-unreadable', effect: 'unknown', by: 'server' });
}

export function activationByRest(rest: RestClient): ActivationPort {
    return { unavailable: rest.unavailable, byServiceAccount: true, activate: (target) => activate(rest, target) };
}
