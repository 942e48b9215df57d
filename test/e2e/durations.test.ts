// Durations as they are typed: read or refused, never guessed; and everywhere the end is said, with how far away it is.
import type { User } from '../workspace/state/documents';
import { caseIdIn, timeFromNow } from './timed-desk';
import { useTimedDesk } from './use-timed-desk';

const use = useTimedDesk();

interface Typed {
    readonly target: User;
    readonly answer: string;
}

/** Types it as carol; `#` stands for somebody new. */
async function carolTypes(words: string): Promise<Typed> {
    const desk = use();
    const target = desk.newcomer();
    return { target, answer: await desk.say(desk.demo.people.carol, words.replace('#', target.username ?? '')) };
}

/** The text with END in the place of the time that is so many minutes from now. */
const withEnd = (text: string, minutes: number): string => text.replace(timeFromNow(use(), minutes * 60_000), 'END');

describe('is read', () => {
    test.each([
        ['mute @# 2 hours flooding', 120, '2 hours'],
        ['mute @# 1h30 flooding', 90, '1 hour 30 minutes'],
        ['mute @# 1d 12h flooding', 2160, '1 day 12 hours'],
        ['mute @# for 2h flooding', 120, '2 hours'],
        ['mute @# (2h) flooding', 120, '2 hours'],
        ['mute 1 day @# flooding', 1440, '1 day'],
        ['mute @# flooding, 2 weeks', 20_160, '2 weeks'],
        ['mute @# flooding for 1mo', 43_200, '4 weeks 2 days'],
        ['mute @# 1h flooding, 2 weeks', 60, '1 hour'],
    ])('%s', async (words, minutes, span) => {
        const { target, answer } = await carolTypes(words);
        expect(withEnd(answer, minutes)).toContain(`Ends by itself at END, in ${span}.`);
        expect(answer).toMatch(/^Reason: flooding/m);
        expect(use().isMuted(target)).toBe(true);
    });

    test('as none, also where there is a default', async () => {
        await use().set('default-mute-duration', '1 day');
        for (const word of ['off', 'forever', 'permanent', 'perm']) {
            const { target, answer } = await carolTypes(`mute @# ${word} flooding`);
            expect(answer).toContain('Reason: flooding\nLasts until someone unmutes.');
            expect(use().isMuted(target)).toBe(true);
        }
        expect(withEnd((await carolTypes('mute @# flooding')).answer, 1440)).toContain('at END, in 1 day.');
    });
});

describe('is refused', () => {
    test.each([
        ['90 flooding', '⛔ `90` cannot be read as a duration. Did you mean 90 minutes (`90m`)? ', 'not-a-duration'],
        [
            '1M',
            '⛔ `1M` is not clear as a duration. Did you mean 1 minute (`1m`) or 1 month (`1mo`)? ',
            'unclear-duration',
        ],
        ['0 flooding', '⛔ `0` is not clear as a duration. ', 'unclear-duration'],
        ['30s flooding', '⛔ `30s` is too short: ', 'duration-too-short'],
        ['2y flooding', '⛔ `2y` is too long: 365 days at most. ', 'duration-too-long'],
        ['+2h flooding', '', 'not-a-duration'],
        ['until tomorrow', '', 'not-a-duration'],
    ])('mute @# %s', async (words, text, code) => {
        await use().set('require-reason', true);
        const { target, answer } = await carolTypes(`mute @# ${words}`);
        expect(answer).toContain(text);
        expect(answer).toContain(`[mod-${code}]`);
        expect(use().isMuted(target)).toBe(false);
    });

    test.each([
        ['3rd time', '3rd time'],
        ['2 strikes', '2 strikes'],
    ])('%s is a reason', async (words, reason) => {
        const { target, answer } = await carolTypes(`mute @# ${words}`);
        expect(answer).toContain(`Reason: ${reason}\nLasts until someone unmutes.`);
        expect(use().isMuted(target)).toBe(true);
    });
});

describe('is said', () => {
    test.each([
        ['mute @# 2h spam', 'Ends by itself at END, in 2 hours.', 'until END (in 2 hours)'],
        ['mute @# spam', 'Lasts until someone unmutes.', 'until someone unmutes'],
        ['ban @# 2h spam', 'Ends by itself at END, in 2 hours.', 'until END (in 2 hours)'],
        ['ban @# spam', 'Lasts until someone unbans.', 'until someone unbans'],
    ])('by the answer, to the person, in the room and in the case: %s', async (words, sentence, phrase) => {
        const desk = use();
        const { target, answer } = await carolTypes(words);
        expect(withEnd(answer, 120)).toContain(sentence);
        expect(desk.directMessagesTo(target).map(({ msg }) => withEnd(msg, 120))).toEqual([
            expect.stringContaining(`\n${sentence}\n`),
        ]);
        const notices = desk.messagesAbout(target).filter(({ t, u }) => t === undefined && u._id === desk.appUser._id);
        expect(notices.map(({ msg }) => msg)).toEqual([expect.stringMatching(/, by @carol\. /)]);
        expect(withEnd(notices[0]?.msg ?? '', 120)).toContain(sentence);
        const { carol } = desk.demo.people;
        expect(withEnd(await desk.say(carol, `case ${caseIdIn(answer)}`), 120)).toContain(` · ${phrase} · spam`);
        expect(withEnd(await desk.say(carol, `history @${target.username ?? ''}`), 120)).toContain(
            ` · ${phrase} · spam`,
        );
    });
});

test('another end is read by the same words, and refused by the same', async () => {
    const { answer } = await carolTypes('mute @# 2h spam');
    const { carol } = use().demo.people;
    const id = caseIdIn(answer);
    expect(await use().say(carol, `duration ${id} 90`)).toContain('Did you mean 90 minutes (`90m`)?');
    expect(await use().say(carol, `case ${id}`)).toContain('(in 2 hours)');
    await use().say(carol, `duration ${id} for 3 days`);
    expect(withEnd(await use().say(carol, `case ${id}`), 4320)).toContain('until END (in 3 days)');
});
