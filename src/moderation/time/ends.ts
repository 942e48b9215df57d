// When timed acts of a room end, as their cases tell it now; a deadline that was overtaken does not count.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { CaseKeeping } from '../cases/case-command';
import { isInForce } from '../cases/fold';

/** By username; reads what waits for each of them, and a case for each that does. */
export async function endsOf(
    { book, deadlines }: CaseKeeping,
    roomId: string,
    action: string,
    usernames: readonly string[],
): Promise<Result<ReadonlyMap<string, number>>> {
    const ends = new Map<string, number>();
    const waiting = await deadlines.of(roomId, usernames);
    if (!waiting.ok) {
        return waiting;
    }
    const concerned = waiting.value.filter((each) => each.action === action);
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
