// The jobs that apps have scheduled, as Rocket.Chat's scheduler (Agenda) keeps them in its collection.
import { randomBytes } from 'node:crypto';

export interface ScheduledJob {
    readonly _id: string;
    /** The processor's id and the app's, joined by an underscore. */
    readonly name: string;
    /** `normal` runs once; of `single` there is one a name, and it repeats. */
    readonly type: 'normal' | 'single';
    readonly data: Readonly<Record<string, unknown>>;
    /** Null when it will not run again: so is a job that runs once from the moment in which it runs. */
    readonly nextRunAt: Date | null;
    readonly repeatInterval?: string | number;
    readonly lastRunAt?: Date;
    readonly failCount?: number;
    readonly failReason?: string;
    /** Since when one of the servers has it; it stays so when that server dies. */
    readonly lockedAt?: Date | null;
}

/** So long a lock is respected, whatever has become of whoever took it. */
const lockLifetime = 10 * 60_000;

const timeOf = (time: Date | null | undefined): number => time?.getTime() ?? -Infinity;

/** Several engine hosts may share one of these, like the instances of a server. */
export class ScheduledJobs {
    private readonly jobs = new Map<string, ScheduledJob>();

    constructor(jobs: Iterable<ScheduledJob> = []) {
        for (const job of jobs) this.jobs.set(job._id, job);
    }

    all(): ScheduledJob[] {
        return [...this.jobs.values()];
    }

    get(_id: string): ScheduledJob | undefined {
        return this.jobs.get(_id);
    }

    findByName(name: string, type: ScheduledJob['type']): ScheduledJob | undefined {
        return this.all().find((job) => job.name === name && job.type === type);
    }

    insert(fields: Omit<ScheduledJob, '_id'>): ScheduledJob {
        const job = { _id: randomBytes(12).toString('hex'), ...fields };
        this.jobs.set(job._id, job);
        return job;
    }

    /** Does nothing when the job was cancelled meanwhile. */
    update(_id: string, fields: Partial<Omit<ScheduledJob, '_id'>>): void {
        const job = this.jobs.get(_id);
        if (job) this.jobs.set(_id, { ...job, ...fields });
    }

    cancel(matches: (job: ScheduledJob) => boolean): void {
        for (const job of this.all()) {
            if (matches(job)) this.jobs.delete(job._id);
        }
    }

    /**
     * Locks the first job of the name that nobody has and that falls due by then, or whose lock has grown too old,
     * whenever that one is due, and be it never.
     */
    lockNext(name: string, now: Date, dueBy: Date): ScheduledJob | undefined {
        const isFree = ({ lockedAt, nextRunAt }: ScheduledJob): boolean =>
            lockedAt ? isLockExpired({ lockedAt }, now) : nextRunAt !== null && nextRunAt <= dueBy;
        const [job] = this.all()
            .filter((each) => each.name === name && isFree(each))
            .sort((one, other) => timeOf(one.nextRunAt) - timeOf(other.nextRunAt));
        if (!job) return undefined;
        this.update(job._id, { lockedAt: now });
        return this.get(job._id);
    }
}

/** Whether whoever has the job is taken for dead. */
export function isLockExpired({ lockedAt }: Pick<ScheduledJob, 'lockedAt'>, now: Date): boolean {
    return lockedAt !== undefined && lockedAt !== null && lockedAt.getTime() <= now.getTime() - lockLifetime;
}
