// The jobs that one server has locked and has still to run, in the order of Rocket.Chat's scheduler (Agenda).
import type { ScheduledJob } from './stored/scheduled-jobs';

export class JobQueue {
    /** The next one stands at the end. */
    private readonly jobs: ScheduledJob[] = [];

    get length(): number {
        return this.jobs.length;
    }

    /** What is due earlier stands nearer to the end; a job that never falls due is put at the very end. */
    insert(job: ScheduledJob): void {
        const goesBefore = ({ nextRunAt }: ScheduledJob): boolean =>
            nextRunAt === null || job.nextRunAt === null ? nextRunAt === job.nextRunAt : nextRunAt <= job.nextRunAt;
        const position = this.jobs.findIndex(goesBefore);
        this.jobs.splice(position < 0 ? this.jobs.length : position, 0, job);
    }

    /**
     * Takes the next job, where the time has come of the next one whose name is free; a job whose name is not free is
     * put back. A job that never falls due lets nothing past it.
     */
    takeDue(now: Date, isNameFree: (name: string) => boolean): ScheduledJob | undefined {
        const judged = this.jobs.findLast(({ name }) => isNameFree(name)) ?? this.jobs[0];
        if (!judged?.nextRunAt || judged.nextRunAt > now) return undefined;
        const job = this.jobs.pop();
        if (!job || isNameFree(job.name)) return job;
        this.insert(job);
        return undefined;
    }
}
