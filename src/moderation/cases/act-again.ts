// What is done again although it is so already: another end, where one was asked for, else only what stands.
import type { Problem } from '../../workspace/problem';
import type { Duration } from '../time/duration';
import { amendEnd, isSameEnd } from './amend';
import type { Case } from './fold';
import { standingCase } from './latest-of-kind';
import { isAway, NOT_WRITTEN, onRecord } from './recorded';
import type { RecordedAct, RecordedOutcome } from './recorded';
import { personReference, roomReference } from './record';

/** What was asked of the end this time, whatever a setting says. */
export interface AskedAgain {
    readonly duration: Duration | undefined;
    /** Why the moderator may not change what stands; `undefined` when they may. */
    readonly mayChange: () => Promise<Problem | undefined>;
}

function about({ action, situation }: RecordedAct) {
    const { target, room, role } = situation;
    const references = { target: personReference(target), room: roomReference(room) };
    return { action: action.name, ...references, ...(role ? { role } : {}) };
}

function already(standing: Case | undefined): RecordedOutcome {
    const { id, until } = standing ?? {};
    const stands = { ...(id === undefined ? {} : { caseId: id }), ...(until === undefined ? {} : { until }) };
    return { outcome: { kind: 'already' }, stands };
}

function changed(standing: Case | undefined, to: number | undefined): Pick<RecordedOutcome, 'change' | 'until'> {
    const from = standing?.until;
    return {
        ...(to === undefined ? {} : { until: to }),
        change: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    };
}

/** Mod Desk did not do it, or does not know: from now on it has an end, by a case of its own. */
async function giveEnd(act: RecordedAct): Promise<RecordedOutcome> {
    const recorded = await onRecord({ ...act, doneElsewhere: true }, () => Promise.resolve({ kind: 'done' }));
    return recorded.outcome.kind === 'done' ? { ...recorded, ...changed(undefined, recorded.until) } : recorded;
}

/** Gives what stands by a case another end. */
export async function changeEnd(act: RecordedAct, standing: Case, to: number | undefined): Promise<RecordedOutcome> {
    const { keeping, situation, reason, report, run } = act;
    const last = standing.amendments[standing.amendments.length - 1];
    if (run && last?.run?.id === run.id && last.run.position === run.position) {
        // A process that died did it before.
        return {
            outcome: { kind: 'done' },
            caseId: standing.id,
            ...changed({ ...standing, until: last.until?.from }, standing.until),
        };
    }
    const amended = await amendEnd(keeping, standing, {
        ...{ by: personReference(situation.moderator), until: to, reason },
        ...(report === undefined ? {} : { report }),
        ...(run ? { run } : {}),
    });
    if (!amended.ok) {
        return NOT_WRITTEN;
    }
    const { untold } = amended.value;
    return {
        outcome: { kind: 'done' },
        caseId: standing.id,
        ...changed(standing, to),
        ...(isAway(act) ? { away: true } : {}),
        ...(untold.length === 0 ? {} : { untold }),
    };
}

async function change(
    act: RecordedAct,
    standing: Case | undefined,
    duration: Duration,
    mayChange: AskedAgain['mayChange'],
): Promise<RecordedOutcome> {
    const problem = await mayChange();
    if (problem) {
        return { outcome: { kind: 'refused', problem: { ...problem, effect: 'none' } } };
    }
    const until = duration === 'endless' ? undefined : act.keeping.now() + duration;
    return standing ? changeEnd(act, standing, until) : giveEnd({ ...act, ...(until === undefined ? {} : { until }) });
}

/**
 * For an act that may have an end, on someone to whom it is done already.
 *
 * @returns `already` with what stands, where no end was asked for or it is the one that stands; else what became of the
 * change.
 */
export async function actAgain(act: RecordedAct, { duration, mayChange }: AskedAgain): Promise<RecordedOutcome> {
    const read = await standingCase(act.keeping, about(act));
    if (!read.ok) {
        return duration === undefined ? { outcome: { kind: 'already' } } : NOT_WRITTEN;
    }
    const standing = read.value;
    if (!standing && act.action.mayBeGivenEnd?.(act.situation) === false) {
        return { outcome: { kind: 'already' } };
    }
    if (duration === undefined || isSameEnd(standing?.until, duration, act.keeping.now())) {
        return already(standing);
    }
    return change(act, standing, duration, mayChange);
}
