// Who is told of an act, in what words, and that nobody is pinged; failing to tell changes nothing about the act.
import type { User } from '../workspace/state/documents';
import { readable } from '../readable';
import { PARSERS, seenBy } from '../unit/fakes/parsers';
import { caseIdIn } from './timed-desk';
import { useTimedDesk } from './use-timed-desk';

const use = useTimedDesk();

type Name = keyof ReturnType<typeof use>['demo']['people'];

const say = (name: Name, words: string): Promise<string> => use().say(use().demo.people[name], words);

async function carolDoes(words: string): Promise<{ target: User; answer: string }> {
    const target = use().newcomer();
    return { target, answer: await say('carol', words.replace('#', target.username ?? '')) };
}

/** What the app has written about somebody into a room. */
const noticesAbout = (target: User, room = use().demo.rooms.general): string[] =>
    use()
        .messagesAbout(target, room)
        .filter(({ t, u }) => t === undefined && u._id === use().appUser._id)
        .map(({ msg }) => msg);

const directWordsTo = (target: User): string[] =>
    use()
        .directMessagesTo(target)
        .map(({ msg }) => msg);

const pickCore = (): Promise<void> => {
    const { _id, name } = use().demo.rooms.core;
    return use().set('mod-log-room', [{ _id, name }]);
};

describe('announce-in-room', () => {
    test('short: one line that names the act and the moderator, without the reason', async () => {
        const { target } = await carolDoes('mute @# 2h spam');
        const [notice = '', ...others] = noticesAbout(target);
        expect(others).toEqual([]);
        expect(notice).toMatch(/^Mute: @newcomer\d+, by @carol\. Ends by itself at /);
        expect(notice).not.toContain('spam');
        expect(notice).not.toContain('moddesk.service');
    });

    test('short: a kick, which the room sees as leaving, is named for what it is', async () => {
        const { target } = await carolDoes('kick @# enough');
        expect(noticesAbout(target)).toEqual([`Kick: @${target.username ?? ''}, by @carol.`]);
    });

    test('none: the room reads nothing of it', async () => {
        await use().set('announce-in-room', 'none');
        const { target } = await carolDoes('mute @# 2m spam');
        await use().pass('3 minutes');
        expect(use().isMuted(target)).toBe(false);
        expect(noticesAbout(target)).toEqual([]);
    });

    test('never speaks of warnings and notes', async () => {
        const warned = await carolDoes('warn @# be kind');
        const noted = await carolDoes('note @# sells watches');
        expect([...noticesAbout(warned.target), ...noticesAbout(noted.target)]).toEqual([]);
    });
});

describe('tell-target', () => {
    test('says directly what, where, by whom, why, until when, and who to turn to', async () => {
        const { target } = await carolDoes('mute @# 2h spam');
        const [word = '', ...others] = directWordsTo(target);
        expect(others).toEqual([]);
        for (const part of ['Mute', '#general', '@carol', 'spam', 'Ends by itself at ', 'write to @carol']) {
            expect(word).toContain(part);
        }
    });

    test('says that it has ended', async () => {
        const { target } = await carolDoes('mute @# 2m spam');
        await use().pass('3 minutes');
        expect(directWordsTo(target)[1]).toBe('Mute in #general has ended.');
    });

    test('tells a warning, never a note', async () => {
        const warned = await carolDoes('warn @# be kind');
        const noted = await carolDoes('note @# sells watches');
        expect(directWordsTo(warned.target)[0]).toContain('be kind');
        expect(directWordsTo(noted.target)).toEqual([]);
    });

    test('reaches somebody who was kicked', async () => {
        const { target } = await carolDoes('kick @# enough');
        expect(directWordsTo(target)[0]).toContain('enough');
    });

    test('uses the direct room that is there already', async () => {
        const { target } = await carolDoes('warn @# be kind');
        await say('carol', `warn @${target.username ?? ''} once more`);
        expect(directWordsTo(target)).toHaveLength(2);
    });

    test('off: nobody is written to', async () => {
        await use().set('tell-target', false);
        const { target } = await carolDoes('mute @# spam');
        expect(directWordsTo(target)).toEqual([]);
    });
});

describe('mod-log-room', () => {
    test('reads everything, with the id of the case, notes too', async () => {
        await pickCore();
        const { target, answer } = await carolDoes('mute @# 2m spam');
        await say('carol', `note @${target.username ?? ''} sells watches`);
        await use().pass('3 minutes');
        const log = noticesAbout(target, use().demo.rooms.core);
        expect(log[0]).toContain(caseIdIn(answer));
        for (const part of ['Mute', 'in #general', 'by @carol', 'Reason: spam', 'Ends by itself']) {
            expect(log[0]).toContain(part);
        }
        expect(log[1]).toContain('sells watches');
        expect(log[2]).toContain('has ended by itself');
        expect(log).toHaveLength(3);
    });

    test('that nobody picked gets nothing', async () => {
        const { target } = await carolDoes('mute @# spam');
        expect(noticesAbout(target, use().demo.rooms.core)).toEqual([]);
    });
});

