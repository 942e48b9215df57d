// The bridge to the scheduler, with the odd rules of Rocket.Chat's; time is the workspace's clock.
import {
    type IOnetimeSchedule,
    type IProcessor,
    type IRecurringSchedule,
    StartupType,
} from '@rocket.chat/apps-engine/definition/scheduler';
import type { SchedulerBridge } from '@rocket.chat/apps-engine/server/bridges';
import humanInterval from 'human-interval';
import type { Clock } from '../state/workspace';
import type { HostMethods } from './create-bridge';
import { JobQueue } from './job-queue';
import { isLockExpired, type ScheduledJob, type ScheduledJobs } from './stored/scheduled-jobs';

/** How often a server looks for jobs; it locks what will fall due until it looks again. */
const processEvery = 5000;

/** The engine hands over processors that need only the job's data. */
type Run = (data: object) => Promise<unknown>;

const milliseconds = (interval: string | number): number => {
    const parsed = typeof interval === 'number' ? interval : humanInterval(interval);
    if (parsed === undefined || !Number.isFinite(parsed)) throw new Error(`Not an interval: ${String(interval)}`);
    return parsed;
};

/** The processor is not told the app's id, which the job's data carries for the server. */
const withoutAppId = (data: ScheduledJob['data']): object =>
    Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'appId'));

export class SchedulerMethods implements HostMethods<SchedulerBridge> {
    private readonly processors = new Map<string, Run>();
    private readonly queue = new JobQueue();
    /** Names of jobs that this server is at; of each name it runs one at a time. */
    private readonly running = new Set<string>();
    private isAlive = true;

    constructor(
        private readonly jobs: ScheduledJobs,
        private readonly clock: Clock,
        private readonly onError: (error: unknown) => void,
    ) {}

    /** Resolves to the ids of the jobs that the processors' start-up settings made, or to nothing when none has any. */
    async registerProcessors(processors: IProcessor[], appId: string): Promise<undefined | string[]> {
        for (const each of processors) {
            this.processors.set(each.id, (data) => (each.processor as unknown as Run)(data));
        }
        const started = await Promise.all(
            processors.filter(({ startupSetting }) => startupSetting).map((each) => this.startUp(each, appId)),
        );
        return started.length > 0 ? (started as string[]) : undefined;
    }

    /** Errors are logged and swallowed, as on the server. */
    async scheduleOnce({ id, when, data }: IOnetimeSchedule, appId: string): Promise<undefined | string> {
        return await this.swallowing(() => {
            const nextRunAt = this.timeOf(when);
            return this.jobs.insert({ name: id, type: 'normal', data: { ...data, appId }, nextRunAt })._id;
        });
    }

    /** There is one recurring job a processor: scheduling it again changes it. Errors are logged and swallowed. */
    async scheduleRecurring(schedule: IRecurringSchedule, appId: string): Promise<undefined | string> {
        return await this.swallowing(() => {
            const { id, interval, skipImmediate = false, data } = schedule;
            const now = this.clock.now().getTime();
            const fields = { data: { ...data, appId }, repeatInterval: interval };
            const nextRunAt = new Date(skipImmediate ? now + milliseconds(interval) : now);
            milliseconds(interval);
            const existing = this.jobs.findByName(id, 'single');
            if (!existing) return this.jobs.insert({ name: id, type: 'single', nextRunAt, ...fields })._id;
            // A time that has come already does not replace the one that was waited for.
            this.jobs.update(existing._id, skipImmediate ? { ...fields, nextRunAt } : fields);
            return existing._id;
        });
    }

    /** Something that does not look like a job's id is taken as a processor's: all its jobs are cancelled. */
    async cancelJob(jobId: string): Promise<void> {
        await Promise.resolve();
        const [start = ''] = jobId.split('_');
        const isId = /^[0-9a-f]{24}$/i.test(start);
        this.jobs.cancel(({ _id, name }) => (isId ? _id === start : name === jobId));
    }

    async cancelAllJobs(appId: string): Promise<void> {
        await Promise.resolve();
        this.jobs.cancel(({ name }) => name.endsWith(`_${appId}`));
    }

