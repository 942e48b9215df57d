// Reports of messages in words: in a list, one with all about it, the notice to moderators, and what became of it.
import type { DismissAnswer } from '../actions/dismiss';
import type { RoomReference } from '../moderation/cases/record';
import type { Dismissal, FoundReport, MessageReport, OpenReport } from '../moderation/reports/message-report';
import { defuse, quote } from '../texts/defuse';
import type { Translate } from '../texts/translate';
import { timeText } from './time-text';

function joined(parts: readonly string[]): string {
    return parts.filter((part) => part !== '').join(' · ');
}

export function placeText({ room }: Pick<MessageReport, 'room'>): string {
    return `#${defuse(room.name)}`;
}

/** The beginning of the message, or that it had no words. */
export function quoteText(t: Translate, { message }: MessageReport): string {
    return message.quote === '' ? t('report-no-words') : t('report-quote', { quote: defuse(message.quote) });
}

export function reasonText(t: Translate, { reason }: MessageReport): string[] {
    return reason === '' ? [] : [t('reason', { reason: defuse(reason) })];
}

export function dismissalText(t: Translate, { by, at }: Dismissal): string {
    return t('report-dismissed', { by: `@${by.username}`, at: timeText(at) });
}

/** What there is to say of a report in one line, besides its id; not formatted. */
export function reportSummary(t: Translate, report: MessageReport): string {
    return joined([
        timeText(report.at),
        `@${report.author.username}`,
        t('report-by', { reporter: `@${report.reporter.username}` }),
        defuse(report.reason),
        quoteText(t, report),
    ]);
}

export function openReportLine(t: Translate, { report, count }: OpenReport): string {
    const often = count > 1 ? ` (${t('report-count', { count })})` : '';
    return `• ${quote(report.reportId)} ${reportSummary(t, report)}${often}`;
}

/** Everything about one report. */
export function reportedText(t: Translate, { report, dismissal }: FoundReport): string {
    return [
        `*${t('report-title', { id: report.reportId })}*`,
        reportSummary(t, report),
        ...(report.message.link === undefined ? [] : [report.message.link]),
        ...(dismissal ? [dismissalText(t, dismissal)] : []),
    ].join('\n');
}

export function dismissedText(t: Translate, { report, dismissal, already, noticesClosed }: DismissAnswer): string {
    const id = report.reportId;
    if (already) {
        const { by, at } = dismissal;
        return `ℹ️ ${t('report-dismissed-already', { id, by: `@${by.username}`, at: timeText(at) })}`;
    }
    return [
        `✅ ${t('report-dismissed-now', { id })}`,
        ...(noticesClosed ? [] : [`⚠️ ${t('report-notices-left')}`]),
    ].join('\n');
}

/** What can be typed where the buttons do not help; without `@`, so that nobody is pinged where it is shown. */
export function commandsText(t: Translate, report: MessageReport): string {
    const { reportId: id, author } = report;
    return t('report-commands', {
        id,
        room: placeText(report),
        dismiss: `/mod dismiss ${id}`,
        warn: `/mod warn ${author.username} --report=${id} …`,
    });
}

/** How many reports there were in an hour of which moderators were not told one by one. */
export function moreReportsText(t: Translate, room: RoomReference, count: number): string {
    const values = { room: placeText({ room }), command: '/mod reports', count };
    return count === 1 ? t('report-one-more', values) : t('report-more', values);
}

export function noticeTitle(t: Translate, report: MessageReport): string {
    const { author, reporter } = report;
    return t('report-notice', {
        author: defuse(`@${author.username}`),
        reporter: defuse(`@${reporter.username}`),
        room: placeText(report),
    });
}

/** The whole notice for clients that draw no blocks, and for notifications; it pings nobody. */
export function noticeText(t: Translate, report: MessageReport, dismissal?: Dismissal): string {
    return [
        noticeTitle(t, report),
        `> ${quoteText(t, report)}`,
        ...reasonText(t, report),
        ...(report.message.link === undefined ? [] : [report.message.link]),
        dismissal ? defuse(dismissalText(t, dismissal)) : commandsText(t, report),
    ].join('\n');
}
