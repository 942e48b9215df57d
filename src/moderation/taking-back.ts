// What taking a case back comes to: the reverse of its act, with the end that was lifted; or only its end, as it was before.
import { failure, refusal, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';
import type { CaseKeeping } from './cases/case-command';
import type { Case } from './cases/fold';
import { liftedBy } from './cases/latest-of-kind';
import { notUndoable, whyNotUndoable } from './cases/undoable';
import type { RequestedTarget } from './request';

export interface TakingBack {
    readonly undone: Case;
    /** Whether the act stays, and only its end is what it was before. */
    readonly onlyEnd: boolean;
    /** When what is done to take it back ends by itself, in milliseconds; `undefined` for never. */
    readonly until: number | undefined;
    /** Why it was done, where it is done once more; else empty. */
    readonly reason: string;
}

type Keeping = Pick<CaseKeeping, 'book' | 'actionNamed' | 'now'>;

/** What a run changed of the end can be taken back as long as nobody has changed it since. */
function endBefore(found: Case, changedBy: string, takenBackBy: string | undefined): Result<TakingBack> {
    const last = [...found.amendments].reverse().find(({ until }) => until !== undefined);
    if (takenBackBy !== undefined && last?.run?.id === takenBackBy) {
        // A process that died did it before.
        return success({ undone: found, onlyEnd: true, until: found.until, reason: '' });
    }
    return last?.until && last.run?.id === changedBy
        ? success({ undone: found, onlyEnd: true, until: last.until.from, reason: '' })
        : failure(notUndoable('overtaken'));
}

/** An act that was there before goes back to having no end. */
function withoutEnd(found: Case): Result<TakingBack> {
    return found.until === undefined
        ? failure(notUndoable('only-end'))
        : success({ undone: found, onlyEnd: true, until: undefined, reason: '' });
}

/** What it had lifted is done once more, and ends when that would have ended. */
async function reversal(keeping: Keeping, found: Case): Promise<Result<TakingBack>> {
    const lifted = await liftedBy(keeping, found);
    if (!lifted.ok) {
        return lifted;
    }
    const { until, reason = '', action = '' } = lifted.value ?? {};
    const isImposed = keeping.actionNamed(action)?.imposes === true;
    return success({ undone: found, onlyEnd: false, until, reason: isImposed ? reason : '' });
}

/**
 * @param takenBackBy the run that takes it back, where it is one
 * @returns `undefined` where nothing is to be taken back; `mod-not-undoable` where that is not possible any more: also
 * where it would be over by now.
 */
export async function takingBack(
    keeping: Keeping,
    { undoes, changedBy }: RequestedTarget,
    takenBackBy: string | undefined,
): Promise<Result<TakingBack | undefined>> {
    if (undoes === undefined) {
        return success(undefined);
    }
    const read = await keeping.book.find(undoes);
    if (!read.ok) {
        return read;
    }
    const found = read.value;
    if (!found) {
        return failure(refusal('mod-case-unknown'));
    }
    const why = await whyNotUndoable(keeping, found);
    if (why) {
        return failure(why);
    }
    const taking =
        changedBy !== undefined
            ? endBefore(found, changedBy, takenBackBy)
            : await (found.doneElsewhere ? withoutEnd(found) : reversal(keeping, found));
    const isOver = taking.ok && taking.value.until !== undefined && taking.value.until <= keeping.now();
    return isOver ? failure(notUndoable('end-past')) : taking;
}
