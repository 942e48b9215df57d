// Reads when the members of a room came, page by page.
import { failure, success } from '../problem';
import type { Problem, Result } from '../problem';
import type { ReadJoinTimes } from '../successor';
import { isRecord } from './answer';
import type { RestBody } from './answer';
import type { RestClient } from './client';
import { records, text, UNREADABLE } from './reading';

/** The most that Rocket.Chat gives at once unless its settings say otherwise. */
const PAGE = 100;
const MOST_PAGES = 3;

/** The stored server joins the whole subscription to a member; its typings promise the time at the member itself. */
function joinTimeOf(member: RestBody): number {
    const { ts, subscription } = member;
    return Date.parse(text(ts) || text(isRecord(subscription) ? subscription['ts'] : undefined));
}

async function readJoinTimes(rest: RestClient, roomId: string): Promise<Result<ReadonlyMap<string, number>>> {
    const joinTimes = new Map<string, number>();
    for (let page = 0; page < MOST_PAGES; page += 1) {
        const query = { roomId, count: String(PAGE), offset: String(page * PAGE) };
        const answer = await rest.get('rooms.membersOrderedByRole', query);
        if (!answer.ok) {
            return answer;
        }
        const members = records(answer.value['members']);
        if (!members) {
            return failure(UNREADABLE);
        }
        for (const member of members) {
            const joined = joinTimeOf(member);
            if (!Number.isNaN(joined)) {
                joinTimes.set(text(member['_id']), joined);
            }
        }
        if (members.length < PAGE) {
            break;
        }
    }
    return success(joinTimes);
}

/**
 * Reads, room after room, when the active members came: REST `rooms.membersOrderedByRole`. Once Rocket.Chat has not
 * answered, it is not asked about further rooms, as each would wait in vain.
 */
export function joinTimesByRest(rest: RestClient): ReadJoinTimes {
    let silent: Problem | undefined;
    return async (roomId) => {
        if (silent) {
            return failure(silent);
        }
        const joinTimes = await readJoinTimes(rest, roomId);
        if (!joinTimes.ok && joinTimes.problem.effect === 'unknown') {
            silent = joinTimes.problem;
        }
        return joinTimes;
    };
}
