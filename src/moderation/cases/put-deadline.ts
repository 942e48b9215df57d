// Puts down when a case ends, before the case says so: no crash makes a timed act last for ever.
import type { Result } from '../../workspace/problem';
import type { CaseKeeping } from './case-command';
import type { Case } from './fold';

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
