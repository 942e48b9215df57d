// When timed acts of a room end, as their cases tell it now; a deadline that was overtaken does not count.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { Room } from '../../workspace/ports';
import type { CaseKeeping } from '../cases/case-command';
import { isInForce } from '../cases/fold';
import type { Case } from '../cases/fold';
import type { Settling } from '../cases/how-ended';
import { settle } from '../cases/settle';

/** By username; reads what waits for each of them, and a case for each that does. */
export async function endsOf(
    settling: Settling,
    { deadlines }: Pick<CaseKeeping, 'deadlines'>,
    { id: roomId }: Room,
    action: string,
    usernames: readonly string[],
): Promise<Result<ReadonlyMap<string, number>>> {
    const ends = new Map<string, number>();
    const waiting = await deadlines.of(roomId, usernames);
    if (!waiting.ok) {
        return waiting;
    }
    const concerned = waiting.value.filter((each) => each.action === action);
    const cases: Case[] = [];
    for (const caseId of new Set(concerned.map((each) => each.caseId))) {
        const found = await settling.book.find(caseId);
        if (!found.ok) {
            return found;
        }
        cases.push(...(found.value ? [found.value] : []));
    }
    for (const found of await settle(settling, cases)) {
        if (found.until !== undefined && isInForce(found)) {
            ends.set(found.target.username, found.until);
        }
    }
    return success(ends);
}
