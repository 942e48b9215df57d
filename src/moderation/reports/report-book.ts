// The book of reports: found by id, by message, and by room as long as they are open. Records are only ever added, but
// for a second copy that is gone once a report is dismissed, so that the list of a room does not grow with its history.
import { failure, refusal, success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import type { Making } from '../cases/case-book';
import type { PersonReference } from '../cases/record';
import type { Dismissal, FoundReport, MessageReport, OpenReport } from './message-report';

const reportKey = (reportId: string): string => `report ${reportId}`;
const messageKey = (messageId: string): string => `reports of message ${messageId}`;
const openKey = (reportId: string): string => `open report ${reportId}`;
const roomKey = (roomId: string): string => `open reports in ${roomId}`;
const noticesKey = (messageId: string): string => `notices of message ${messageId}`;

interface ReportedRecord extends MessageReport {
    readonly kind: 'reported';
}

interface DismissedRecord extends Dismissal {
    readonly kind: 'dismissed';
}

type ReportRecord = ReportedRecord | DismissedRecord;

/** A message of the app that told of a report; it lies in a room or in somebody's direct messages. */
interface Notice {
    readonly noticeId: string;
}

/** All reports of one message, and its dismissals, earliest first. */
export interface ReportsOfMessage {
    readonly reports: readonly MessageReport[];
    readonly dismissals: readonly Dismissal[];
}

function dismissalOf({ dismissals }: ReportsOfMessage, { reportId }: MessageReport): Dismissal | undefined {
    return dismissals.find(({ reportIds }) => reportIds.includes(reportId));
}

/** Nobody sees a report of their own message, nor learns who made it. */
function isAbout({ id }: Pick<PersonReference, 'id'>, { author }: MessageReport): boolean {
    return author.id === id;
}

export class ReportBook {
    public constructor(
        private readonly records: RecordsPort,
        private readonly making: Making,
    ) {}

    public async write(reported: Omit<MessageReport, 'reportId' | 'at'>): Promise<Result<MessageReport>> {
        const report: MessageReport = { ...reported, reportId: this.making.caseId(), at: this.making.now() };
        const record: ReportedRecord = { ...report, kind: 'reported' };
        const written = await this.records.append(record, [reportKey(report.reportId), messageKey(report.message.id)]);
        const open = written.ok
            ? await this.records.append(record, [openKey(report.reportId), roomKey(report.room.id)])
            : written;
        return open.ok ? success(report) : open;
    }

    public async ofMessage(messageId: string): Promise<Result<ReportsOfMessage>> {
        const found = await this.read(messageKey(messageId));
        return found.ok
            ? success({
                  reports: found.value.filter((record): record is ReportedRecord => record.kind === 'reported'),
                  dismissals: found.value
                      .filter((record): record is DismissedRecord => record.kind === 'dismissed')
                      .sort((one, other) => one.at - other.at),
              })
            : found;
    }

    /** A report of this room; one of another room, or about whoever asks, is as unknown as one that never was. */
    public async findFor(
        asking: Pick<PersonReference, 'id'>,
        reportId: string,
        roomId: string,
    ): Promise<Result<FoundReport>> {
        const found = await this.read(reportKey(reportId));
        if (!found.ok) {
            return found;
        }
        const [report] = found.value;
        if (report?.kind !== 'reported' || report.room.id !== roomId || isAbout(asking, report)) {
            return failure(refusal('mod-report-unknown'));
        }
        const all = await this.ofMessage(report.message.id);
        return all.ok ? success({ report, dismissal: dismissalOf(all.value, report) }) : all;
    }

    /**
     * What nobody has dismissed in a room, a message once, with its first report; latest first. Without those about
     * whoever asks.
     */
    public async openFor(asking: Pick<PersonReference, 'id'>, roomId: string): Promise<Result<OpenReport[]>> {
        const found = await this.read(roomKey(roomId));
        if (!found.ok) {
            return found;
        }
        const reports = found.value
            .filter((record): record is ReportedRecord => record.kind === 'reported' && !isAbout(asking, record))
            .sort((one, other) => (one.reportId < other.reportId ? -1 : 1));
        const byMessage = new Map<string, OpenReport>();
        for (const report of reports) {
            const { report: first, count } = byMessage.get(report.message.id) ?? { report, count: 0 };
            byMessage.set(report.message.id, { report: first, count: count + 1 });
        }
        return success([...byMessage.values()].reverse());
    }

    /** Notes that somebody dismissed all reports of the message that there are by now. */
    public async dismiss({ message }: MessageReport, by: PersonReference): Promise<Result<Dismissal>> {
        const all = await this.ofMessage(message.id);
        if (!all.ok) {
            return all;
        }
        const open = all.value.reports.filter((report) => !dismissalOf(all.value, report));
        const reportIds = open.map(({ reportId }) => reportId);
        const record: DismissedRecord = { kind: 'dismissed', reportIds, by, at: this.making.now() };
        const written = await this.records.append(record, [messageKey(message.id)]);
        if (!written.ok) {
            return written;
        }
        await this.takeOffList(record);
        return success(record);
    }

    /** What fails here only leaves a dismissed report in the list, until it is dismissed once more. */
    public async takeOffList({ reportIds }: Dismissal): Promise<void> {
        await Promise.all(reportIds.map((reportId) => this.records.remove(openKey(reportId))));
    }

    public noteNotice({ message }: MessageReport, noticeId: string): Promise<Result<void>> {
        const notice: Notice = { noticeId };
        return this.records.append(notice, [noticesKey(message.id)]);
    }

    /** The ids of the app's messages that told of a report. */
    public async noticesOf({ message }: MessageReport): Promise<Result<string[]>> {
        const notices = await this.records.read(noticesKey(message.id));
        return notices.ok ? success((notices.value as Notice[]).map(({ noticeId }) => noticeId)) : notices;
    }

    private async read(key: string): Promise<Result<ReportRecord[]>> {
        const records = await this.records.read(key);
        return records.ok ? success(records.value as ReportRecord[]) : records;
    }
}
