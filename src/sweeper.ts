// The scheduled sweep as the engine runs it: ends timed acts, and carries on runs whose process died.
import type { IModify, ISchedulerModify } from '@rocket.chat/apps-engine/definition/accessors';
import { StartupType } from '@rocket.chat/apps-engine/definition/scheduler';
import type { IProcessor } from '@rocket.chat/apps-engine/definition/scheduler';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { actionNamed } from './actions/index';
import { reportText } from './answers/report-text';
import { Doorway } from './doorway';
import type { Memory } from './doorway';
import { holdInSweep } from './holding';
import type { Run } from './moderation/runs/fold-run';
import type { RunBook } from './moderation/runs/run-book';
import { askingOf, takeUp } from './moderation/runs/take-up';
import { tellWhatWasPutOff } from './moderation/direct/tell-put-off';
import type { Lifting } from './moderation/time/lift';
import { notePulse } from './moderation/time/pulse';
import type { SweepKind } from './moderation/time/pulse';
import { settleReturns } from './moderation/time/settle-return';
import { withStandBy } from './moderation/time/stand-by';
import type { OwnJob, SingleSweeps } from './moderation/time/stand-by';
import { sweep } from './moderation/time/sweep';
import type { Accessors } from './workspace/open-workspace';

const RECURRING_SWEEP = 'sweep';
const INTERVAL = '30 seconds';
const SINGLE_SWEEP = 'single-sweep';

/** Carries on what a process of the app left when it died; takes as long as it takes, and the sweep does not wait. */
async function carryOn(memory: Memory, accessors: Accessors, runs: RunBook, run: Run): Promise<void> {
    // The engine knows no user any more by the id of a deleted account, whatever its types say.
    const user = (await accessors.read.getUserReader().getById(run.moderator.id)) as IUser | undefined;
    const action = actionNamed(run.action);
    const doorway = user && new Doorway(memory, accessors, user);
    const desk = await doorway?.openDeskById(run.room.id);
    if (!doorway || !action || (desk && !desk.ok && desk.problem.code === 'error-invalid-room')) {
        // Without its moderator or its room nothing more can become of it.
        await runs.finish(run.id);
        return;
    }
    if (!desk?.ok) {
        return;
    }
    const report = await desk.value.resume(askingOf(run, action), run);
    if (!report) {
        return;
    }
    const { room, now } = desk.value;
    const text = reportText(doorway.t, { action, room, reason: run.reason, report, now: now() });
    await doorway.tellInRoom(run.room.id, text, run.threadId);
}

async function carryOnWhatWasLeft(memory: Memory, accessors: Accessors, doorway: Doorway): Promise<void> {
    const taking = await doorway.openTakingUp();
    for (const run of await takeUp(taking)) {
        void carryOn(memory, accessors, taking.runs, run).catch((error: unknown) => doorway.report(error));
    }
}

function singleSweeps(modify: IModify): SingleSweeps {
    const scheduler = modify.getScheduler();
    return {
        // The server answers nothing where it could not schedule.
        schedule: async (at) => (await scheduler.scheduleOnce({ id: SINGLE_SWEEP, when: new Date(at) })) || undefined,
        cancel: (jobId) => scheduler.cancelJob(jobId),
    };
}

/** What was put off for people is told to each of them at once. */
async function tellWhatWaits(doorway: Doorway): Promise<void> {
    for (const code of await tellWhatWasPutOff(await doorway.openPutOff())) {
        await doorway.report(`What was put off could not be told to somebody: ${code}`);
    }
}

/** What cannot be read now is looked at by the next sweep. */
async function checkMarkers(memory: Memory, { deadlines, now }: Lifting): Promise<void> {
    const { markerCheck } = memory;
    if (!markerCheck.isDue(now())) {
        return;
    }
    const found = await deadlines.markAgain();
    if (found.ok) {
        markerCheck.checked(now());
    }
    if (found.ok && found.value > 0) {
        memory.log(`Hours with deadlines that no sweep would have found: ${found.value}. They are marked again.`);
    }
}

async function sweepOnce(memory: Memory, { kind, jobId }: OwnJob, accessors: Accessors): Promise<void> {
    const appUser = await accessors.read.getUserReader().getAppUser();
    if (!appUser) {
        return;
    }
    const doorway = new Doorway(memory, accessors, appUser);
    try {
        const lifting = await doorway.openLifting();
        const { records, now } = lifting;
        const standing = { records, now, singles: singleSweeps(accessors.modify) };
        await withStandBy(standing, { kind, jobId }, async () => {
            await notePulse(records, { pulseId: lifting.recordId(), at: now(), kind });
            await checkMarkers(memory, lifting);
            const { claimed } = await sweep(lifting, (error) => doorway.report(error));
            await settleReturns(lifting, memory.returnRound, (error) => doorway.report(error));
            // What another sweep has claimed may be the end of a ban: that one looks who is inside, behind it.
            if (claimed === 0) {
                await holdInSweep(memory, accessors, doorway);
            }
            await carryOnWhatWasLeft(memory, accessors, doorway);
            await tellWhatWaits(doorway);
            return { claimed: claimed > 0 };
        });
    } catch (error) {
        // A processor that throws is not run again; the next sweep is.
        await doorway.report(error);
    }
}

/** The recurring sweep, twice a minute, and single ones, which come where the recurring one does not. */
export function sweepProcessors(memory: Memory): IProcessor[] {
    const processor =
        (kind: SweepKind): IProcessor['processor'] =>
        ({ jobId }, read, modify, http, persistence) =>
            sweepOnce(memory, { kind, jobId: String(jobId) }, { read, modify, http, persistence });
    return [
        {
            id: RECURRING_SWEEP,
            startupSetting: { type: StartupType.RECURRING, interval: INTERVAL },
            processor: processor('recurring'),
        },
        { id: SINGLE_SWEEP, processor: processor('standing-in') },
    ];
}

/**
 * A sweep at once, which makes up for the time that the app was not enabled: the recurring one is kept over a stop
 * with the time of its next turn, and with the lock of a server that died over it.
 */
export async function sweepNow(scheduler: ISchedulerModify): Promise<void> {
    await scheduler.scheduleOnce({ id: SINGLE_SWEEP, when: new Date() });
}
