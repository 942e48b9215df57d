// The requests for several people that are under way.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { Run } from './fold-run';
import type { RunBook } from './run-book';

/** @param roomId the room that they were made in; of the whole workspace where it is left out */
export async function openRunsOf(runs: RunBook, roomId?: string): Promise<Result<readonly Run[]>> {
    const ids = await runs.openIds(roomId);
    if (!ids.ok) {
        return ids;
    }
    const found: Run[] = [];
    for (const id of ids.value) {
        const run = await runs.find(id);
        if (!run.ok) {
            return run;
        }
        if (run.value && !run.value.finished) {
            found.push(run.value);
        }
    }
    return success(found);
}
