// The command "dismiss": nothing needs to be done about a reported message; all of its reports are closed.
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { CaseOffice } from '../moderation/cases/case-command';
import { personGone, personReference } from '../moderation/cases/record';
import type { Dismissal, MessageReport } from '../moderation/reports/message-report';
import { failure, refusal, success } from '../workspace/problem';
import type { Problem, Result } from '../workspace/problem';
import { warn } from './warn';

export interface DismissAnswer {
    readonly report: MessageReport;
    readonly dismissal: Dismissal;
    /** Somebody, maybe the same one, did it before. */
    readonly already: boolean;
    /** Whether every message that told of the report says so now. */
    readonly noticesClosed: boolean;
}

/** Judged as a warning is, but for one thing: the author may have left the room since. */
const dismissal = { ...warn, target: 'anyone' } as const;

/** Whose account is gone holds no rank any more. */
async function whyNot(office: CaseOffice, { author }: MessageReport): Promise<Problem | undefined> {
    const found = await office.scene.reading.people.byId(author.id);
    if (!found.ok) {
        return found.problem;
    }
    const person = found.value ?? personGone(author);
    const verdict = await office.judge(dismissal, person);
    return verdict.allowed ? undefined : verdict.problem;
}

/** The note for Rocket.Chat's moderation console: names and the id, no words of any language. */
function note({ scene }: CaseOffice, { reportId }: MessageReport): string {
    return `@${scene.moderator.username} (Mod Desk ${reportId})`;
}

async function closeNotices({ reports }: CaseOffice, report: MessageReport, dismissed: Dismissal): Promise<boolean> {
    const notices = await reports.book.noticesOf(report);
    if (!notices.ok) {
        return false;
    }
    const closed = await Promise.all(
        notices.value.map((noticeId) => reports.telling.close(noticeId, report, dismissed)),
    );
    return closed.every(({ ok }) => ok);
}

export const dismiss = defineCaseCommand({
    name: 'dismiss',
    words: ['dismiss'],
    parameters: ['report'],
    options: [],
    for: 'moderators',
    async run(office, { report: found }): Promise<Result<DismissAnswer>> {
        if (!found) {
            return failure(refusal('mod-report-unknown'));
        }
        const { report } = found;
        const problem = await whyNot(office, report);
        if (problem) {
            return failure(problem);
        }
        if (found.dismissal) {
            await office.reports.book.takeOffList(found.dismissal);
            return success({ report, dismissal: found.dismissal, already: true, noticesClosed: true });
        }
        // Once more does no harm there, so it goes first: what is written down as dismissed is so everywhere.
        const dismissed = await office.acting.reports.dismiss(report.message.id, note(office, report));
        if (!dismissed.ok) {
            return dismissed;
        }
        const written = await office.reports.book.dismiss(report, personReference(office.scene.moderator));
        if (!written.ok) {
            return written;
        }
        const noticesClosed = await closeNotices(office, report, written.value);
        return success({ report, dismissal: written.value, already: false, noticesClosed });
    },
});
