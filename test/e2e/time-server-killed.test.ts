// A server that is killed in the middle of a sweep: its lock stands for ten minutes, and no end is a minute late for it.
import type { EngineHost } from '../engine/engine-host';
import type { User } from '../workspace/state/documents';
import { caseIdIn } from './timed-desk';
import { useTimedDesk } from './use-timed-desk';

const use = useTimedDesk();

const step = 5;
const mostSeconds = 60;

beforeEach(() => {
    // The engine prints what a killed process leaves unanswered.
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
    jest.restoreAllMocks();
});

async function muteNewcomer(): Promise<{ target: User; caseId: string }> {
    const target = use().newcomer();
    const answer = await use().say(use().demo.people.carol, `mute @${target.username} 10m spam`);
    return { target, caseId: caseIdIn(answer) };
}

/** Lets a server sweep until it has asked for the unmute, which nobody answers. */
async function sweepHalf(host: EngineHost): Promise<void> {
    const { rest } = use();
    rest.faults.next('rooms.unmuteUser', { answer: 'hang' });
    void host.runDueJobs().catch(() => undefined);
    for (let looks = 0; rest.faults.waiting > 0; looks += 1) {
        if (looks > 2000) throw new Error('Nobody was asked for an unmute.');
        await new Promise((resolve) => setTimeout(resolve, 5));
    }
}

/** How much time passes until somebody is unmuted, as the servers look for jobs every few seconds. */
async function secondsUntilUnmuted(target: User): Promise<number> {
    const desk = use();
    await desk.runDueJobs();
    for (let seconds = 0; seconds < 600; seconds += step) {
        if (!desk.isMuted(target)) return seconds;
        await desk.pass(`${step} seconds`);
    }
    throw new Error('Nobody was unmuted within ten minutes.');
}

async function expectEndedOnce(target: User, caseId: string): Promise<void> {
    const desk = use();
    expect(desk.countOf('user-unmuted', target)).toBe(1);
    expect(await desk.say(desk.demo.people.carol, `case ${caseId}`)).toContain('ended by itself');
}

const sweepLine = async (): Promise<string | undefined> => {
    const answer = await use().say(use().demo.people.admin, 'doctor');
    return answer.split('\n').find((line) => line.includes('*Sweep*'));
};

/** The recurring sweep, and what stands by for it. */
function jobs() {
    const all = use().engine.jobs();
    return {
        recurring: all.filter(({ type }) => type === 'single'),
        standingBy: all.filter(({ type }) => type === 'normal'),
        /** What a killed server left, which would be queued in vain again and again. */
        left: all.filter(({ nextRunAt }) => nextRunAt === null),
    };
}

test('killed and started again: the sweep goes on without the recurring one, and the doctor says so', async () => {
    const desk = use();
    const { target, caseId } = await muteNewcomer();
    await desk.clock.forward('10 minutes');
    await sweepHalf(desk.engine);
    await desk.restart();
    expect(jobs().recurring).toMatchObject([{ lockedAt: expect.any(Date) as unknown }]);
    expect(await secondsUntilUnmuted(target)).toBeLessThanOrEqual(mostSeconds);
    await expectEndedOnce(target, caseId);
    await desk.pass('2 minutes');
    expect(await sweepLine()).toMatch(/⚠️ \*Sweep\*: Runs, .* has stood still for \d minutes/);

    const next = await muteNewcomer();
    await desk.pass('5 minutes');
    expect(desk.isMuted(next.target)).toBe(true);
    await desk.pass('4 minutes');
    await desk.pass('1 minute');
    expect(await secondsUntilUnmuted(next.target)).toBeLessThanOrEqual(mostSeconds);
    await desk.sweep();
    expect(await sweepLine()).toContain('✅ *Sweep*: Ran ');
    const { recurring, standingBy, left } = jobs();
    expect(recurring).toMatchObject([{ lockedAt: null }]);
    expect(standingBy).toHaveLength(1);
    expect(left).toEqual([]);
});

test('killed twice, the second time while the recurring sweep stands still', async () => {
    const desk = use();
    const one = await muteNewcomer();
    await desk.pass('1 minute');
    const other = await muteNewcomer();
    await desk.clock.forward('9 minutes');
    await sweepHalf(desk.engine);
    await desk.restart();
    await desk.clock.forward('1 minute');
    await sweepHalf(desk.engine);
    await desk.restart();
    expect(await secondsUntilUnmuted(one.target)).toBeLessThanOrEqual(mostSeconds);
    expect(await secondsUntilUnmuted(other.target)).toBeLessThanOrEqual(mostSeconds);
    await expectEndedOnce(one.target, one.caseId);
    await expectEndedOnce(other.target, other.caseId);
    expect(jobs().left).toEqual([]);
    await desk.pass('11 minutes');
});

test('one of two servers is killed for good in the middle of the sweep: the other one takes over', async () => {
    const desk = use();
    const dying = desk.engine;
    await desk.addHost();
    const { target, caseId } = await muteNewcomer();
    await desk.clock.forward('10 minutes');
    await sweepHalf(dying);
    desk.hosts.splice(0, 1);
    await dying.stop();
    expect(await secondsUntilUnmuted(target)).toBeLessThanOrEqual(mostSeconds);
    await expectEndedOnce(target, caseId);
    await desk.pass('11 minutes');
    expect(jobs().left).toEqual([]);
});

test('a server is killed that had locked the next sweep already, seconds before it was due', async () => {
    const desk = use();
    const dying = desk.engine;
    await desk.addHost();
    const { target } = await muteNewcomer();
    await desk.pass('9 minutes');
    await desk.pass('31 seconds');
    await desk.clock.forward('27 seconds');
    await dying.runDueJobs();
    expect(jobs().recurring).toMatchObject([{ lockedAt: expect.any(Date) as unknown }]);
    desk.hosts.splice(0, 1);
    await dying.stop();
    expect(await secondsUntilUnmuted(target)).toBeLessThanOrEqual(mostSeconds);
});
