// What may hold a run up: somebody who stops it, and Rocket.Chat's rate limit, which is waited for.
import { rateLimitOf } from '../cases/recorded';
import { secondsToWait } from '../../workspace/problem';
import type { PersonReference } from '../cases/record';
import type { Watch } from '../cases/case-command';
import type { Tried } from '../one-target';
import type { Pipeline } from '../perform';
import type { Progress } from '../request';

/** Who stops a run shall not have to wait for the limit. */
const LOOK_AROUND_MILLISECONDS = 2000;

/** Who has stopped the run; a run whose records cannot be read goes on, as each of its acts is checked anyway. */
export async function stoppedBy(
    { keeping }: Pipeline,
    { id }: { readonly id: string },
): Promise<PersonReference | undefined> {
    const stops = await keeping.runs.stops(id);
    return stops.ok ? stops.value : undefined;
}

/** Waits for as long as the server asked those targets that met its limit. */
export async function holdUp(
    pipeline: Pipeline,
    progress: Progress,
    tried: readonly Tried[],
    watch: Watch | undefined,
): Promise<void> {
    const { keeping } = pipeline;
    const limits = tried.map(({ settled }) => rateLimitOf(settled.outcome)).filter((problem) => problem !== undefined);
    const seconds = Math.max(0, ...limits.map(secondsToWait));
    const limit = limits.find((problem) => problem.limit !== undefined)?.limit;
    const until = keeping.now() + seconds * 1000;
    await keeping.runs.note({ kind: 'waiting', runId: progress.runId, until });
    watch?.({ ...progress, waitingUntil: until, ...(limit === undefined ? {} : { limit }) });
    while (keeping.now() < until && !(await stoppedBy(pipeline, { id: progress.runId }))) {
        await pipeline.wait(Math.min(LOOK_AROUND_MILLISECONDS, until - keeping.now()));
    }
}
