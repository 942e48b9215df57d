// The cases behind what needs attention, without those that a person has seen to since.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { CaseKeeping } from '../cases/case-command';
import type { Case } from '../cases/fold';
import { stillDecides } from '../cases/latest-of-kind';

/** So many are looked at, however many there are. */
const MOST_NEEDING = 20;

export interface Needing {
    readonly cases: readonly Case[];
    /** How many more there are that were not looked at. */
    readonly unseen: number;
}

/**
 * What a person has seen to is struck off.
 *
 * @param ids as `Attention` gives them.
 */
export async function stillNeeding(keeping: CaseKeeping, ids: Result<readonly string[]>): Promise<Result<Needing>> {
    if (!ids.ok) {
        return ids;
    }
    const cases: Case[] = [];
    for (const [position, id] of ids.value.entries()) {
        if (cases.length === MOST_NEEDING) {
            return success({ cases, unseen: ids.value.length - position });
        }
        const found = await keeping.book.find(id);
        if (!found.ok) {
            return found;
        }
        // What cannot be told is shown.
        if (found.value && (await stillDecides(keeping, found.value)) !== false) {
            cases.push(found.value);
        } else if (found.value) {
            await keeping.attention.settled(found.value);
        }
    }
    return success({ cases, unseen: 0 });
}
