// Which people are told of a report where no room for the log is set: the room's owners and moderators.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { ReadingPorts, Recipient } from '../../workspace/ports';
import type { MessageReport } from './message-report';

const MOST_RECIPIENTS = 20;
const TOLD_ROLES = ['owner', 'moderator'];

/**
 * Owners before moderators, at most twenty, none of them deactivated and never whoever wrote the message. Nobody where
 * the author is the only one in charge: such a report is kept, and shown by Rocket.Chat's moderation console.
 */
export async function moderatorsToTell(
    { rooms, people }: ReadingPorts,
    { room, author }: MessageReport,
): Promise<Result<Recipient[]>> {
    const holders = await rooms.roleHolders(room.id);
    if (!holders.ok) {
        return holders;
    }
    const candidates = TOLD_ROLES.flatMap((role) => holders.value.filter(({ roles }) => roles.includes(role)));
    const told = new Set<string>();
    for (const { id, username } of candidates) {
        if (told.size === MOST_RECIPIENTS) {
            break;
        }
        if (id === author.id || told.has(username)) {
            continue;
        }
        const person = await people.byId(id);
        if (person.ok && person.value?.active) {
            told.add(username);
        }
    }
    return success([...told].map((username) => ({ username })));
}
