// When timed acts of a room end, as their cases tell it now; a deadline that was overtaken does not count.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { CaseKeeping } from '../cases/case-command';
import { isInForce } from '../cases/fold';

/** By username; reads the room's deadlines once, and one case for each that concerns one of the usernames. */
export async function endsOf(
    { book, deadlines }: CaseKeeping,
    roomId: string,
    action: string,
    usernames: readonly string[],
): Promise<Result<ReadonlyMap<string, number>>> {
    const ends = new Map<string, number>();
    const waiting = usernames.length === 0 ? success([]) : await deadlines.inRoom(roomId);
    if (!waiting.ok) {
        return waiting;
    }
    const concerned = waiting.value.filter((each) => each.action === action && usernames.includes(each.username));
    for (const caseId of new Set(concerned.map((each) => each.caseId))) {
        const found = await book.find(caseId);
        if (!found.ok) {
            return found;
        }
        if (found.value?.until !== undefined && isInForce(found.value)) {
            ends.set(found.value.target.username, found.value.until);
        }
    }
    return success(ends);
}
