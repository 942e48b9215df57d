// The latest act of a kind, or of its reverse, on one person: only that one decides how things stand.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { CaseKeeping } from './case-command';
import { isInForce } from './fold';
import type { Case } from './fold';
import { kindOfAct } from './kind-of-act';
import { decidedBy } from './standing-acts';

/** What an act is about; a case is one. */
type About = Pick<Case, 'action' | 'target' | 'room'> & Partial<Pick<Case, 'role'>>;

/** The first that was done, which is the latest, of those of the same kind. */
function latestAmong(
    keeping: Pick<CaseKeeping, 'actionNamed'>,
    standing: readonly Case[],
    about: Omit<About, 'target'>,
): Case | undefined {
    const kindOf = kindOfAct(keeping);
    const decided = decidedBy(kindOf, about);
    return standing.find((found) => found.state === 'done' && decidedBy(kindOf, found) === decided);
}

/** @returns the latest that was done; what holds in the whole workspace is looked for in the cases of every room. */
export async function latestOfKind(
    keeping: Pick<CaseKeeping, 'book' | 'actionNamed'>,
    about: About,
): Promise<Result<Case | undefined>> {
    const standing = await keeping.book.standingWith(about);
    return standing.ok ? success(latestAmong(keeping, standing.value, about)) : standing;
}

/** Whether an act still decides how things stand; `undefined` when that cannot be read. */
export async function stillDecides(keeping: CaseKeeping, found: Case): Promise<boolean | undefined> {
    if (!isInForce(found)) {
        return false;
    }
    const latest = await latestOfKind(keeping, found);
    return latest.ok ? latest.value?.id === found.id : undefined;
}

/** Of the cases that may decide those that do, and by which something was imposed that lasts; latest first. */
export function inForceAmong(keeping: Pick<CaseKeeping, 'actionNamed'>, standing: readonly Case[]): Case[] {
    return standing.filter((found) => {
        const action = keeping.actionNamed(found.action);
        const lasts = action?.imposes === true && action.undo !== undefined;
        return lasts && isInForce(found) && latestAmong(keeping, standing, found)?.id === found.id;
    });
}
