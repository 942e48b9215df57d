// Telling moderators of reports: the rules say whom, and somebody else finds the words and the buttons.
import type { Result } from '../../workspace/problem';
import type { Recipient } from '../../workspace/ports';
import type { RoomReference } from '../cases/record';
import type { Dismissal, MessageReport } from './message-report';

export interface ReportTelling {
    /** Sends a notice; answers its id. */
    announce(to: Recipient, report: MessageReport): Promise<Result<string>>;
    /** Takes the buttons off a notice and says who dismissed the report. */
    close(noticeId: string, report: MessageReport, dismissal: Dismissal): Promise<Result<void>>;
    /** Sends a message that counts the reports of which there is no notice; answers its id. */
    announceMore(to: Recipient, room: RoomReference, count: number): Promise<Result<string>>;
    /** Has such a message tell another number. */
    countMore(noticeId: string, room: RoomReference, count: number): Promise<Result<void>>;
}
