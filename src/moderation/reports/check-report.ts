// Whether an act may name a report: it must be one about this person in this room.
import { refusal } from '../../workspace/problem';
import type { Problem } from '../../workspace/problem';
import type { Person, Room } from '../../workspace/ports';
import type { ReportBook } from './report-book';

/** @returns why not; `undefined` when it may, or no report is named. */
export async function checkReport(
    book: ReportBook,
    { report: reportId, room }: { readonly report?: string; readonly room: Room },
    target: Person,
): Promise<Problem | undefined> {
    if (reportId === undefined) {
        return undefined;
    }
    const found = await book.find(reportId, room.id);
    if (!found.ok) {
        return found.problem;
    }
    return found.value.report.author.id === target.id ? undefined : refusal('mod-report-unknown');
}
