// Two servers in two processes on one store: both sweep at once, and each end comes once.
import { SecondServer } from './second-server/second-server';
import { caseIdIn } from './timed-desk';
import { useTimedDesk } from './use-timed-desk';

const use = useTimedDesk();

let second: SecondServer | undefined;

beforeAll(async () => {
    second = await SecondServer.start(use());
}, 60_000);

afterAll(async () => {
    await second?.stop();
});

test('a mute that both find due is lifted by one of them', async () => {
    const desk = use();
    const { carol } = desk.demo.people;
    const targets = Array.from({ length: 5 }, () => desk.newcomer());
    const cases: string[] = [];
    for (const { username = '' } of targets) cases.push(caseIdIn(await desk.say(carol, `mute @${username} 10m spam`)));
    expect(second?.pid).not.toBe(process.pid);
    await desk.clock.forward('11 minutes');
    await second?.follow();
    await Promise.all([second?.runDueJobs(), desk.runDueJobs()]);
    for (const [position, target] of targets.entries()) {
        expect(desk.isMuted(target)).toBe(false);
        expect(desk.countOf('user-unmuted', target)).toBe(1);
        expect(desk.directMessagesTo(target).filter(({ msg }) => msg.includes('has ended'))).toHaveLength(1);
        expect(await desk.say(carol, `case ${cases[position] ?? ''}`)).toContain('ended by itself');
    }
});

test('what the one does not do, as it is off, the other one does', async () => {
    const desk = use();
    const target = desk.newcomer();
    await desk.say(desk.demo.people.carol, `mute @${target.username ?? ''} 10m spam`);
    await desk.clock.forward('11 minutes');
    await second?.follow();
    await second?.runDueJobs();
    expect(desk.isMuted(target)).toBe(false);
    expect(desk.countOf('user-unmuted', target)).toBe(1);
});
