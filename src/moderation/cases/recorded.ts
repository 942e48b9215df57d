// Does an act on the record: the case is written before the effect and closed after it, or nothing is done.
import { refusal } from '../../workspace/problem';
import type { ActingPorts, ReadingPorts } from '../../workspace/ports';
import type { Action, Situation } from '../action';
import { apply } from '../apply';
import type { Outcome } from '../request';
import type { CaseBook } from './case-book';
import { endingOf, personReference, roomReference } from './record';

export interface RecordedAct {
    readonly action: Action;
    readonly acting: ActingPorts;
    readonly reading: ReadingPorts;
    readonly situation: Situation;
    readonly book: CaseBook;
    readonly reason: string;
    /** The case that this act takes back. */
    readonly undoes?: string;
}

export interface RecordedOutcome {
    readonly outcome: Outcome;
    readonly caseId?: string;
}

/**
 * @returns the outcome of the act with the id of its case; refused with `mod-case-not-written` when the case could not
 * be written. A case that could not be closed stays pending and is settled by the real state later.
 */
export async function actOnRecord(act: RecordedAct): Promise<RecordedOutcome> {
    const { action, situation, book, reason, undoes } = act;
    const { moderator, target, room, role } = situation;
    const references = { target: personReference(target), room: roomReference(room) };
    const opened = await book.open({
        action: action.name,
        moderator: personReference(moderator),
        ...references,
        ...(role ? { role } : {}),
        reason,
        ...(undoes === undefined ? {} : { undoes }),
    });
    if (!opened.ok) {
        return { outcome: { kind: 'refused', problem: refusal('mod-case-not-written') } };
    }
    const caseId = opened.value;
    const outcome = await apply(act);
    await book.add({ id: caseId, ...references }, { kind: 'closed', caseId, ...endingOf(outcome), settled: false });
    return { outcome, caseId };
}
