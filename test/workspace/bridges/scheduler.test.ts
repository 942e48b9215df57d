// Jobs by the rules of Rocket.Chat's scheduler (Agenda), above all its locks: who has a job keeps it for ten minutes.
import { SchedulerMethods } from './scheduler';
import { ScheduledJobs } from './stored/scheduled-jobs';

const start = new Date('2030-01-01T00:00:00Z').getTime();
const second = 1000;
const minute = 60 * second;

let now = start;
let jobs = new ScheduledJobs();
let errors: unknown[] = [];

beforeEach(() => {
    now = start;
    jobs = new ScheduledJobs();
    errors = [];
});

type Work = () => Promise<void> | void;

/** A server that knows how to do the jobs of these names. */
function server(work: Readonly<Record<string, Work>>): SchedulerMethods {
    const methods = new SchedulerMethods(jobs, { now: () => new Date(now) }, (error) => errors.push(error));
    const processors = Object.entries(work).map(([id, each]) => ({
        id,
        processor: async () => {
            await each();
        },
    }));
    void methods.registerProcessors(processors, 'app');
    return methods;
}

/** Work that lasts until it is told to end. */
function lasting() {
    let end = (): void => undefined;
    let runs = 0;
    const work: Work = () => {
        runs += 1;
        return new Promise((resolve) => {
            end = resolve;
        });
    };
    return {
        work,
        runs: () => runs,
        end: () => {
            end();
        },
    };
}

const every = (scheduler: SchedulerMethods, id: string): Promise<unknown> =>
    scheduler.scheduleRecurring({ id, interval: '30 seconds' }, 'app');
const once = (scheduler: SchedulerMethods, id: string, inMilliseconds = 0): Promise<undefined | string> =>
    scheduler.scheduleOnce({ id, when: new Date(now + inMilliseconds) }, 'app');

test('a server that dies while a job runs leaves it locked for ten minutes', async () => {
    const { work, runs } = lasting();
    const dying = server({ sweep: work });
    await every(dying, 'sweep');
    void dying.runDue();
    expect(runs()).toBe(1);
    dying.kill();

    const next = server({ sweep: work });
    await every(next, 'sweep');
    for (const passed of [30 * second, minute, 9 * minute]) {
        now = start + passed;
        expect(await next.runDue()).toBe(0);
    }
    now = start + 10 * minute;
    void next.runDue();
    expect(runs()).toBe(2);
});

test('a job that is scheduled anew runs meanwhile', async () => {
    const { work } = lasting();
    const dying = server({ sweep: work });
    await every(dying, 'sweep');
    void dying.runDue();
    dying.kill();
    const done: string[] = [];
    const next = server({ sweep: () => void done.push('sweep') });
    await once(next, 'sweep');
    expect(await next.runDue()).toBe(1);
    expect(done).toEqual(['sweep']);
});

test('what falls due within five seconds is locked already, and stays so when the server dies', async () => {
    const ran: string[] = [];
    const one = server({ job: () => void ran.push('one') });
    const other = server({ job: () => void ran.push('other') });
    await once(one, 'job', 4 * second);
    await one.runDue();
    one.kill();
    now += 4 * second;
    expect(await other.runDue()).toBe(0);
    now = start + 10 * minute;
    expect(await other.runDue()).toBe(1);
    expect(ran).toEqual(['other']);
});

test('of two servers one runs a turn', async () => {
    const ran: string[] = [];
    const [one, other] = [
        server({ sweep: () => void ran.push('one') }),
        server({ sweep: () => void ran.push('other') }),
    ];
    await every(one, 'sweep');
    await every(other, 'sweep');
    expect(jobs.all()).toHaveLength(1);
    expect(await Promise.all([one.runDue(), other.runDue()])).toEqual([1, 0]);
    expect(ran).toEqual(['one']);
});

test('a server runs one job of a name at a time, and jobs of different names together', async () => {
    const [sweep, other] = [lasting(), lasting()];
    const scheduler = server({ sweep: sweep.work, other: other.work });
    for (const id of ['sweep', 'sweep', 'other']) await once(scheduler, id);
    const ran = scheduler.runDue();
    expect([sweep.runs(), other.runs()]).toEqual([1, 1]);
    sweep.end();
    other.end();
    await new Promise((resolve) => setImmediate(resolve));
    expect(sweep.runs()).toBe(2);
    sweep.end();
    expect(await ran).toBe(3);
    expect(jobs.all()).toEqual([]);
});

test('a job that was locked runs although it is cancelled', async () => {
    const ran: string[] = [];
    const scheduler = server({ job: () => void ran.push('job') });
    const id = await once(scheduler, 'job', 4 * second);
    await scheduler.runDue();
    await scheduler.cancelJob(`${String(id)}_app`);
    expect(jobs.all()).toEqual([]);
    now += 4 * second;
    await scheduler.runDue();
    expect(ran).toEqual(['job']);
});

test('a job that runs once and whose server died is never run again, and can stand in the way of others', async () => {
    const { work } = lasting();
    const dying = server({ single: work });
    await once(dying, 'single');
    void dying.runDue();
    dying.kill();
    expect(jobs.all()).toMatchObject([{ nextRunAt: null }]);

    const ran: string[] = [];
    const next = server({ single: () => void ran.push('single'), sweep: () => void ran.push('sweep') });
    now = start + 10 * minute - 4 * second;
    await once(next, 'sweep', 5 * second);
    expect(await next.runDue()).toBe(0);
    now = start + 10 * minute + 2 * second;
    // What was left is locked anew and queued before the sweep, and as it never falls due, nothing else gets its turn.
    expect(await next.runDue()).toBe(0);
    expect(ran).toEqual([]);
});

test('a job that fails is free again: what recurs runs at its next time, what runs once does not', async () => {
    const fail = (): never => {
        throw new Error('failed');
    };
    const scheduler = server({ sweep: fail, single: fail });
    await every(scheduler, 'sweep');
    await once(scheduler, 'single');
    expect(await scheduler.runDue()).toBe(2);
    expect(errors).toHaveLength(2);
    now += 30 * second;
    expect(await scheduler.runDue()).toBe(1);
    expect(jobs.findByName('single', 'normal')).toMatchObject({ nextRunAt: null, failCount: 1, lockedAt: null });
});

test('cancels by the id of a job, or by the name of all', async () => {
    const scheduler = server({ single: () => undefined });
    const [first] = [await once(scheduler, 'single', minute), await once(scheduler, 'single', minute)];
    await scheduler.cancelJob(`${String(first)}_app`);
    expect(jobs.all()).toHaveLength(1);
    await scheduler.cancelJob('single');
    expect(jobs.all()).toEqual([]);
});
