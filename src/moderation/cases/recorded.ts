// Does an act on the record: the case is written before the effect and closed after it, or nothing is done.
import { refusal, success } from '../../workspace/problem';
import type { Problem, Result } from '../../workspace/problem';
import type { ActingPorts, Person, ReadingPorts } from '../../workspace/ports';
import type { Action, Situation } from '../action';
import { apply } from '../apply';
import type { Outcome, TargetOutcome } from '../request';
import type { Untold } from '../telling';
import type { CaseKeeping } from './case-command';
import type { Case } from './fold';
import { putDeadline } from './put-deadline';
import { endingOf, personReference, roomReference } from './record';
import type { NewRecord } from './record';

export interface RecordedAct {
    readonly action: Action;
    readonly acting: ActingPorts;
    readonly reading: ReadingPorts;
    readonly situation: Situation;
    readonly keeping: CaseKeeping;
    readonly reason: string;
    /** When it ends by itself, in milliseconds. */
    readonly until?: number;
    /** The case that this act takes back. */
    readonly undone?: Case;
    /** The report of a message that led to it. */
    readonly report?: string;
    /** The run that it belongs to: it may wait for the rate limit then, and others are told of the run as a whole. */
    readonly run?: { readonly id: string; readonly position: number };
    /** It is so already, done outside Mod Desk; the case only gives it an end. */
    readonly doneElsewhere?: true;
    /** The case that was opened for this act before, when it came to nothing; its deadline is put down. */
    readonly continued?: Case;
}

export interface RecordedOutcome extends Omit<TargetOutcome, 'name' | 'target'> {
    /** The case is still open: the act waits for the rate limit, to be tried again. */
    readonly open?: Case;
}

export const NOT_WRITTEN: RecordedOutcome = { outcome: { kind: 'refused', problem: refusal('mod-case-not-written') } };

/** The rate limit that an act met, if it did. */
export function rateLimitOf(outcome: Outcome): Problem | undefined {
    return outcome.kind === 'refused' && outcome.problem.code === 'mod-rate-limited' ? outcome.problem : undefined;
}

export function isRateLimited(outcome: Outcome): boolean {
    return rateLimitOf(outcome) !== undefined;
}

/** What is not known is not written down: such a case stays open, and is settled by the real state later. */
export function closeCase(keeping: CaseKeeping, found: Case, outcome: Outcome): Promise<Result<void>> {
    if (outcome.kind === 'failed' && outcome.state === 'unknown') {
        return Promise.resolve(success(undefined));
    }
    const record: NewRecord = { kind: 'closed', caseId: found.id, ...endingOf(outcome), settled: false };
    return keeping.book.add(found, record);
}

/** Writes down what is about to be done. */
function openNew(act: RecordedAct): Promise<Result<Case>> {
    const { action, situation, keeping, reason, until, undone, report, run, doneElsewhere } = act;
    const { moderator, role } = situation;
    return keeping.book.open({
        action: action.name,
        moderator: personReference(moderator),
        target: personReference(situation.target),
        room: roomReference(situation.room),
        ...(role ? { role } : {}),
        reason,
        ...(until === undefined ? {} : { until }),
        ...(undone ? { undoes: undone.id } : {}),
        ...(report === undefined ? {} : { report }),
        ...(run ? { run } : {}),
        ...(doneElsewhere ? { doneElsewhere } : {}),
    });
}

/** The case of the act: opened now with its deadline, or the one that an earlier try left open. */
async function openCase(act: RecordedAct): Promise<Result<Case>> {
    const { keeping, continued } = act;
    const opened = continued ? success(continued) : await openNew(act);
    if (continued || !opened.ok || opened.value.until === undefined) {
        return opened;
    }
    const timed = await putDeadline(keeping, opened.value, opened.value.until);
    if (!timed.ok) {
        await closeCase(keeping, opened.value, NOT_WRITTEN.outcome);
        return timed;
    }
    return opened;
}

function isSoNow({ kind }: Outcome): boolean {
    return kind === 'done' || kind === 'already';
}

/**
 * The case that was taken back is told so before the one that took it back is closed, so that no crash parts them.
 *
 * @param endedBy the case of that; where there is none, as it was so already, somebody else had ended it elsewhere
 */
export async function markUndone(
    { book, now }: CaseKeeping,
    undone: Case | undefined,
    moderator: Person,
    outcome: Outcome,
    endedBy: string | undefined,
): Promise<void> {
    if (!undone || !isSoNow(outcome)) {
        return;
    }
    const ended =
        endedBy === undefined
            ? ({ how: 'elsewhere' } as const)
            : ({ how: 'lifted', by: personReference(moderator), endedBy } as const);
    await book.add(undone, { kind: 'ended', caseId: undone.id, since: now(), ...ended });
}

/** Others are told of the acts of a run when it has ended, all at once; the person concerned is told now. */
function tellOf({ keeping, run }: RecordedAct, found: Case): Promise<readonly Untold[]> {
    return run ? keeping.telling.tellTarget('done', found) : keeping.telling.tell('done', found);
}

/** Whether it takes effect only when the person comes. */
export function isAway({ action, situation }: Pick<RecordedAct, 'action' | 'situation'>): boolean {
    return action.whenAway !== undefined && !situation.targetIsMember && situation.targetIsReachable;
}

/** Opens the case, lets the work be done, and closes the case with what became of it. */
export async function onRecord(act: RecordedAct, work: () => Promise<Outcome>): Promise<RecordedOutcome> {
    const opened = await openCase(act);
    if (!opened.ok) {
        return NOT_WRITTEN;
    }
    const outcome = await work();
    if (act.run && isRateLimited(outcome)) {
        return { outcome, open: opened.value };
    }
    await markUndone(act.keeping, act.undone, act.situation.moderator, outcome, opened.value.id);
    await closeCase(act.keeping, opened.value, outcome);
    const recorded = { outcome, caseId: opened.value.id };
    if (outcome.kind !== 'done') {
        return recorded;
    }
    const { until } = opened.value;
    const untold = await tellOf(act, { ...opened.value, state: 'done' });
    return {
        ...recorded,
        ...(until === undefined ? {} : { until }),
        ...(isAway(act) ? { away: true } : {}),
        ...(untold.length === 0 ? {} : { untold }),
    };
}

/**
 * @returns the outcome of the act with the id of its case; refused with `mod-case-not-written` when the case could not
 * be written. A case that could not be closed stays pending and is settled by the real state later.
 */
export function actOnRecord(act: RecordedAct): Promise<RecordedOutcome> {
    return onRecord(act, () => apply(act));
}
