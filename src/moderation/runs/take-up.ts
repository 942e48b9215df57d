// Takes up runs whose process died: a run of which nothing was heard for a while is claimed and carried on.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import type { Making } from '../cases/case-book';
import type { Asking } from '../cases/case-command';
import type { Action } from '../action';
import { releaseClaims, withClaim } from '../time/claim';
import type { Run } from './fold-run';
import type { RunBook } from './run-book';

/** Whoever is at a run is heard of at least with every act, and an act takes less than this. */
const SILENCE_MILLISECONDS = 60000;

export interface TakingUp {
    readonly runs: RunBook;
    readonly records: RecordsPort;
    readonly making: Making;
    readonly runsHere: ReadonlySet<string>;
    wait(milliseconds: number): Promise<void>;
}

async function isAbandoned({ runs, making, runsHere }: TakingUp, runId: string): Promise<Result<Run | undefined>> {
    if (runsHere.has(runId)) {
        return success(undefined);
    }
    const run = await runs.find(runId);
    if (!run.ok || !run.value) {
        return run;
    }
    if (run.value.finished) {
        await runs.finish(runId);
        return success(undefined);
    }
    return success(making.now() > run.value.lastSign + SILENCE_MILLISECONDS ? run.value : undefined);
}

/** Once this server may act: while the claim was settled, another one may have been at it. */
async function takeUpClaimed(taking: TakingUp, runId: string): Promise<Run | undefined> {
    const still = await isAbandoned(taking, runId);
    const run = still.ok ? still.value : undefined;
    if (run) {
        await taking.runs.note({ kind: 'resumed', runId });
    }
    await releaseClaims(taking.records, `run ${runId}`);
    return run;
}

/** The runs that are this process's to carry on from now. */
export async function takeUp(taking: TakingUp): Promise<Run[]> {
    const { runs, records, making } = taking;
    const ids = await runs.openIds();
    const taken: Run[] = [];
    for (const runId of ids.ok ? ids.value : []) {
        const abandoned = await isAbandoned(taking, runId);
        if (!abandoned.ok || !abandoned.value) {
            continue;
        }
        const claiming = { ...making, wait: (time: number) => taking.wait(time) };
        const run = await withClaim(records, claiming, `run ${runId}`, () => takeUpClaimed(taking, runId));
        if (run.ok && run.value && run.value !== 'claimed') {
            taken.push(run.value);
        }
    }
    return taken;
}

/** What a run still asks for, as it was asked. */
export function askingOf(run: Run, action: Action): Asking {
    const { targets, role, reason, duration, report, workspace, relinquish, threadId } = run;
    return {
        ...{ action, targets, reason, workspace, relinquish },
        ...(role === undefined ? {} : { role }),
        ...(duration === undefined ? {} : { duration }),
        ...(report === undefined ? {} : { report }),
        ...(threadId === undefined ? {} : { threadId }),
    };
}
