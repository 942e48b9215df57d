// The scheduled sweep as the engine runs it: ends timed acts, and carries on runs whose process died.
import type { IHttp, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IProcessor } from '@rocket.chat/apps-engine/definition/scheduler';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { StartupType } from '@rocket.chat/apps-engine/definition/scheduler';
import { actionNamed } from './actions/index';
import { reportText } from './answers/report-text';
import { Doorway } from './doorway';
import type { Memory } from './doorway';
import { holdInSweep } from './holding';
import type { Run } from './moderation/runs/fold-run';
import type { RunBook } from './moderation/runs/run-book';
import { askingOf, takeUp } from './moderation/runs/take-up';
import { notePulse } from './moderation/time/pulse';
import { sweep } from './moderation/time/sweep';
import type { Accessors } from './workspace/open-workspace';

export const SWEEP = 'sweep';
const INTERVAL = '30 seconds';

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
    const text = reportText(doorway.t, { action, room: desk.value.room, reason: run.reason, report });
    await doorway.tellInRoom(run.room.id, text, run.threadId);
}

async function carryOnWhatWasLeft(memory: Memory, accessors: Accessors, doorway: Doorway): Promise<void> {
    const taking = await doorway.openTakingUp();
    for (const run of await takeUp(taking)) {
        void carryOn(memory, accessors, taking.runs, run).catch((error: unknown) => doorway.report(error));
    }
}

async function sweepOnce(
    memory: Memory,
    read: IRead,
    modify: IModify,
    http: IHttp,
    persistence: IPersistence,
): Promise<void> {
    const appUser = await read.getUserReader().getAppUser();
    if (!appUser) {
        return;
    }
    const accessors = { read, modify, http, persistence };
    const doorway = new Doorway(memory, accessors, appUser);
    try {
        const lifting = await doorway.openLifting();
        await notePulse(lifting.records, { pulseId: lifting.recordId(), at: lifting.now() });
        await sweep(lifting, (error) => doorway.report(error));
        await holdInSweep(memory, accessors, doorway);
        await carryOnWhatWasLeft(memory, accessors, doorway);
    } catch (error) {
        // A processor that throws is not run again; the next sweep is.
        await doorway.report(error);
    }
}

/** Twice a minute; the app also has it run when it is enabled, which makes up for the time that it was not. */
export function sweepProcessor(memory: Memory): IProcessor {
    return {
        id: SWEEP,
        startupSetting: { type: StartupType.RECURRING, interval: INTERVAL },
        processor: (_job, read, modify, http, persistence) => sweepOnce(memory, read, modify, http, persistence),
    };
}
