// The scheduled sweep as the engine runs it: builds what ending timed acts takes, without any moderator.
import type { IHttp, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IProcessor } from '@rocket.chat/apps-engine/definition/scheduler';
import { StartupType } from '@rocket.chat/apps-engine/definition/scheduler';
import { Doorway } from './doorway';
import type { Memory } from './doorway';
import { notePulse } from './moderation/time/pulse';
import { sweep } from './moderation/time/sweep';

export const SWEEP = 'sweep';
const INTERVAL = '30 seconds';

function wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
    });
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
    const doorway = new Doorway(memory, { read, modify, http, persistence }, appUser);
    try {
        const lifting = await doorway.openLifting(wait);
        await notePulse(lifting.records, { pulseId: lifting.recordId(), at: lifting.now() });
        await sweep(lifting, (error) => doorway.report(error));
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
