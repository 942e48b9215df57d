// The jobs that apps have scheduled, as Rocket.Chat's scheduler (Agenda) keeps them in its collection.
import { randomBytes } from 'node:crypto';

export interface ScheduledJob {
    readonly _id: string;
    /** The processor's id and the app's, joined by an underscore. */
    readonly name: string;
    /** `normal` runs once; of `single` there is one a name, and it repeats. */
    readonly type: 'normal' | 'single';
    readonly data: Readonly<Record<string, unknown>>;
    /** Null when it will not run again: a job that ran once and failed stays like this. */
    readonly nextRunAt: Date | null;
    readonly repeatInterval?: string | number;
    readonly lastRunAt?: Date;
    readonly failCount?: number;
    readonly failReason?: string;
    /** Being run by one of the hosts. */
    readonly locked?: boolean;
}

/** Several engine hosts may share one of these, like the instances of a server. */
export class ScheduledJobs {
    private readonly jobs = new Map<string, ScheduledJob>();

    constructor(jobs: Iterable<ScheduledJob> = []) {
        for (const job of jobs) this.jobs.set(job._id, { ...job, locked: false });
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

    /** The job that is due first, of those that no host is running and that `canRun` accepts. */
    nextDue(now: Date, canRun: (job: ScheduledJob) => boolean): ScheduledJob | undefined {
        const dueAt = ({ nextRunAt }: ScheduledJob): number => nextRunAt?.getTime() ?? Infinity;
        return this.all()
            .filter((job) => !job.locked && dueAt(job) <= now.getTime() && canRun(job))
            .sort((one, other) => dueAt(one) - dueAt(other))[0];
    }
}
