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

type Actions = Pick<CaseKeeping, 'actionNamed'>;

/** Of cases about one person those of the same kind, whatever became of them. */
export function ofKind(actions: Actions, cases: readonly Case[], about: Omit<About, 'target'>): Case[] {
    const kindOf = kindOfAct(actions);
    const decided = decidedBy(kindOf, about);
    return decided === undefined ? [] : cases.filter((found) => decidedBy(kindOf, found) === decided);
}

/** @returns the latest that was done; what holds in the whole workspace is looked for in the cases of every room. */
export async function latestOfKind(
    keeping: Pick<CaseKeeping, 'book' | 'actionNamed'>,
    about: About,
): Promise<Result<Case | undefined>> {
    const standing = await keeping.book.standingWith(about);
    return standing.ok
        ? success(ofKind(keeping, standing.value, about).find(({ state }) => state === 'done'))
        : standing;
}

/** The case by which what is so now came about, where it still stands. */
export async function standingCase(
    keeping: Pick<CaseKeeping, 'book' | 'actionNamed'>,
    about: About,
): Promise<Result<Case | undefined>> {
    const latest = await latestOfKind(keeping, about);
    if (!latest.ok) {
        return latest;
    }
    const stands = latest.value?.action === about.action && isInForce(latest.value);
    return success(stands ? latest.value : undefined);
}

/** What a case had lifted, where Mod Desk did that; it stood until then, as far as is known. */
export async function liftedBy(
    { book }: Pick<CaseKeeping, 'book'>,
    { id, action, replaced }: Case,
): Promise<Result<Case | undefined>> {
    const before = replaced === undefined ? success(undefined) : await book.find(replaced);
    if (!before.ok || !before.value || before.value.action === action) {
        return before.ok ? success(undefined) : before;
    }
    const { ended } = before.value;
    return success(ended === undefined || ended.endedBy === id ? before.value : undefined);
}

/** Whether an act still decides how things stand; `undefined` when that cannot be read. */
export async function stillDecides(keeping: CaseKeeping, found: Case): Promise<boolean | undefined> {
    // What is overtaken only for as long as another act lasts still counts after that.
    const isOver = found.ended !== undefined && found.ended.how !== 'overtaken';
    if (found.state !== 'done' || isOver) {
        return false;
    }
    const latest = await latestOfKind(keeping, found);
    return latest.ok ? latest.value?.id === found.id : undefined;
}
