// Servers that sweep on one store and by one scheduler's rules, in a time that the test lets pass second by second.
import { notePulse } from '../../../src/moderation/time/pulse';
import type { SweepKind } from '../../../src/moderation/time/pulse';
import { withStandBy } from '../../../src/moderation/time/stand-by';
import type { OwnJob } from '../../../src/moderation/time/stand-by';
import { SchedulerMethods } from '../../workspace/bridges/scheduler';
import { ScheduledJobs } from '../../workspace/bridges/stored/scheduled-jobs';
import { FakeRecords } from './records';

const SECOND = 1000;
const SINGLE = 'single_app';

interface Server {
    readonly scheduler: SchedulerMethods;
    alive: boolean;
}

export class Sweeping {
    public readonly jobs = new ScheduledJobs();
    public readonly records = new FakeRecords();
    /** When sweeps came to their end, in seconds. */
    public readonly ended: { readonly began: number; readonly ended: number; readonly kind: SweepKind }[] = [];
    /** How long a sweep takes, in seconds. */
    public lasts: () => number = () => 0;
    /** Whether a sweep finds something that another server has claimed. */
    public claimed: () => boolean = () => false;
    public seconds = 0;
    private readonly servers: Server[] = [];
    private waiting: { readonly until: number; readonly resolve: () => void }[] = [];
    private made = 0;

    /** A server on which the app is enabled, so that a single sweep comes at once. */
    public async startServer(): Promise<Server> {
        const scheduler = new SchedulerMethods(this.jobs, { now: () => new Date(this.now()) }, (error) => {
            throw error;
        });
        const server: Server = { scheduler, alive: true };
        const processors = (['recurring', 'standing-in'] as const).map((kind) => ({
            id: kind === 'recurring' ? 'sweep_app' : SINGLE,
            processor: (data: { jobId: string }) => this.sweep(server, { kind, jobId: data.jobId }),
        }));
        await scheduler.registerProcessors(processors, 'app');
        await scheduler.scheduleRecurring({ id: 'sweep_app', interval: '30 seconds' }, 'app');
        await scheduler.scheduleOnce({ id: SINGLE, when: new Date(this.now()) }, 'app');
        this.servers.push(server);
        return server;
    }

    public kill(server: Server): void {
        server.alive = false;
        server.scheduler.kill();
        this.servers.splice(this.servers.indexOf(server), 1);
    }

    /** Lets time pass; all servers look for jobs each second. */
    public async pass(seconds: number): Promise<void> {
        for (let each = 0; each < seconds; each += 1) {
            await this.look();
            this.seconds += 1;
        }
        await this.look();
    }

    private now(): number {
        return this.seconds * SECOND;
    }

    private async look(): Promise<void> {
        for (const { scheduler } of this.servers) void scheduler.runDue();
        await settled();
        const ready = this.waiting.filter(({ until }) => until <= this.seconds);
        this.waiting = this.waiting.filter((each) => !ready.includes(each));
        for (const { resolve } of ready) resolve();
        await settled();
    }

    private async sweep(server: Server, job: OwnJob): Promise<void> {
        const { scheduler } = server;
        const { kind } = job;
        const records = this.records.port();
        const singles = {
            schedule: (at: number) => scheduler.scheduleOnce({ id: SINGLE, when: new Date(at) }, 'app'),
            cancel: (jobId: string) => scheduler.cancelJob(`${jobId}_app`),
        };
        const began = this.seconds;
        await withStandBy({ records, singles, now: () => this.now() }, job, async () => {
            await notePulse(records, { pulseId: `p${(this.made += 1)}`, at: this.now(), kind });
            await new Promise<void>((resolve) => this.waiting.push({ until: began + this.lasts(), resolve }));
            // What a dead server has begun never ends.
            if (!server.alive) await new Promise(() => undefined);
            this.ended.push({ began, ended: this.seconds, kind });
            return { claimed: this.claimed() };
        });
    }
}

async function settled(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
