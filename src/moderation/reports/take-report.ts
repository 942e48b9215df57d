// Takes a report of a message in: writes it down, and tells those who keep the room in order.
import { success } from '../../workspace/problem';
import type { Problem, Result } from '../../workspace/problem';
import type { Person, ReadingPorts, Recipient, Room } from '../../workspace/ports';
import { personReference, roomReference } from '../cases/record';
import { isToBeTold, shortened } from './message-report';
import type { MessageReport, ReportedMessage } from './message-report';
import { moderatorsToTell } from './recipients';
import type { ReportKeeping } from './report-telling';

export interface Reported {
    readonly message: ReportedMessage;
    readonly room: Room;
    readonly author: Person;
    readonly reporter: Person;
    readonly reason: string;
}

export interface Reporting {
    readonly reports: ReportKeeping;
    readonly reading: ReadingPorts;
    /** The id of the moderators' room, where there is one. */
    readonly modLogRoom: string | undefined;
}

/**
 * `not-kept`: nobody keeps order in such a room. `told-before`: moderators were told of this message within the hour.
 * `nobody-to-tell`: there is nobody, or none of them could be reached; `problems` says what stood in the way.
 */
export type Taken =
    | { readonly kind: 'not-kept' | 'told-before' }
    | {
          readonly kind: 'told' | 'nobody-to-tell';
          readonly report: MessageReport;
          readonly problems: readonly Problem[];
      };

/** The problems of those who could not be told, and how many were. */
async function announce(
    { book, telling }: ReportKeeping,
    report: MessageReport,
    recipients: readonly Recipient[],
): Promise<{ readonly told: number; readonly problems: Problem[] }> {
    const notices = await Promise.all(recipients.map((to) => telling.announce(to, report)));
    const sent = notices.flatMap((notice) => (notice.ok ? [notice.value] : []));
    const noted = await Promise.all(sent.map((noticeId) => book.noteNotice(report, noticeId)));
    const problems = [...notices, ...noted].flatMap((each) => (each.ok ? [] : [each.problem]));
    return { told: sent.length, problems };
}

/** Who was reported is not told by whom: where they read the moderators' room, or that is not known, it is left out. */
async function roomToTell(
    { reading, modLogRoom }: Reporting,
    author: Person,
): Promise<readonly { readonly roomId: string }[]> {
    if (modLogRoom === undefined) {
        return [];
    }
    const reads = await reading.rooms.isMember(modLogRoom, author);
    return reads.ok && !reads.value ? [{ roomId: modLogRoom }] : [];
}

/** In the moderators' room where there is one that can be written in, else to each of them. */
async function tell(reporting: Reporting, report: MessageReport, author: Person): Promise<Result<Taken>> {
    const { reports, reading } = reporting;
    const inRoom = await announce(reports, report, await roomToTell(reporting, author));
    if (inRoom.told > 0) {
        return success({ kind: 'told', report, problems: inRoom.problems });
    }
    const moderators = await moderatorsToTell(reading, report);
    if (!moderators.ok) {
        return moderators;
    }
    const directly = await announce(reports, report, moderators.value);
    const problems = [...inRoom.problems, ...directly.problems];
    return success({ kind: directly.told > 0 ? 'told' : 'nobody-to-tell', report, problems });
}

/** Every report is written down; moderators are told of a message once an hour, however often it is reported. */
export async function takeReport(reporting: Reporting, reported: Reported): Promise<Result<Taken>> {
    const { message, room, author, reporter, reason } = reported;
    if (room.type !== 'channel' && room.type !== 'private-group') {
        return success({ kind: 'not-kept' });
    }
    const { book } = reporting.reports;
    const report = await book.write({
        message: { ...message, quote: shortened(message.quote) },
        room: roomReference(room),
        author: personReference(author),
        reporter: personReference(reporter),
        reason: shortened(reason),
    });
    if (!report.ok) {
        return report;
    }
    const all = await book.ofMessage(message.id);
    if (!all.ok) {
        return all;
    }
    return isToBeTold(all.value.reports, report.value.reportId)
        ? tell(reporting, report.value, author)
        : success({ kind: 'told-before' });
}
