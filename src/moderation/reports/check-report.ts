// Whether an act may name a report: it must be one about this person in this room, and not about the moderator.
import { refusal } from '../../workspace/problem';
import type { Problem } from '../../workspace/problem';
import type { Person } from '../../workspace/ports';
import type { ModerationRequest } from '../request';
import type { ReportBook } from './report-book';

/** @returns why not; `undefined` when it may, or no report is named. */
export async function checkReport(
    book: ReportBook,
    { report: reportId, room, moderator }: Pick<ModerationRequest, 'report' | 'room' | 'moderator'>,
    target: Person,
): Promise<Problem | undefined> {
    if (reportId === undefined) {
        return undefined;
    }
    const found = await book.findFor(moderator, reportId, room.id);
    if (!found.ok) {
        return found.problem;
    }
    return found.value.report.author.id === target.id ? undefined : refusal('mod-report-unknown');
}
