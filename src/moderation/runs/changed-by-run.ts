// The earlier cases to which a run gave another end.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { CaseBook } from '../cases/case-book';
import type { Case } from '../cases/fold';
import type { Run } from './fold-run';

/** As they are now. */
export async function changedByRun(book: CaseBook, { outcomes, done }: Run): Promise<Result<Case[]>> {
    const ids = [...outcomes.values()].flatMap(({ change, caseId = '' }) => (change ? [caseId] : []));
    const own = new Set(done.map(({ id }) => id));
    const cases: Case[] = [];
    for (const read of await Promise.all(ids.filter((id) => !own.has(id)).map((id) => book.find(id)))) {
        if (!read.ok) {
            return read;
        }
        cases.push(...(read.value ? [read.value] : []));
    }
    return success(cases);
}
