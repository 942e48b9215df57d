// Ends that fall into a time when the app, its process or the whole server is off; and more than one server.
import type { User } from '../workspace/state/documents';
import { caseIdIn } from './timed-desk';
import { useTimedDesk } from './use-timed-desk';

const use = useTimedDesk();

async function muteNewcomer(): Promise<{ target: User; caseId: string }> {
    const target = use().newcomer();
    const answer = await use().say(use().demo.people.carol, `mute @${target.username} 10m spam`);
    return { target, caseId: caseIdIn(answer) };
}

async function expectEndedOnce(target: User, caseId: string): Promise<void> {
    const desk = use();
    expect(desk.isMuted(target)).toBe(false);
    expect(desk.countOf('user-unmuted', target)).toBe(1);
    expect(await desk.say(desk.demo.people.carol, `case ${caseId}`)).toContain('ended by itself');
}

test("the app's process is killed in between", async () => {
    const desk = use();
    const { target, caseId } = await muteNewcomer();
    await desk.engine.kill();
    await desk.pass('9 minutes');
    expect(desk.isMuted(target)).toBe(true);
    await desk.pass('90 seconds');
    await expectEndedOnce(target, caseId);
});

test('the process is killed while the mute is ended: the next sweep after the claim has died ends it', async () => {
    const desk = use();
    // The engine waits half a minute for the dead process, and then prints that it gave up.
    const print = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { target, caseId } = await muteNewcomer();
    desk.rest.faults.next('rooms.unmuteUser', { answer: 502, delay: 300 });
    const unanswered = desk.pass('10 minutes').catch(() => undefined);
    while (desk.rest.faults.waiting > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await desk.engine.kill();
    await unanswered;
    print.mockRestore();
    await desk.sweep();
    await desk.pass('3 minutes');
    await expectEndedOnce(target, caseId);
}, 90_000);

test('the server is switched off and on before the end', async () => {
    const desk = use();
    const { target, caseId } = await muteNewcomer();
    await desk.restart();
    await desk.pass('9 minutes');
    expect(desk.isMuted(target)).toBe(true);
    await desk.pass('90 seconds');
    await expectEndedOnce(target, caseId);
});

test('the server is off at the end: it comes at once when the server is on again', async () => {
    const desk = use();
    const { target, caseId } = await muteNewcomer();
    await desk.restart(() => desk.clock.forward('3 hours'));
    await desk.runDueJobs();
    await expectEndedOnce(target, caseId);
});

test('the app is disabled at the end: it comes at once when the app is enabled again', async () => {
    const desk = use();
    // The engine keeps the command while the app is off, and complains that it is there when the app is on again.
    const print = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { target, caseId } = await muteNewcomer();
    await desk.engine.disable();
    await desk.pass('3 hours').catch(() => undefined);
    expect(desk.isMuted(target)).toBe(true);
    await desk.engine.enable();
    await desk.runDueJobs();
    print.mockRestore();
    await expectEndedOnce(target, caseId);
});

test('two servers on one store sweep at once: one end, one system message, one word to the person', async () => {
    const desk = use();
    const { carol } = desk.demo.people;
    const second = await desk.addHost();
    const targets = [await muteNewcomer(), await muteNewcomer(), await muteNewcomer()];
    await desk.clock.forward('11 minutes');
    // Servers share the jobs, and each is run by one of them; here both run it, as if a lock had been lost.
    const job = desk.engine.jobs().find(({ type }) => type === 'single');
    if (!job) throw new Error('No sweep is scheduled.');
    await Promise.all([desk.engine.runJob(job), second.runJob(job)]);
    for (const { target, caseId } of targets) {
        await expectEndedOnce(target, caseId);
        expect(desk.directMessagesTo(target).filter(({ msg }) => msg.includes('has ended'))).toHaveLength(1);
        expect(await desk.say(carol, `history @${target.username}`)).toContain('1 cases');
    }
    await second.stop();
    desk.hosts.splice(desk.hosts.indexOf(second), 1);
});
