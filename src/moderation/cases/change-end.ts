// When a case ends: its deadline is put down before the case says so, so that no crash makes a timed act last for ever.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { CaseKeeping } from './case-command';
import type { Case } from './fold';
import type { PersonReference } from './record';

type Timed = Pick<Case, 'id' | 'action' | 'target' | 'room'>;

/** Puts down that a case ends at `until`; it is acted on then, or at `due` where that is another time. */
export function putDeadline(
    { deadlines }: Pick<CaseKeeping, 'deadlines'>,
    { id, action, target, room }: Timed,
    until: number,
    due = until,
): Promise<Result<void>> {
    const { username } = target;
    return deadlines.add({ caseId: id, roomId: room.id, username, action, until, due, attempt: 0 });
}

/** Gives a case another end, or none; what it was before is kept. */
export async function changeEnd(
    keeping: CaseKeeping,
    found: Case,
    by: PersonReference,
    until: number | undefined,
): Promise<Result<void>> {
    const timed = until === undefined ? success(undefined) : await putDeadline(keeping, found, until);
    return timed.ok
        ? keeping.book.add(found, { kind: 'duration', caseId: found.id, by, ...(until === undefined ? {} : { until }) })
        : timed;
}
