// Does an act on the record: the case is written before the effect and closed after it, or nothing is done.
import { refusal, success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { ActingPorts, ReadingPorts } from '../../workspace/ports';
import type { Action, Situation } from '../action';
import { apply } from '../apply';
import type { Outcome } from '../request';
import type { CaseKeeping } from './case-command';
import { changeEnd, putDeadline } from './change-end';
import { isInForce } from './fold';
import type { Case } from './fold';
import { latestOfKind } from './latest-of-kind';
import { endingOf, personReference, roomReference } from './record';
import type { NewRecord } from './record';

export interface RecordedAct {
    readonly action: Action;
    readonly acting: ActingPorts;
    readonly reading: ReadingPorts;
    readonly situation: Situation;
    readonly keeping: CaseKeeping;
    readonly reason: string;
    /** Milliseconds. */
    readonly duration?: number;
    /** The case that this act takes back. */
    readonly undoes?: string;
    /** The report of a message that led to it. */
    readonly report?: string;
}

export interface RecordedOutcome {
    readonly outcome: Outcome;
    readonly caseId?: string;
    readonly until?: number;
    /** Somebody who should know of it could not be told. */
    readonly untold?: true;
}

const NOT_WRITTEN: RecordedOutcome = { outcome: { kind: 'refused', problem: refusal('mod-case-not-written') } };

type Place = Pick<Case, 'id' | 'target' | 'room'>;

/** What is not known is not written down: such a case stays open, and is settled by the real state later. */
function close(keeping: CaseKeeping, place: Place, outcome: Outcome): Promise<Result<void>> {
    if (outcome.kind === 'failed' && outcome.state === 'unknown') {
        return Promise.resolve(success(undefined));
    }
    const record: NewRecord = { kind: 'closed', caseId: place.id, ...endingOf(outcome), settled: false };
    return keeping.book.add(place, record);
}

/** Opens the case, lets the work be done, and closes the case with what became of it. */
async function onRecord(act: RecordedAct, work: () => Promise<Outcome>): Promise<RecordedOutcome> {
    const { action, situation, keeping, reason, duration, undoes, report } = act;
    const { moderator, role } = situation;
    const references = { target: personReference(situation.target), room: roomReference(situation.room) };
    const until = duration === undefined ? undefined : keeping.now() + duration;
    const opened = await keeping.book.open({
        action: action.name,
        moderator: personReference(moderator),
        ...references,
        ...(role ? { role } : {}),
        reason,
        ...(until === undefined ? {} : { until }),
        ...(undoes === undefined ? {} : { undoes }),
        ...(report === undefined ? {} : { report }),
    });
    if (!opened.ok) {
        return NOT_WRITTEN;
    }
    const timed = until === undefined ? success(undefined) : await putDeadline(keeping, opened.value, until);
    if (!timed.ok) {
        await close(keeping, opened.value, NOT_WRITTEN.outcome);
        return NOT_WRITTEN;
    }
    const outcome = await work();
    await close(keeping, opened.value, outcome);
    const recorded = { outcome, caseId: opened.value.id };
    if (outcome.kind !== 'done') {
        return recorded;
    }
    const told = await keeping.telling.tell('done', opened.value);
    return { ...recorded, ...(until === undefined ? {} : { until }), ...(told ? {} : { untold: true }) };
}

/**
 * @returns the outcome of the act with the id of its case; refused with `mod-case-not-written` when the case could not
 * be written. A case that could not be closed stays pending and is settled by the real state later.
 */
export function actOnRecord(act: RecordedAct): Promise<RecordedOutcome> {
    return onRecord(act, () => apply(act));
}

/** The case by which what is so already came about, where it still stands. */
async function standingCase({ keeping, action, situation }: RecordedAct): Promise<Result<Case | undefined>> {
    const { target, room, role } = situation;
    const references = { target: personReference(target), room: roomReference(room) };
    const latest = await latestOfKind(keeping, { action: action.name, ...references, ...(role ? { role } : {}) });
    if (!latest.ok) {
        return latest;
    }
    const stands = latest.value?.action === action.name && isInForce(latest.value);
    return success(stands ? latest.value : undefined);
}

/**
 * Gives what is so already another end: of the case by which it came about, or of a new one where there is none.
 * Without a duration there is nothing to do.
 */
export async function endOnRecord(act: RecordedAct): Promise<RecordedOutcome> {
    const { keeping, duration, situation } = act;
    if (duration === undefined) {
        return { outcome: { kind: 'already' } };
    }
    const standing = await standingCase(act);
    if (!standing.ok) {
        return NOT_WRITTEN;
    }
    if (!standing.value) {
        return onRecord(act, () => Promise.resolve({ kind: 'done' }));
    }
    const until = keeping.now() + duration;
    const changed = await changeEnd(keeping, standing.value, personReference(situation.moderator), until);
    return changed.ok ? { outcome: { kind: 'done' }, caseId: standing.value.id, until } : NOT_WRITTEN;
}
