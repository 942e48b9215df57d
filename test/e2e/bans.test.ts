// Bans, whoever keeps them: the server by its own means, or Mod Desk at the door.
import { type Variant, today } from '../workspace/rest/variant';
import type { User } from '../workspace/state/documents';
import { bring, isIn, join } from './door';
import { caseIdIn, timeFromNow } from './timed-desk';
import { useTimedDesk } from './use-timed-desk';

interface Way {
    readonly name: string;
    readonly variant: Variant;
    readonly withoutServiceAccount?: true;
    readonly by: 'server' | 'app';
}

const ways: readonly Way[] = [
    { name: 'by the server', variant: today, by: 'server' },
    { name: 'by a server whose errors have codes', variant: { ...today, banErrors: 'coded' }, by: 'server' },
    { name: 'on a server that has no bans', variant: { ...today, banFamily: 'absent' }, by: 'app' },
    { name: 'on a server that lifts none here', variant: { ...today, unbanOnlyInFederatedRooms: true }, by: 'app' },
    { name: 'without a service account', variant: today, withoutServiceAccount: true, by: 'app' },
];

describe.each(ways)('$name', ({ variant, withoutServiceAccount, by }) => {
    const use = useTimedDesk({ variant });

    const say = (words: string): Promise<string> => use().say(use().demo.people.carol, words);

    /** Carol bans a newcomer; gives who it is and the answer. */
    async function ban(words = 'spam'): Promise<{ target: User; name: string; answer: string }> {
        const target = use().newcomer();
        const name = target.username ?? '';
        return { target, name, answer: await say(`ban @${name} ${words}`) };
    }

    beforeEach(async () => {
        if (withoutServiceAccount) await use().set('rest-auth-token', '');
    });

    test('a ban keeps someone out, until it is lifted', async () => {
        const desk = use();
        const { target, name, answer } = await ban();
        expect(answer).toContain(`✅ Banned from #general: @${name}.`);
        expect(isIn(desk, target)).toBe(false);
        expect(desk.countOf(by === 'server' ? 'user-banned' : 'ul', target)).toBe(1);
        expect((await join(desk, target)).ok).toBe(false);
        expect((await bring(desk, target)).ok).toBe(false);
        expect(isIn(desk, target)).toBe(false);
        expect(await say(`unban @${name}`)).toContain(`✅ No longer banned from #general: @${name}.`);
        expect(isIn(desk, target)).toBe(false);
        expect(await join(desk, target)).toEqual({ ok: true, error: '' });
        expect(isIn(desk, target)).toBe(true);
    });

    test('who is banned cannot be banned once more, nor kicked, and who is not cannot be unbanned', async () => {
        const desk = use();
        const { target, name } = await ban();
        expect(await say(`ban @${name}`)).toContain(
            `ℹ️ Already banned from #general: @${name}.\n@${name}: until someone unbans (case `,
        );
        const messages = desk.messagesAbout(target).length;
        const kick = await say(`kick @${name}`);
        expect(kick).toContain('[mod-banned]');
        expect(desk.messagesAbout(target)).toHaveLength(messages);
        expect((await join(desk, target)).ok).toBe(false);
        await say(`unban @${name}`);
        expect(await say(`unban @${name}`)).toBe(`ℹ️ Not banned from #general: @${name}.`);
    });

    test('a timed ban ends by itself, and is told to have', async () => {
        const desk = use();
        const { target, answer } = await ban('10m spam');
        expect(answer).toMatch(timeFromNow(desk, 600_000));
        await desk.pass('9 minutes');
        expect((await join(desk, target)).ok).toBe(false);
        await desk.pass('90 seconds');
        expect(await say(`case ${caseIdIn(answer)}`)).toContain('ended by itself');
        expect(await join(desk, target)).toEqual({ ok: true, error: '' });
        expect(desk.directMessagesTo(target).map(({ msg }) => msg)).toEqual([
            expect.stringContaining('Ban in #general, by @carol.'),
            'Ban in #general has ended.',
        ]);
    });

    test('a ban is undone by its case', async () => {
        const desk = use();
        const { target, name, answer } = await ban();
        const undone = await say(`undo ${caseIdIn(answer)}`);
        expect(undone).toContain(`✅ No longer banned from #general: @${name}.`);
        expect(await say(`case ${caseIdIn(answer)}`)).toMatch(
            new RegExp(`lifted by @carol, .* \\(case ${caseIdIn(undone)}\\)`),
        );
        expect((await join(desk, target)).ok).toBe(true);
    });

    test('/mod bans tells since when, by whom, until when and why', async () => {
        const { name, answer } = await ban('2h selling watches');
        const list = await say('bans');
        const line = list.split('\n').find((each) => each.includes(`@${name} `)) ?? '';
        for (const part of ['since', 'by @carol', 'until', 'selling watches', caseIdIn(answer)]) {
            expect(line).toContain(part);
        }
        await say(`unban @${name}`);
        expect(await say('bans')).not.toContain(`@${name} `);
    });

    test('a ban outlasts a restart of the server', async () => {
        const desk = use();
        const { target, name } = await ban();
        await desk.restart();
        expect((await join(desk, target)).ok).toBe(false);
        expect(await say(`unban @${name}`)).toContain('✅');
        expect((await join(desk, target)).ok).toBe(true);
    });

    test('several are banned at once, each with an outcome of their own', async () => {
        const desk = use();
        const [one, other] = [desk.newcomer(), desk.newcomer()];
        const answer = await say(`ban @${one.username} @alice @nobody @${other.username} @${one.username} spam`);
        for (const part of ['2 of 4 done', '[mod-outranked]', '[error-invalid-user]']) expect(answer).toContain(part);
        expect([isIn(desk, one), isIn(desk, other)]).toEqual([false, false]);
    });

    test('only moderators ban, and only in rooms that they are in', async () => {
        const desk = use();
        const { people, rooms } = desk.demo;
        const { username } = desk.newcomer();
        for (const words of [`ban @${username}`, `unban @${username}`, 'bans']) {
            expect(await desk.say(people.bob, words)).toContain('[error-not-allowed]');
        }
        expect(await desk.say(people.carol, 'ban @carol')).toContain('[mod-self]');
        expect(await desk.say(people.admin, 'ban @alice')).toContain('[error-you-are-last-owner]');
        expect(await desk.say(people.admin, 'ban @bob', rooms.core)).toContain('[error-room-not-found]');
        expect(await desk.say(people.admin, 'ban @bob', rooms.direct)).toContain('[error-invalid-room-type]');
    });
});
