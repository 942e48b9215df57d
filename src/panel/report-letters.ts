// Sends the notices of reports, with their buttons, and takes the buttons off again.
import type { ReportTelling } from '../moderation/reports/report-telling';
import type { Translate } from '../texts/translate';
import type { MessagesPort } from '../workspace/ports';
import { moreReportsNotice, reportNotice } from './views/report-notice';

export function reportLetters(
    t: Translate,
    appId: string,
    messages: Pick<MessagesPort, 'letter' | 'rewrite'>,
): ReportTelling {
    return {
        announce: (to, report) => messages.letter(to, reportNotice(t, appId, report)),
        close: (noticeId, report, dismissal) => messages.rewrite(noticeId, reportNotice(t, appId, report, dismissal)),
        announceMore: (to, room, count) => messages.letter(to, moreReportsNotice(t, appId, room, count)),
        countMore: (noticeId, room, count) => messages.rewrite(noticeId, moreReportsNotice(t, appId, room, count)),
    };
}