    /**
     * Runs what is due by the clock, one of each name at a time, as long as something is. A recurring job that missed
     * many turns runs once. Of several servers, whichever locks a job first runs it.
     */
    async runDue(): Promise<number> {
        let count = 0;
        for (let due = this.lockAndTakeDue(); due.length > 0; due = this.lockAndTakeDue()) {
            await Promise.all(due.map((job) => this.run(job)));
            count += due.length;
        }
        return count;
    }

    /**
     * Runs one job now, due or not, and even when it was cancelled after it was locked. A job that runs once is
     * deleted when its processor is done; when the processor fails, the job stays and is not tried again. A server
     * that dies meanwhile leaves the job locked.
     */
    async run(job: ScheduledJob): Promise<void> {
        const { _id, name, type, repeatInterval } = job;
        const now = this.clock.now();
        const nextRunAt = repeatInterval === undefined ? null : new Date(now.getTime() + milliseconds(repeatInterval));
        this.jobs.update(_id, { nextRunAt, lastRunAt: now, lockedAt: job.lockedAt ?? now });
        this.running.add(name);
        const failure = await this.process(job);
        this.running.delete(name);
        if (!this.isAlive) return;
        if (failure) this.jobs.update(_id, { ...failure, lockedAt: null });
        else if (type === 'normal') this.jobs.cancel((each) => each._id === _id);
        else this.jobs.update(_id, { lockedAt: null });
    }

    /** The server dies: it writes nothing any more, and its locks stay. */
    kill(): void {
        this.isAlive = false;
    }

    private async process(job: ScheduledJob): Promise<Pick<ScheduledJob, 'failReason' | 'failCount'> | undefined> {
        try {
            await this.processors.get(job.name)?.({ ...withoutAppId(job.data), jobId: job._id });
            return undefined;
        } catch (error) {
            if (this.isAlive) this.onError(error);
            const failReason = error instanceof Error ? error.message : String(error);
            return { failReason, failCount: (job.failCount ?? 0) + 1 };
        }
    }

    /** Locks what falls due soon and takes, of what was locked, all that is due now. */
    private lockAndTakeDue(): ScheduledJob[] {
        if (!this.isAlive) return [];
        this.lockWhatFallsDue();
        const now = this.clock.now();
        const due: ScheduledJob[] = [];
        const isNameFree = (name: string): boolean =>
            !this.running.has(name) && !due.some((other) => other.name === name);
        // The server looks at the queue once for every job in it.
        for (let looks = this.queue.length; looks > 0; looks -= 1) {
            const job = this.queue.takeDue(now, isNameFree);
            // Whoever has had it for too long lets go of it, and may lock it anew.
            if (job && isLockExpired(job, now)) this.lockWhatFallsDue();
            else if (job) due.push(job);
        }
        return due;
    }

    private lockWhatFallsDue(): void {
        const now = this.clock.now();
        const dueBy = new Date(now.getTime() + processEvery);
        for (const name of this.processors.keys()) {
            for (let job = this.jobs.lockNext(name, now, dueBy); job; job = this.jobs.lockNext(name, now, dueBy)) {
                this.queue.insert(job);
            }
        }
    }

    private async startUp({ id, startupSetting }: IProcessor, appId: string): Promise<undefined | string> {
        if (startupSetting?.type === StartupType.RECURRING) {
            return await this.scheduleRecurring({ id, ...startupSetting }, appId);
        }
        if (startupSetting?.type !== StartupType.ONETIME) return undefined;
        if (this.jobs.findByName(id, 'normal')) return undefined;
        return await this.scheduleOnce({ id, ...startupSetting }, appId);
    }

    private timeOf(when: string | Date): Date {
        const date = new Date(when);
        if (!Number.isNaN(date.getTime())) return date;
        return new Date(this.clock.now().getTime() + milliseconds(String(when).replace(/^in /, '')));
    }

    private async swallowing(schedule: () => string): Promise<undefined | string> {
        await Promise.resolve();
        try {
            return schedule();
        } catch (error) {
            this.onError(error);
            return undefined;
        }
    }
}
