// Reports of messages in words: in a list, one with all about it, the notice to moderators, and what became of it.
import type { DismissAnswer } from '../actions/dismiss';
import type { RoomReference } from '../moderation/cases/record';
import type { Dismissal, FoundReport, MessageReport, OpenReport } from '../moderation/reports/message-report';
import { code, defuse, personName, quote, roomName } from '../texts/defuse';
import { address, bold, compose, joined, NOTHING } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import { timeText } from './time-text';

export function placeText({ room }: Pick<MessageReport, 'room'>): Markdown {
    return roomName(room.name);
}

/** The beginning of the message, or that it had no words. */
export function quoteText(t: Translate, { message }: MessageReport): Markdown {
    return message.quote === '' ? t('report-no-words') : t('report-quote', { quote: defuse(message.quote) });
}

export function reasonText(t: Translate, { reason }: MessageReport): Markdown[] {
    return reason === '' ? [] : [t('reason', { reason: defuse(reason) })];
}

export function dismissalText(t: Translate, { by, at }: Dismissal): Markdown {
    return t('report-dismissed', { by: personName(by.username), at: timeText(at) });
}

function linkLine({ message: { link } }: MessageReport): Markdown[] {
    return link === undefined ? [] : [address(link)];
}

/** What there is to say of a report in one line, besides its id. */
export function reportSummary(t: Translate, report: MessageReport): Markdown {
    const facts = [
        timeText(report.at),
        personName(report.author.username),
        t('report-by', { reporter: personName(report.reporter.username) }),
        defuse(report.reason),
        quoteText(t, report),
    ];
    return joined(
        facts.filter((fact) => fact !== ''),
        ' · ',
    );
}

export function openReportLine(t: Translate, { report, count }: OpenReport): Markdown {
    const often = count > 1 ? compose` (${t('report-count', { count })})` : NOTHING;
    return compose`• ${quote(report.reportId)} ${reportSummary(t, report)}${often}`;
}

/** Everything about one report. */
export function reportedText(t: Translate, { report, dismissal }: FoundReport): Markdown {
    return joined([
        bold(t('report-title', { id: defuse(report.reportId) })),
        reportSummary(t, report),
        ...linkLine(report),
        ...(dismissal ? [dismissalText(t, dismissal)] : []),
    ]);
}

export function dismissedText(t: Translate, { report, dismissal, already, noticesClosed }: DismissAnswer): Markdown {
    const id = defuse(report.reportId);
    if (already) {
        const { by, at } = dismissal;
        return compose`ℹ️ ${t('report-dismissed-already', { id, by: personName(by.username), at: timeText(at) })}`;
    }
    return joined([
        compose`✅ ${t('report-dismissed-now', { id })}`,
        ...(noticesClosed ? [] : [compose`⚠️ ${t('report-notices-left')}`]),
    ]);
}

/** What can be typed where the buttons do not help; without `@`, so that nobody is pinged where it is shown. */
export function commandsText(t: Translate, report: MessageReport): Markdown {
    const { reportId: id, author } = report;
    return t('report-commands', {
        id: defuse(id),
        room: placeText(report),
        dismiss: code(`/mod dismiss ${id}`),
        warn: code(`/mod warn ${author.username} --report=${id} …`),
    });
}

/** How many reports there were in an hour of which moderators were not told one by one. */
export function moreReportsText(t: Translate, room: RoomReference, count: number): Markdown {
    const values = { room: placeText({ room }), command: code('/mod reports'), count };
    return count === 1 ? t('report-one-more', values) : t('report-more', values);
}

export function noticeTitle(t: Translate, report: MessageReport): Markdown {
    const { author, reporter } = report;
    return t('report-notice', {
        author: personName(author.username),
        reporter: personName(reporter.username),
        room: placeText(report),
    });
}

/** The whole notice for clients that draw no blocks, and for notifications; it pings nobody. */
export function noticeText(t: Translate, report: MessageReport, dismissal?: Dismissal): Markdown {
    return joined([
        noticeTitle(t, report),
        compose`> ${quoteText(t, report)}`,
        ...reasonText(t, report),
        ...linkLine(report),
        dismissal ? dismissalText(t, dismissal) : commandsText(t, report),
    ]);
}
