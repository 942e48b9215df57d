// What the doctor says of time: the sweep that has stopped, a process that has just started, a clock of its own.
import { useTimedDesk } from './use-timed-desk';

const use = useTimedDesk();

const sweepLine = async (): Promise<string | undefined> => {
    const answer = await use().say(use().demo.people.admin, 'doctor');
    return answer.split('\n').find((line) => line.includes('*Sweep*'));
};

test('the sweep: not yet known, alive, stopped for minutes, and alive again', async () => {
    const desk = use();
    expect(await sweepLine()).toContain('❔ *Sweep*: The app has just started.');
    await desk.runDueJobs();
    expect(await sweepLine()).toContain('✅ *Sweep*: Ran ');
    await desk.pass('3 minutes');
    expect(await sweepLine()).toContain('✅ *Sweep*: Ran ');
    await desk.clock.forward('5 minutes');
    expect(await sweepLine()).toContain('⛔ *Sweep*: Has not run for 5 minutes, so nothing ends by itself.');
    await desk.sweep();
    expect(await sweepLine()).toContain('✅ *Sweep*: Ran ');
});

test('one record of each kind of sweep is kept, however often they run', async () => {
    const desk = use();
    for (let times = 0; times < 4; times += 1) await desk.sweep();
    const pulses = JSON.stringify(desk.engine.store.persistence.all()).match(/pulseId/g);
    expect(pulses).toHaveLength(2);
});

test('a process that was killed may take its time for the first sweep', async () => {
    const desk = use();
    await desk.clock.forward('10 minutes');
    await desk.engine.kill();
    expect(await sweepLine()).toContain('❔ *Sweep*: The app has just started.');
    await desk.clock.forward('2 minutes');
    expect(await sweepLine()).toContain('⛔ *Sweep*: Has not run for 12 minutes');
});

test('what could not be ended is told with its room, to whoever administers', async () => {
    const desk = use();
    const target = desk.newcomer();
    await desk.say(desk.demo.people.carol, `mute @${target.username} 10m`);
    desk.rest.faults.next('rooms.unmuteUser', { answer: 403, times: 6 });
    for (const wait of ['11 minutes', '2 minutes', '3 minutes', '5 minutes', '9 minutes', '17 minutes']) {
        await desk.pass(wait);
    }
    const answer = await desk.say(desk.demo.people.admin, 'doctor');
    expect(answer).toMatch(/⚠️ \*Attention\*: 1 could not be ended in time and need a person: \S+ \(#general\)\./);
});
