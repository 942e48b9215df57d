// The latest act of a kind, or of its reverse, on one person: only that one decides how things stand.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { CaseKeeping } from './case-command';
import { isInForce } from './fold';
import type { Case } from './fold';

/** What an act is about; a case is one. */
type About = Pick<Case, 'action' | 'target' | 'room'> & Partial<Pick<Case, 'role'>>;

/** @returns the latest that was done; a role of the workspace is looked for in the cases of every room. */
export async function latestOfKind(
    { book, actionNamed }: Pick<CaseKeeping, 'book' | 'actionNamed'>,
    { action, target, room, role }: About,
): Promise<Result<Case | undefined>> {
    const cases = await book.about(target.id, role?.scope === 'workspace' ? undefined : room.id);
    if (!cases.ok) {
        return cases;
    }
    const kinds = [action, actionNamed(action)?.undo];
    const fits = (found: Case): boolean => kinds.includes(found.action) && found.role?.id === role?.id;
    return success(cases.value.find((found) => fits(found) && found.state === 'done'));
}

/** Whether an act still decides how things stand; `undefined` when that cannot be read. */
export async function stillDecides(keeping: CaseKeeping, found: Case): Promise<boolean | undefined> {
    if (!isInForce(found)) {
        return false;
    }
    const latest = await latestOfKind(keeping, found);
    return latest.ok ? latest.value?.id === found.id : undefined;
}
