// The cases behind what needs attention, without those that a person has seen to since.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { CaseKeeping } from '../cases/case-command';
import type { Case } from '../cases/fold';
import { stillDecides } from '../cases/latest-of-kind';

/** @param ids as `Attention` gives them. */
export async function stillNeeding(keeping: CaseKeeping, ids: Result<readonly string[]>): Promise<Result<Case[]>> {
    if (!ids.ok) {
        return ids;
    }
    const cases: Case[] = [];
    for (const id of ids.value) {
        const found = await keeping.book.find(id);
        if (!found.ok) {
            return found;
        }
        // What cannot be told is shown.
        if (found.value && (await stillDecides(keeping, found.value)) !== false) {
            cases.push(found.value);
        }
    }
    return success(cases);
}
