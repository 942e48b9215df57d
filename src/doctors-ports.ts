// What the doctor looks at, put together for one event: settings, server, and the app's own records.
import type { Memory } from './doorway';
import type { CaseKeeping } from './moderation/cases/case-command';
import type { DoctorPorts } from './moderation/doctor/ports';
import { openRunsOf } from './moderation/runs/open-runs';
import { stillNeeding } from './moderation/time/needing';
import { lastPulses } from './moderation/time/pulse';
import { readSiteUrl, withoutSlash } from './settings';
import type { Settings } from './settings';
import { inspectionOf } from './workspace/inspection';
import { openRest } from './workspace/open-workspace';
import type { Accessors, OpenedWorkspace } from './workspace/open-workspace';

/** The page of Rocket.Chat's administration with the app's settings; only where the Site URL is fit for a link. */
function settingsPage(siteUrl: string, { appId, version }: Memory): string | undefined {
    return /^https?:\/\/[^\s()<>[\]]+$/.test(siteUrl)
        ? `${withoutSlash(siteUrl)}/marketplace/installed/info/${appId}/${version}/settings`
        : undefined;
}

export async function doctorsPorts(
    memory: Memory,
    accessors: Accessors,
    { entered, serviceAccount, audience }: Settings,
    { reading, records }: OpenedWorkspace,
    keeping: CaseKeeping,
): Promise<Omit<DoctorPorts, 'report'>> {
    const siteUrl = await readSiteUrl(accessors.read.getEnvironmentReader());
    const url = withoutSlash(entered.address === '' ? siteUrl : entered.address);
    return {
        entered: { ...entered, url, modLogRoom: audience.modLogRoom },
        people: reading.people,
        inspection: inspectionOf(accessors, openRest(accessors, serviceAccount, memory.server), memory.server, url),
        lastSweeps: () => lastPulses(records),
        openRuns: () => openRunsOf(keeping.runs),
        needingAttention: async () => stillNeeding(keeping, await keeping.attention.everywhere()),
        now: memory.making.now,
        startedAt: memory.startedAt,
        settingsPage: settingsPage(siteUrl, memory),
    };
}
