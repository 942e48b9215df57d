// Telling moderators of reports: the rules say whom, and somebody else finds the words and the buttons.
import type { Result } from '../../workspace/problem';
import type { Recipient } from '../../workspace/ports';
import type { Dismissal, MessageReport } from './message-report';
import type { ReportBook } from './report-book';

export interface ReportTelling {
    /** Sends a notice; answers its id. */
    announce(to: Recipient, report: MessageReport): Promise<Result<string>>;
    /** Takes the buttons off a notice and says who dismissed the report. */
    close(noticeId: string, report: MessageReport, dismissal: Dismissal): Promise<Result<void>>;
}

/** What keeping reports takes. */
export interface ReportKeeping {
    readonly book: ReportBook;
    readonly telling: ReportTelling;
}
