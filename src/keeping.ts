// Puts together what keeping cases takes, over the ports of one event.
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { actionNamed } from './actions/index';
import { herald } from './answers/herald';
import type { Audience, Ways } from './answers/herald';
import { CaseBook } from './moderation/cases/case-book';
import type { Making } from './moderation/cases/case-book';
import type { CaseKeeping } from './moderation/cases/case-command';
import { kindOfAct } from './moderation/cases/kind-of-act';
import { directMessages } from './moderation/direct/direct-messages';
import { PutOffMessages } from './moderation/direct/put-off';
import type { KeepingMemory } from './moderation/keeping-memory';
import { NoticeLimit } from './moderation/reports/notice-limit';
import { ReportBook } from './moderation/reports/report-book';
import { RunBook } from './moderation/runs/run-book';
import { Attention } from './moderation/time/attention';
import { Deadlines } from './moderation/time/deadlines';
import { toldById } from './moderation/told-by-id';
import { reportLetters } from './panel/report-letters';
import type { Translate } from './texts/translate';
import type { WorkspacePorts } from './workspace/simulated/simulated-ports';

export interface Keeper {
    /** In whose language others are told. */
    readonly t: Translate;
    readonly appId: string;
    readonly making: Making;
    readonly kept: KeepingMemory;
    /** By whom it comes to be that others are told. */
    readonly user: IUser;
}

export function openKeeping(
    { t, appId, making, kept, user }: Keeper,
    { reading, records, messages }: Pick<WorkspacePorts, 'reading' | 'records' | 'messages'>,
    audience: Audience,
): CaseKeeping {
    const putOff = new PutOffMessages(records, making, kept.putOffCounts);
    const causedBy = { id: user.id, isApp: user.appId === appId };
    const direct = directMessages({ messages, limit: kept.directLimit, putOff, causedBy });
    const ways: Ways = {
        inRoom: (roomId, text) => messages.inRoom(roomId, text),
        directly: (to, text) => direct.directly(to, text),
    };
    return {
        book: new CaseBook(records, making, kept, kindOfAct({ actionNamed })),
        deadlines: new Deadlines(records, making, kept.deadlineMarkers),
        attention: new Attention(records),
        runs: new RunBook(records, making),
        reports: {
            book: new ReportBook(records, making),
            limit: new NoticeLimit(records, making),
            counted: kept.countedReports,
            telling: reportLetters(t, appId, messages),
        },
        telling: toldById(reading, herald(t, ways, audience), audience.modLogRoom),
        sendFile: (username, name, content) => messages.file(username, name, content),
        actionNamed,
        now: making.now,
    };
}
