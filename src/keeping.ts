// What keeping cases takes, put together from the ports of a workspace.
import { actionNamed } from './actions/index';
import { herald } from './answers/herald';
import type { Making } from './moderation/cases/case-book';
import { CaseBook } from './moderation/cases/case-book';
import type { CaseKeeping } from './moderation/cases/case-command';
import { ReportBook } from './moderation/reports/report-book';
import { RunBook } from './moderation/runs/run-book';
import { Attention } from './moderation/time/attention';
import { Deadlines } from './moderation/time/deadlines';
import type { WrittenMarkers } from './moderation/time/written-markers';
import { toldById } from './moderation/told-by-id';
import { reportLetters } from './panel/report-letters';
import type { Settings } from './settings';
import type { Translate } from './texts/translate';
import type { WorkspacePorts } from './workspace/simulated/simulated-ports';

export interface KeepingMeans {
    readonly t: Translate;
    readonly making: Making;
    readonly appId: string;
    /** The markers of rooms with cases that were written since the process started. */
    readonly writtenMarkers: Set<string>;
    /** The hours and days with deadlines that were marked lately. */
    readonly deadlineMarkers: WrittenMarkers;
}

export function openKeeping(
    { t, making, appId, writtenMarkers, deadlineMarkers }: KeepingMeans,
    { reading, records, messages }: WorkspacePorts,
    { audience }: Settings,
): CaseKeeping {
    return {
        book: new CaseBook(records, making, writtenMarkers),
        deadlines: new Deadlines(records, making, deadlineMarkers),
        attention: new Attention(records),
        runs: new RunBook(records, making),
        reports: { book: new ReportBook(records, making), telling: reportLetters(t, appId, messages) },
        telling: toldById(reading, herald(t, messages, audience), audience.modLogRoom),
        sendFile: (username, name, content) => messages.file(username, name, content),
        actionNamed,
        now: making.now,
    };
}
