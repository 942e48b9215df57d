// Why a case cannot be taken back: the one reason that applies.
import { refusal } from '../../workspace/problem';
import type { NotUndoable, Problem } from '../../workspace/problem';
import type { CaseKeeping } from './case-command';
import { isInForce } from './fold';
import type { Case } from './fold';
import { latestOfKind } from './latest-of-kind';
import type { EndedHow } from './record';

const WHY_ENDED: Readonly<Record<EndedHow, NotUndoable>> = {
    time: 'ended',
    lifted: 'undone',
    replaced: 'overtaken',
    elsewhere: 'elsewhere',
    gone: 'gone',
};

export function notUndoable(why: NotUndoable): Problem {
    return refusal('mod-not-undoable', { notUndoable: why });
}

function whyNotByItself({ actionNamed }: Pick<CaseKeeping, 'actionNamed'>, found: Case): NotUndoable | undefined {
    if (actionNamed(found.action)?.undo === undefined) {
        return 'no-reverse';
    }
    if (found.state !== 'done') {
        return 'not-done';
    }
    return found.ended && found.ended.how !== 'overtaken' ? WHY_ENDED[found.ended.how] : undefined;
}

/** What was lifted has been done once more since. */
function standsAnew({ id, action }: Case, latest: Case): boolean {
    return latest.id !== id && latest.action === action && isInForce(latest);
}

/** `undefined` where the act still decides how things stand, and has a reverse; an accident while looking refuses. */
export async function whyNotUndoable(
    keeping: Pick<CaseKeeping, 'book' | 'actionNamed'>,
    found: Case,
): Promise<Problem | undefined> {
    const why = whyNotByItself(keeping, found);
    if (why && why !== 'undone') {
        return notUndoable(why);
    }
    const latest = await latestOfKind(keeping, found);
    if (!latest.ok) {
        return latest.problem;
    }
    if (why) {
        return notUndoable(latest.value && standsAnew(found, latest.value) ? 'overtaken' : why);
    }
    return latest.value?.id === found.id ? undefined : notUndoable('overtaken');
}
