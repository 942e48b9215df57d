// The server's own bans: REST `rooms.banUser`, `rooms.unbanUser`, `rooms.bannedUsers`, where the server has them.
import { failure, success } from '../problem';
import type { KnownCode, Problem, Result } from '../problem';
import type { BannedPerson, Person, Room } from '../ports';
import type { RestClient } from './client';
import { records, text, UNREADABLE } from './reading';

/** As many as Rocket.Chat gives at once. */
const PAGE = 100;

const OUTSIDE: KnownCode = 'mod-service-account-outside';
const UNBAN_NOT_OFFERED: KnownCode = 'mod-unban-not-offered';

/** Codes for `apply`: the server says that it was so before. */
const ALREADY_BANNED = 'error-user-already-banned';
export const NOT_BANNED = 'error-user-not-banned';

/** These endpoints refuse in words, most builds without any code. */
const CODES_BY_WORDS: ReadonlyMap<string, string> = new Map([
    ['Not allowed', 'error-not-allowed'],
    ['Invalid user', 'error-invalid-user'],
    ['User not found', 'error-invalid-user'],
    ['The required "roomId" or "roomName" param provided does not match any group', OUTSIDE],
    ['User is not in this room', 'error-user-not-in-room'],
    ['User is already banned from this room', ALREADY_BANNED],
    ['You are the last owner. Please set new owner before banning the user.', 'error-you-are-last-owner'],
    ['User is not banned from this room', NOT_BANNED],
    ['error-invalid-subscription', NOT_BANNED],
    ['error-user-not-banned', NOT_BANNED],
]);

function withoutCode(sentence: string): string {
    return sentence.replace(/\s*\[[\w-]+\]$/, '');
}

function translated(problem: Problem, words: ReadonlyMap<string, string>): Problem {
    const code = words.get(withoutCode(problem.serverText ?? ''));
    return code === undefined ? problem : { ...problem, code };
}

async function send(
    rest: RestClient,
    endpoint: string,
    room: Room,
    target: Pick<Person, 'id'>,
    words = CODES_BY_WORDS,
): Promise<Result<void>> {
    const answer = await rest.post(endpoint, { roomId: room.id, userId: target.id });
    return answer.ok ? success(undefined) : failure(translated(answer.problem, words));
}

/** REST `rooms.banUser`. */
export function banByRest(rest: RestClient, room: Room, target: Person): Promise<Result<void>> {
    return send(rest, 'rooms.banUser', room, target);
}

/** The room is known to exist, so this only says that it is not federated, where some builds unban in no other. */
const WORDS_OF_UNBAN = new Map([...CODES_BY_WORDS, ['Invalid room', UNBAN_NOT_OFFERED]]);

/** REST `rooms.unbanUser`; refused with `mod-unban-not-offered` by builds that unban in federated rooms only. */
export function unbanByRest(rest: RestClient, room: Room, target: Pick<Person, 'id'>): Promise<Result<void>> {
    return send(rest, 'rooms.unbanUser', room, target, WORDS_OF_UNBAN);
}

/**
 * Whether the server would unban in this room, asked by unbanning the service account itself: it may look into the
 * room, so it is not banned, and this is refused one way or the other. Else a timed ban could turn out to have no end.
 */
export async function isUnbanOffered(rest: RestClient, room: Room, accountId: string): Promise<Result<boolean>> {
    const answer = await unbanByRest(rest, room, { id: accountId });
    if (answer.ok || answer.problem.code === NOT_BANNED) {
        return success(true);
    }
    return answer.problem.code === UNBAN_NOT_OFFERED ? success(false) : failure({ ...answer.problem, effect: 'none' });
}

/** Older builds answer 401 to a caller who is not in the room, newer ones 403; no permission is asked for. */
function readProblem(problem: Problem): Problem {
    return problem.code === 'mod-service-account-forbidden' ? { ...problem, code: OUTSIDE } : problem;
}

/**
 * REST `rooms.bannedUsers`, page by page. Some builds give everybody on every page, so each person counts once.
 *
 * @returns refused with `mod-endpoint-missing` where the server has no bans, and with `mod-service-account-outside`
 * where the service account may not look into the room.
 */
export async function readBannedUsers(rest: RestClient, roomId: string): Promise<Result<BannedPerson[]>> {
    const found = new Map<string, BannedPerson>();
    for (;;) {
        const before = found.size;
        const query = { roomId, count: String(PAGE), offset: String(before) };
        const answer = await rest.get('rooms.bannedUsers', query);
        if (!answer.ok) {
            return failure(readProblem(answer.problem));
        }
        const users = records(answer.value['bannedUsers']);
        if (!users) {
            return failure(UNREADABLE);
        }
        for (const user of users) {
            const [id, username] = [text(user['_id']), text(user['username'])];
            found.set(id, { id, username, name: text(user['name']) || username, by: 'server' });
        }
        const total = answer.value['total'];
        if (found.size === before || typeof total !== 'number' || found.size >= total) {
            return success([...found.values()]);
        }
    }
}
