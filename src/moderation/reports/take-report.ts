// Takes a report of a message in: writes it down, and tells those who keep the room in order.
import { success } from '../../workspace/problem';
import type { Problem, Result } from '../../workspace/problem';
import type { Person, ReadingPorts, Recipient, RecordsPort, Room } from '../../workspace/ports';
import type { Making } from '../cases/case-book';
import { personReference, roomReference } from '../cases/record';
import type { Turns } from '../turns';
import { ReportCounter } from './counted-reports';
import { shortened } from './message-report';
import type { MessageReport, ReportedMessage } from './message-report';
import { moderatorsToTell } from './recipients';
import type { ReportKeeping } from './report-keeping';

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
    readonly records: RecordsPort;
    readonly making: Making;
    readonly turns: Turns;
    /** The id of the moderators' room, where there is one. */
    readonly modLogRoom: string | undefined;
}

/**
 * `not-kept`: nobody keeps order in such a room. `told-before`: moderators were told of this message within the hour.
 * `counted`: there were so many within the hour that this one is only counted.
 * `nobody-to-tell`: there is nobody, or none of them could be reached; `problems` says what stood in the way.
 */
export type Taken =
    | { readonly kind: 'not-kept' }
    | { readonly kind: 'told-before' }
    | {
          readonly kind: 'told' | 'counted' | 'nobody-to-tell';
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

/** In one message for all that there are too many of. */
async function count(reporting: Reporting, report: MessageReport): Promise<Result<Taken>> {
    const { reports, reading, records, making, modLogRoom } = reporting;
    const { telling, counted: memory } = reports;
    const recipients = (): Promise<Result<readonly Recipient[]>> =>
        modLogRoom === undefined
            ? moderatorsToTell(reading, report)
            : Promise.resolve(success([{ roomId: modLogRoom }]));
    const counted = await new ReportCounter({ records, making, telling, memory }, report, recipients).count();
    return counted.ok ? success({ kind: 'counted', report, problems: counted.value.problems }) : counted;
}

/** Where it cannot be read how many notices there were, one too many does less harm than none. */
async function tellWithinLimit(reporting: Reporting, report: MessageReport, author: Person): Promise<Result<Taken>> {
    const allowance = await reporting.reports.limit.take(report);
    switch (allowance.ok ? allowance.value : 'allowed') {
        case 'allowed':
            return tell(reporting, report, author);
        case 'told-before':
            return success({ kind: 'told-before' });
        case 'too-many':
            return count(reporting, report);
    }
}

/** Every report is written down; moderators are told of a message once an hour, and of no more than a handful then. */
export async function takeReport(reporting: Reporting, reported: Reported): Promise<Result<Taken>> {
    const { message, room, author, reporter, reason } = reported;
    if (room.type !== 'channel' && room.type !== 'private-group') {
        return success({ kind: 'not-kept' });
    }
    const report = await reporting.reports.book.write({
        message: { ...message, quote: shortened(message.quote) },
        room: roomReference(room),
        author: personReference(author),
        reporter: personReference(reporter),
        reason: shortened(reason),
    });
    if (!report.ok) {
        return report;
    }
    const places = [`reports in ${room.id}`, `reports by ${reporter.id}`];
    return reporting.turns.take(places, () => tellWithinLimit(reporting, report.value, author));
}
