// Acts that end by themselves: when they do, and what somebody does meanwhile.
import type { User } from '../workspace/state/documents';
import { caseIdIn, timeFromNow } from './timed-desk';
import { useTimedDesk } from './use-timed-desk';

const use = useTimedDesk();

const say = (user: User, words: string): Promise<string> => use().say(user, words);

/** Mutes a newcomer for ten minutes; gives who it is and the id of the case. */
async function muteNewcomer(): Promise<{ target: User; caseId: string }> {
    const target = use().newcomer();
    const answer = await say(use().demo.people.carol, `mute @${target.username} 10m spam`);
    return { target, caseId: caseIdIn(answer) };
}

describe('a timed mute', () => {
    test('ends at the time that the answer names, not earlier, and within a minute', async () => {
        const desk = use();
        const { carol } = desk.demo.people;
        const target = desk.newcomer();
        const answer = await say(carol, `mute @${target.username} 10m spam`);
        expect(answer).toContain(`✅ Muted in #general: @${target.username}.`);
        expect(answer).toContain('Reason: spam');
        expect(answer).toMatch(timeFromNow(desk, 600_000));
        await desk.pass('9 minutes');
        await desk.pass('45 seconds');
        expect(desk.isMuted(target)).toBe(true);
        await desk.sweep();
        expect(desk.isMuted(target)).toBe(false);
        expect(desk.countOf('user-unmuted', target)).toBe(1);
        expect(await say(carol, `case ${caseIdIn(answer)}`)).toContain('ended by itself');
    });

    test.each([
        ['before the reason', 'mute @# 1d12h being loud', 36],
        ['behind the reason', 'mute @# being loud, 2h', 2],
        ['without a reason', 'mute @# 1w', 168],
    ])('takes its duration %s', async (_, words, hours) => {
        const desk = use();
        const target = desk.newcomer();
        const answer = await say(desk.demo.people.carol, words.replace('#', target.username ?? ''));
        expect(answer).toMatch(timeFromNow(desk, hours * 3_600_000));
    });

    test('that was tried out first ends all the same, and is listed, also as the first one of an hour', async () => {
        const desk = use();
        const { carol } = desk.demo.people;
        await desk.clock.forward('2 hours');
        const target = desk.newcomer();
        const words = `mute @${target.username ?? ''} 10m spam`;
        expect(await say(carol, `${words} --dry-run`)).toContain('Dry run');
        const caseId = caseIdIn(await say(carol, words));
        expect(await say(carol, 'cases')).toContain(caseId);
        await desk.pass('11 minutes');
        expect(desk.isMuted(target)).toBe(false);
    });

    test.each([
        ['0m', '[mod-unclear-duration]'],
        ['30s', '[mod-duration-too-short]'],
        ['366d', '[mod-duration-too-long]'],
    ])('is not done at all for %s, which is not between a minute and a year', async (duration, code) => {
        const desk = use();
        const target = desk.newcomer();
        const answer = await say(desk.demo.people.carol, `mute @${target.username} ${duration}`);
        expect(answer).toContain(code);
        expect(desk.isMuted(target)).toBe(false);
    });

    test('is told as ended once, although every sweep looks again', async () => {
        const desk = use();
        const { target } = await muteNewcomer();
        await desk.pass('11 minutes');
        await desk.sweep();
        await desk.sweep();
        expect(desk.countOf('user-unmuted', target)).toBe(1);
        expect(desk.directMessagesTo(target).filter(({ msg }) => msg.includes('has ended'))).toHaveLength(1);
    });

    test('lasts longer when it is given another end', async () => {
        const desk = use();
        const { carol } = desk.demo.people;
        const { target, caseId } = await muteNewcomer();
        const answer = await say(carol, `duration ${caseId} 1h`);
        expect(answer).toMatch(timeFromNow(desk, 3_600_000));
        await desk.pass('30 minutes');
        expect(desk.isMuted(target)).toBe(true);
        await desk.pass('31 minutes');
        expect(desk.isMuted(target)).toBe(false);
        expect(await say(carol, `case ${caseId}`)).toContain('End changed by @carol');
    });

    test('lasts longer when it is made once more with another end, as one more record of the same case', async () => {
        const desk = use();
        const { carol, alice } = desk.demo.people;
        const { target, caseId } = await muteNewcomer();
        const again = await say(alice, `mute @${target.username} 2h`);
        expect(caseIdIn(again)).toBe(caseId);
        await desk.pass('1 hour');
        expect(desk.isMuted(target)).toBe(true);
        await desk.pass('61 minutes');
        expect(desk.isMuted(target)).toBe(false);
        expect(await say(carol, `history @${target.username}`)).toContain('1 cases');
    });

    test('ends sooner when it is given a nearer end', async () => {
        const desk = use();
        const { target, caseId } = await muteNewcomer();
        await say(desk.demo.people.carol, `duration ${caseId} 2m`);
        await desk.pass('3 minutes');
        expect(desk.isMuted(target)).toBe(false);
        await desk.pass('8 minutes');
        expect(desk.countOf('user-unmuted', target)).toBe(1);
    });

    test('does not end any more when its end is taken away', async () => {
        const desk = use();
        const { target, caseId } = await muteNewcomer();
        expect(await say(desk.demo.people.carol, `duration ${caseId} off`)).toMatch(
            /another end: until 20.* → until someone unmutes\./,
        );
        await desk.pass('2 days');
        expect(desk.isMuted(target)).toBe(true);
    });

    test('keeps its end when somebody mutes again without a duration', async () => {
        const desk = use();
        const { target } = await muteNewcomer();
        expect(await say(desk.demo.people.carol, `mute @${target.username}`)).toContain('Already muted');
        await desk.pass('11 minutes');
        expect(desk.isMuted(target)).toBe(false);
    });
});

