// A click in a message that told of a report. It may lie in any room; the button's value names the one it is about.
import { dismiss } from '../actions/dismiss';
import { dismissedText } from '../answers/message-report-text';
import { actionIds, bareActionId } from './action-ids';
import { within } from '../moderation/time/within';
import { readReportValue } from './report-value';
import { atDesk, refusalLine, refuse, say, stale } from './say';
import { showMember } from './show';
import { tellLater } from './tell-later';
import { readViewName } from './view-name';
import { ACT_BUDGET_MILLISECONDS, timeLeft } from './visit';
import type { Reply, Visit } from './visit';

export interface MessageClick {
    readonly actionId: string;
    readonly value: string | undefined;
}

function openMember(visit: Visit, value: string): Promise<Reply> | Reply {
    const name = readViewName(value);
    if (name?.kind !== 'member') {
        return stale(visit);
    }
    const { roomId, personId, reportId } = name;
    return atDesk(visit, roomId, async (desk) => ({
        kind: 'open-bar',
        view: await showMember(visit, desk, { id: personId, reportId }),
    }));
}

/** Every message that told of the report says who dismissed it; only what they do not show is said besides. */
function dismissReport(visit: Visit, value: string): Promise<Reply> | Reply {
    const read = readReportValue(value);
    if (!read) {
        return stale(visit);
    }
    const { roomId, reportId } = read;
    return atDesk(visit, roomId, async (desk) => {
        const dismissed = desk.runCaseCommand(dismiss, { caseId: reportId, text: '', workspace: false });
        const inTime = await within(timeLeft(visit, ACT_BUDGET_MILLISECONDS), dismissed);
        if (inTime === 'late') {
            const text = dismissed.then((late) =>
                late.ok ? dismissedText(visit.t, late.value) : refusalLine(visit, late.problem),
            );
            void tellLater(visit, roomId, text);
            return say(visit, visit.t('panel-working'));
        }
        if (!inTime.ok) {
            return refuse(visit, inTime.problem);
        }
        const { already, noticesClosed } = inTime.value;
        return already || !noticesClosed ? say(visit, dismissedText(visit.t, inTime.value)) : { kind: 'nothing' };
    });
}

export async function clickInMessage(visit: Visit, { actionId, value }: MessageClick): Promise<Reply> {
    if (typeof value !== 'string') {
        return stale(visit);
    }
    switch (bareActionId(actionId)) {
        case actionIds.show:
            return openMember(visit, value);
        case actionIds.dismiss:
            return dismissReport(visit, value);
        default:
            return stale(visit);
    }
}