describe('failing to tell', () => {
    test('a direct message that may not be sent: the mute stands, and the answer says so', async () => {
        const { workspace } = use().demo;
        const holders = workspace.permissions.get('create-d')?.roles ?? [];
        workspace.setPermission('create-d', ['admin']);
        const { target, answer } = await carolDoes('mute @# spam');
        workspace.setPermission('create-d', holders);
        expect(use().isMuted(target)).toBe(true);
        expect(answer).toContain('✅ Muted');
        expect(answer).toContain(
            `Done, but not everybody who should know of it could be told: @${target.username ?? ''}.`,
        );
        expect(await say('carol', `case ${caseIdIn(answer)}`)).not.toMatch(/failed|not known/);
    });

    test('a log that is gone: the mute stands, and the answer says so', async () => {
        await use().set('mod-log-room', [{ _id: 'gone', name: 'gone' }]);
        const { target, answer } = await carolDoes('mute @# spam');
        expect(use().isMuted(target)).toBe(true);
        expect(answer).toContain('could be told');
    });

    test('at the end: it ends all the same', async () => {
        const { target } = await carolDoes('mute @# 2m spam');
        await use().set('mod-log-room', [{ _id: 'gone', name: 'gone' }]);
        await use().pass('3 minutes');
        expect(use().isMuted(target)).toBe(false);
    });

    test('a room that the app cannot write in, as it is read-only', async () => {
        const { workspace, rooms } = use().demo;
        workspace.rooms.update(rooms.general._id, { ro: true, unmuted: [] });
        const target = use().newcomer();
        workspace.rooms.update(rooms.general._id, { unmuted: [target.username ?? ''] });
        const answer = await say('carol', `mute @${target.username ?? ''} spam`);
        workspace.rooms.update(rooms.general._id, { ro: false, unmuted: [] });
        expect(answer).toContain('✅ Muted');
        expect(answer).toContain('could be told');
    });
});

describe('reasons are shown as typed, but ping nobody and break no layout', () => {
    const nasty = 'spam for @all and @here, ask @alice: *now* [here](https://evil.com) ||so|| `x`';
    const mention = /@(?:all|here|alice)\b/;

    test('wherever they are shown', async () => {
        await pickCore();
        const { target, answer } = await carolDoes(`mute @# 2h ${nasty}`);
        const id = caseIdIn(answer);
        await say('carol', `reason ${id} ${nasty} again`);
        const shown = [
            answer,
            await say('carol', `case ${id}`),
            await say('carol', `history @${target.username ?? ''}`),
            await say('carol', 'cases'),
            await use().say(target, 'mine'),
            ...noticesAbout(target),
            ...noticesAbout(target, use().demo.rooms.core),
            ...directWordsTo(target),
        ];
        expect(shown).toHaveLength(10);
        expect(shown.filter((text) => text.includes(nasty)).length).toBeGreaterThanOrEqual(9);
        const { workspace } = use().demo;
        const sent = [
            ...use().engine.recorder.notices,
            ...workspace.messages.all().filter(({ u }) => u._id === use().appUser._id),
        ].map(({ msg }) => msg);
        expect(sent.filter((msg) => readable(msg).includes(nasty)).length).toBeGreaterThanOrEqual(9);
        for (const msg of sent) {
            expect(msg).not.toMatch(mention);
            for (const { live } of PARSERS.flatMap(([, parse]) => seenBy(parse, msg))) {
                expect(live.filter((type) => type !== 'BOLD' && type !== 'INLINE_CODE')).toEqual([]);
            }
        }
    });

    test('also when they span lines', async () => {
        const { answer } = await carolDoes('mute @# "spam\n> quoted\n# title"');
        expect(answer).toContain('Reason: spam > quoted # title');
    });
});

describe('require-reason', () => {
    test('refuses what imposes something without a reason', async () => {
        await use().set('require-reason', true);
        for (const words of ['mute @#', 'mute @# 2h', 'kick @#']) {
            const { target, answer } = await carolDoes(words);
            expect(answer).toContain('[mod-reason-required]');
            expect(use().isMuted(target)).toBe(false);
        }
        const { target, answer } = await carolDoes('mute @# 2h spam');
        expect(answer).toContain('✅');
        expect(await say('carol', `undo ${caseIdIn(answer)}`)).toContain('✅ Unmuted');
        expect(use().isMuted(target)).toBe(false);
    });
});

describe('default-mute-duration', () => {
    test('ends mutes that were given no duration, and only those', async () => {
        await use().set('default-mute-duration', '30m');
        const [short, long] = [await carolDoes('mute @# spam'), await carolDoes('mute @# 2h spam')];
        expect(short.answer).toContain('Ends by itself at ');
        await use().pass('31 minutes');
        expect([use().isMuted(short.target), use().isMuted(long.target)]).toEqual([false, true]);
    });

    test('empty: mutes last until somebody unmutes', async () => {
        const { target, answer } = await carolDoes('mute @# spam');
        expect(answer).not.toContain('Ends by itself');
        await use().pass('400 days');
        expect(use().isMuted(target)).toBe(true);
    });
});