describe('a person who acts later wins over the old end', () => {
    test('lifted by hand: nothing happens when it would have ended', async () => {
        const desk = use();
        const { target } = await muteNewcomer();
        await say(desk.demo.people.carol, `unmute @${target.username}`);
        const messages = desk.messagesAbout(target).length;
        await desk.pass('11 minutes');
        expect(desk.messagesAbout(target)).toHaveLength(messages);
        expect(desk.directMessagesTo(target).filter(({ msg }) => msg.includes('has ended'))).toHaveLength(0);
    });

    test('lifted by hand and muted again without an end: stays muted', async () => {
        const desk = use();
        const { target } = await muteNewcomer();
        await say(desk.demo.people.carol, `unmute @${target.username}`);
        await say(desk.demo.people.carol, `mute @${target.username} again`);
        await desk.pass('11 minutes');
        expect(desk.isMuted(target)).toBe(true);
    });

    test('lifted by hand and muted again until later: stays muted until then', async () => {
        const desk = use();
        const { target } = await muteNewcomer();
        await say(desk.demo.people.carol, `unmute @${target.username}`);
        await say(desk.demo.people.carol, `mute @${target.username} 1h again`);
        await desk.pass('11 minutes');
        expect(desk.isMuted(target)).toBe(true);
        await desk.pass('50 minutes');
        expect(desk.isMuted(target)).toBe(false);
    });

    test("unmuted with Rocket.Chat's own means: nothing is done, and the case is over", async () => {
        const desk = use();
        const { target, caseId } = await muteNewcomer();
        desk.demo.workspace.rooms.update(desk.demo.rooms.general._id, { muted: ['mallory'] });
        await desk.pass('11 minutes');
        expect(desk.countOf('user-unmuted', target)).toBe(0);
        expect(await say(desk.demo.people.carol, `case ${caseId}`)).toContain('lifted outside Mod Desk, seen 20');
    });
});

describe('a timed role', () => {
    test('ends by itself', async () => {
        const desk = use();
        const { alice } = desk.demo.people;
        const target = desk.newcomer();
        const answer = await say(alice, `role add moderator @${target.username} 1d`);
        expect(answer).toMatch(timeFromNow(desk, 86_400_000));
        await desk.pass('23 hours');
        expect(desk.rolesIn(desk.demo.rooms.general, target)).toEqual(['moderator']);
        await desk.pass('61 minutes');
        expect(desk.rolesIn(desk.demo.rooms.general, target)).toEqual([]);
        expect(await say(alice, `case ${caseIdIn(answer)}`)).toContain('ended by itself');
    });

    test('is left alone when it was taken and given anew', async () => {
        const desk = use();
        const { alice } = desk.demo.people;
        const target = desk.newcomer();
        await say(alice, `role add moderator @${target.username} 1d`);
        await say(alice, `role remove moderator @${target.username}`);
        await say(alice, `role add moderator @${target.username}`);
        await desk.pass('25 hours');
        expect(desk.rolesIn(desk.demo.rooms.general, target)).toEqual(['moderator']);
    });

    test('of one kind does not end with another one', async () => {
        const desk = use();
        const { alice } = desk.demo.people;
        const target = desk.newcomer();
        await say(alice, `role add moderator @${target.username} 1h`);
        await say(alice, `role add leader @${target.username} 2h`);
        await desk.pass('61 minutes');
        expect(desk.rolesIn(desk.demo.rooms.general, target)).toEqual(['leader']);
    });
});
