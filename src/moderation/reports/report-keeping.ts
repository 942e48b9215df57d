// What keeping reports takes.
import type { CountedReports } from './counted-reports';
import type { NoticeLimit } from './notice-limit';
import type { ReportBook } from './report-book';
import type { ReportTelling } from './report-telling';

export interface ReportKeeping {
    readonly book: ReportBook;
    readonly limit: NoticeLimit;
    /** What this process remembers of the reports that are only counted. */
    readonly counted: CountedReports;
    readonly telling: ReportTelling;
}
