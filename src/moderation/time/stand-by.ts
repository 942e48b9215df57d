// A sweep that stands by: a server that is killed in the middle of the recurring one leaves it locked, and it stands
// still for ten minutes. So each sweep first schedules a single one, which comes only where no sweep takes it back.
import type { RecordsPort } from '../../workspace/ports';
import { ALIVE_MILLISECONDS, lastPulses } from './pulse';
import type { SweepKind } from './pulse';

/** Schedules single sweeps, on whatever server gets to them first. */
export interface SingleSweeps {
    /** Answers the id of the job; `undefined` where it could not be scheduled. */
    schedule(at: number): Promise<string | undefined>;
    cancel(jobId: string): Promise<void>;
}

export interface StandingBy {
    readonly records: RecordsPort;
    readonly singles: SingleSweeps;
    readonly now: () => number;
}

/** The job by which a sweep came. */
export interface OwnJob {
    readonly jobId: string;
    readonly kind: SweepKind;
}

interface StandBy extends OwnJob {
    /** When it was scheduled. */
    readonly at: number;
    /** When it is to come. */
    readonly due: number;
}

const STAND_BY = 'sweep stand-by';
const keyOf = (jobId: string): string => `${STAND_BY} ${jobId}`;

/**
 * Behind the recurring sweep it comes between two turns: servers lock a job up to five seconds before it is due, and
 * one that dies then shall not take both along.
 */
const DELAY_MILLISECONDS: Readonly<Record<SweepKind, number>> = { recurring: 45000, 'standing-in': 30000 };
/** Sooner than a claim that a dead server left is given up, and again, until it is. */
const CLAIMED_MILLISECONDS = 15000;

async function note({ records, now }: StandingBy, job: OwnJob, due: number): Promise<void> {
    const standBy: StandBy = { ...job, at: now(), due };
    await records.append(standBy, [STAND_BY, keyOf(job.jobId)]);
}

/** The id of the job, where it could be scheduled. */
async function schedule(standing: StandingBy, kind: SweepKind, delay: number): Promise<string | undefined> {
    const due = standing.now() + delay;
    const jobId = await standing.singles.schedule(due);
    if (jobId !== undefined) {
        await note(standing, { jobId, kind }, due);
    }
    return jobId;
}

async function known({ records }: StandingBy): Promise<readonly StandBy[]> {
    const read = await records.read(STAND_BY);
    return read.ok ? (read.value as readonly StandBy[]) : [];
}

async function takeBack({ records, singles }: StandingBy, standBys: readonly StandBy[]): Promise<void> {
    for (const { jobId } of standBys) {
        // A job over which a server died never runs again, but servers would queue it in vain again and again.
        await singles.cancel(jobId);
        await records.remove(keyOf(jobId));
    }
}

/** Whether single sweeps need not come in the place of the recurring one any more. */
async function isRecurringAlive({ records, now }: StandingBy): Promise<boolean> {
    const last = await lastPulses(records);
    return last.ok && last.value.recurring !== undefined && now() - last.value.recurring <= ALIVE_MILLISECONDS;
}

function isSoon({ now }: StandingBy, { due }: StandBy): boolean {
    return due > now() && due <= now() + CLAIMED_MILLISECONDS;
}

/**
 * Runs a sweep with another one standing by from its beginning. What stood by before is taken back only at its end, so
 * that whenever a server dies, one comes within three quarters of a minute. What a sweep that began later has standing
 * by is let be.
 *
 * @param work tells whether something is claimed by another server, which may have died: then a sweep comes soon.
 */
export async function withStandBy(
    standing: StandingBy,
    own: OwnJob,
    work: () => Promise<{ readonly claimed: boolean }>,
): Promise<void> {
    const began = standing.now();
    if (own.kind === 'standing-in') {
        // Should this server die over it, whichever sweep comes next must know of it, however it was scheduled.
        await note(standing, own, began);
    }
    const next = await schedule(standing, own.kind, DELAY_MILLISECONDS[own.kind]);
    const { claimed } = await work();

    const standsDown = own.kind === 'standing-in' && (await isRecurringAlive(standing));
    const all = await known(standing);
    const soon = claimed ? all.filter((each) => isSoon(standing, each)) : [];
    if (claimed && soon.length === 0) {
        await schedule(standing, own.kind, CLAIMED_MILLISECONDS);
    }
    const over = all.filter(({ jobId, at }) => jobId === own.jobId || (jobId === next ? standsDown : at < began));
    await takeBack(
        standing,
        // The recurring sweep has its own standing by, and one that stands down leaves that alone.
        over.filter((each) => !soon.includes(each) && !(standsDown && each.kind === 'recurring')),
    );
}
