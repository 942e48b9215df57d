// One of several servers goes on. The store has no locks, so each one writes a mark, waits until all that were written at
// the same time can be read, and the mark with the smallest id wins.
import { success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

/** Longer than a write takes to become readable everywhere. */
const SETTLING_MILLISECONDS = 1500;

/**
 * @param own the id of the mark that this server has just written
 * @param idsNow the ids of the marks that count, as they are read now
 */
export async function winsAmongServers(
    own: string,
    wait: (milliseconds: number) => Promise<void>,
    idsNow: () => Promise<Result<readonly string[]>>,
): Promise<Result<boolean>> {
    await wait(SETTLING_MILLISECONDS);
    const ids = await idsNow();
    if (!ids.ok) {
        return ids;
    }
    const [first] = [...ids.value].sort();
    return success(first === own);
}
