// Why a case cannot be taken back: the one reason that applies.
import { refusal } from '../../workspace/problem';
import type { NotUndoable, Problem } from '../../workspace/problem';
import type { CaseKeeping } from './case-command';
import type { Case } from './fold';
import { latestOfKind } from './latest-of-kind';

export function notUndoable(why: NotUndoable): Problem {
    return refusal('mod-not-undoable', { notUndoable: why });
}

function whyNotByItself({ actionNamed }: Pick<CaseKeeping, 'actionNamed'>, found: Case): NotUndoable | undefined {
    if (actionNamed(found.action)?.undo === undefined) {
        return 'no-reverse';
    }
    if (found.undoneBy !== undefined) {
        return 'undone';
    }
    if (found.liftedAt !== undefined) {
        return 'ended';
    }
    return found.state === 'done' ? undefined : 'not-done';
}

/** `undefined` where the act still decides how things stand, and has a reverse; an accident while looking refuses. */
export async function whyNotUndoable(
    keeping: Pick<CaseKeeping, 'book' | 'actionNamed'>,
    found: Case,
): Promise<Problem | undefined> {
    const why = whyNotByItself(keeping, found);
    if (why) {
        return notUndoable(why);
    }
    const latest = await latestOfKind(keeping, found);
    if (!latest.ok) {
        return latest.problem;
    }
    return latest.value?.id === found.id ? undefined : notUndoable('overtaken');
}
