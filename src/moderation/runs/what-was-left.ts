// What a process that died left of a run: cases that are open, of which the real state tells whether they were done.
import { failure, success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import { putDeadline } from '../cases/put-deadline';
import type { Case } from '../cases/fold';
import { markUndone } from '../cases/recorded';
import { realEnding } from '../cases/real-state';
import type { Pipeline } from '../perform';
import type { ModerationRequest, TargetOutcome } from '../request';
import { settledBy } from './fold-run';
import type { Run } from './fold-run';

/** Writes down that it was done, whoever may still do it now; what it took back is told so first. */
async function writeDone({ keeping }: Pipeline, { moderator }: ModerationRequest, found: Case): Promise<Result<void>> {
    const undone = found.undoes === undefined ? success(undefined) : await keeping.book.find(found.undoes);
    if (!undone.ok) {
        return undone;
    }
    await markUndone(keeping, undone.value, moderator, { kind: 'done' }, found.id);
    const closed = await keeping.book.add(found, { kind: 'closed', caseId: found.id, ending: 'done', settled: true });
    if (closed.ok) {
        await keeping.telling.tellTarget('done', found);
    }
    return closed;
}

/**
 * Settles the open cases of a run by the real state. What was not done stays open, to be done under the same case; its
 * deadline is put down once more, as the process may have died before that.
 *
 * @returns the run as it stands then, or why it cannot be carried on now.
 */
export async function settleWhatWasLeft(
    pipeline: Pipeline,
    request: ModerationRequest,
    run: Run,
): Promise<Result<Run>> {
    const { reading, keeping } = pipeline;
    const outcomes = new Map<number, TargetOutcome>(run.outcomes);
    const open = new Map<number, Case>();
    for (const [position, found] of run.open) {
        const timed = found.until === undefined ? success(undefined) : await putDeadline(keeping, found, found.until);
        if (!timed.ok) {
            return failure(timed.problem);
        }
        const ending = await realEnding(reading, request.moderator, request.action, found);
        if (!ending.ok) {
            return failure(ending.problem);
        }
        if (ending.value !== 'done') {
            open.set(position, found);
            continue;
        }
        const written = await writeDone(pipeline, request, found);
        if (!written.ok) {
            return failure(written.problem);
        }
        outcomes.set(position, settledBy({ ...found, state: 'done' }, run.targets, position));
    }
    return success({ ...run, outcomes, open });
}
