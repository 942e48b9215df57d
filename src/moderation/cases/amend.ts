// Changes what a case says, its end or its reason: what it was before is kept, and others are told as of an act.
import { failure, refusal, success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { Untold } from '../telling';
import { MINUTE } from '../time/duration';
import type { Duration } from '../time/duration';
import type { CaseKeeping } from './case-command';
import type { Case } from './fold';
import { putDeadline } from './put-deadline';
import type { DurationRecord, NewRecord, PersonReference } from './record';

export interface EndChange extends Pick<DurationRecord, 'by' | 'run'> {
    /** Milliseconds; `undefined` for none. */
    readonly until: number | undefined;
    /** Empty where nothing was said; then the reason of the act stays. */
    readonly reason: string;
    readonly report?: string;
}

/** The case as it is now, and who should know of the change and could not be told. */
export interface Amended {
    readonly found: Case;
    readonly untold: readonly Untold[];
    /** It was not so already. */
    readonly changed: boolean;
}

type Keeping = Pick<CaseKeeping, 'book' | 'deadlines' | 'telling'>;

/** What was never done is told to nobody. */
async function write(
    { book, telling }: Keeping,
    found: Case,
    record: NewRecord,
    inRun: boolean,
): Promise<Result<Amended>> {
    const amended = await book.amend(found, record);
    if (!amended.ok) {
        return failure(refusal('mod-case-not-written'));
    }
    if (found.state !== 'done') {
        return success({ found: amended.value, untold: [], changed: true });
    }
    const untold = await (inRun
        ? telling.tellTarget('amended', amended.value)
        : telling.tell('amended', amended.value));
    return success({ found: amended.value, untold, changed: true });
}

/** So much sooner or later than it ends already is no other end, where the time is told the same. */
const NEXT_TO_NOTHING = 0.1;

/** Whether an end asked for now is the one that stands: asked for twice in a minute, it is no change. */
export function isSameEnd(until: number | undefined, duration: Duration, now: number): boolean {
    if (duration === 'endless' || until === undefined) {
        return duration === 'endless' && until === undefined;
    }
    const wanted = now + duration;
    const isToldTheSame = Math.floor(wanted / MINUTE) === Math.floor(until / MINUTE);
    return isToldTheSame && Math.abs(wanted - until) < duration * NEXT_TO_NOTHING;
}

/** Gives a case another end, or none. Of the changes of a run others are told when it has ended, all at once. */
export async function amendEnd(keeping: Keeping, found: Case, change: EndChange): Promise<Result<Amended>> {
    const { by, until, reason, report, run } = change;
    // Before the case says so, so that no crash makes a timed act last for ever.
    const timed = until === undefined ? success(undefined) : await putDeadline(keeping, found, until);
    if (!timed.ok) {
        return failure(refusal('mod-case-not-written'));
    }
    const record: NewRecord = {
        ...{ kind: 'duration', caseId: found.id, by },
        ...(until === undefined ? {} : { until }),
        ...(reason === '' || reason === found.reason ? {} : { reason }),
        ...(report === undefined ? {} : { report }),
        ...(run ? { run } : {}),
    };
    return write(keeping, found, record, run !== undefined);
}

export function amendReason(
    keeping: Keeping,
    found: Case,
    by: PersonReference,
    reason: string,
): Promise<Result<Amended>> {
    return write(keeping, found, { kind: 'reason', caseId: found.id, by, reason }, false);
}
