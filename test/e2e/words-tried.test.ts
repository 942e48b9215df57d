// Words that people try: they work or lead to the right form, never to a harsher act, and without an id one's own latest case is meant.
import { PanelUser } from './panel-user';
import { testRows } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

const say = async (who: 'admin' | 'alice' | 'carol' | 'dave', words: string) => {
    const { people, rooms } = use().demo;
    return await use().say({ user: people[who], room: rooms.general }, words);
};

const mutedBob = ['+ #general muted bob', '+ #general says user-muted bob by moddesk.service'];
const unmutedMallory = ['- #general muted mallory', '+ #general says user-unmuted mallory by moddesk.service'];
const ownerBob = ['+ #general owner bob'];

describe('do what they mean', () => {
    testRows(use, [
        {
            name: 'timeout',
            as: 'carol',
            say: 'timeout @bob 10 min spam',
            answer: ['✅ Muted in #general: @bob.', 'Reason: spam', ', in 10 minutes.'],
            changes: mutedBob,
            calls: ['rooms.muteUser'],
        },
        {
            name: 'silence',
            as: 'carol',
            say: 'silence @bob spam',
            answer: ['✅ Muted in #general: @bob.', 'Lasts until someone unmutes.'],
            changes: mutedBob,
            calls: ['rooms.muteUser'],
        },
        {
            name: 'untimeout',
            as: 'carol',
            say: 'untimeout @mallory',
            answer: '✅ Unmuted in #general: @mallory.',
            changes: unmutedMallory,
            calls: ['rooms.unmuteUser'],
        },
        {
            name: 'remove',
            as: 'carol',
            say: 'remove @bob spam',
            answer: ['✅ Kicked from #general: @bob.', 'Reason: spam'],
            changes: ['- #general member bob', '+ #general says ul bob by bob'],
        },
        { name: 'modlog', as: 'carol', say: 'modlog', answer: '*Latest cases of #general*' },
        { name: 'infractions', as: 'carol', say: 'infractions @bob', answer: '*History of @bob: ' },
        { name: 'cases of someone', as: 'carol', say: 'cases @bob', answer: '*History of @bob: ' },
        { name: '?', as: 'carol', say: '? mute', answer: 'Also typed `timeout`, `tempmute`, `temp mute`, `silence`.' },
    ]);

    testRows(
        use,
        ['role add owner @bob', 'role add @bob owner', 'role add bob Owner', 'role add OWNER bob'].map((words) => ({
            name: words,
            as: 'alice' as const,
            say: words,
            answer: '✅ Now owner in #general: @bob.',
            changes: ownerBob,
            calls: ['roles.addUserToRole'],
        })),
    );
});

describe('change nothing where they are something else', () => {
    testRows(use, [
        {
            name: 'delete',
            as: 'admin',
            say: 'delete @bob',
            answer: [
                'deletes no messages and no accounts',
                '[mod-not-done-here]',
                'Usage: `/mod kick @user… [reason]`',
            ],
        },
        {
            name: 'timeout without a time',
            as: 'carol',
            say: 'timeout @bob',
            answer: '⛔ For how long? For example 30 min, 2h, 1d12h or 1 week. [mod-missing-duration]',
        },
        { name: 'a slip', as: 'carol', say: 'nmute @mallory', answer: 'Did you mean `unmute`?' },
        { name: 'the reverse of nothing', as: 'carol', say: 'unkick @bob', answer: 'Mod Desk knows no `unkick`.' },
    ]);
});

describe('/mod @bob', () => {
    it('prints how bob stands, and opens the panel with him', async () => {
        const { answer, changes } = await say('carol', '@bob');
        expect(answer).toMatch(/^\*Bob Brown \(@bob\) in #general\*\n• /);
        expect(changes).toEqual([]);
        const carol = PanelUser.in(use(), 'carol');
        await carol.typeCommand('@bob');
        expect(carol.barText).toContain('Bob Brown');
        expect(carol.labels).toContain('Mute');
    });
});

describe('without an id', () => {
    it("one's own latest case here is meant, and named before its text", async () => {
        await say('carol', 'mute @bob 2h spam');
        await say('alice', 'mute @olivia flooding');
        const corrected = await say('carol', 'reason selling watches');
        expect(corrected.notices[0]?.msg).toMatch(/^Case `[\w-]+`: Mute @bob\.\n✅ The reason of case /);
        const undone = await say('carol', 'undo');
        expect(undone.notices[0]?.msg).toMatch(/^Case `[\w-]+`: Mute @bob\.\n✅ Unmuted in #general: @bob\./);
        expect(undone.changes).toContain('- #general muted bob');
        expect(undone.changes).not.toContain('- #general muted olivia');
    });

    it.each(['undo', 'reason x', 'duration 2h'])(
        '/mod %s of someone who did nothing here is refused',
        async (words) => {
            await say('alice', 'mute @olivia flooding');
            expect(await say('admin', words)).toMatchObject({
                answer: '⛔ You have not done anything here lately. Name the id of a case; /mod cases lists them. [mod-no-latest-case]',
                changes: [],
            });
        },
    );
});

describe('what cannot be taken back is told with the one reason that applies', () => {
    it.each([
        [['kick @bob'], '⛔ That cannot be taken back: an act of this kind has no reverse. [mod-not-undoable]'],
        [['mute @bob', 'undo'], '⛔ There is nothing to take back: it was lifted before. [mod-not-undoable]'],
    ])('%j', async (typed, refused) => {
        const [first = '', ...others] = typed;
        const [id = ''] = /[\w]{6}-\w{3}/.exec((await say('carol', first)).cases.join()) ?? [];
        for (const words of others) await say('carol', `${words} ${id}`);
        const { answer, changes } = await say('carol', `undo ${id}`);
        expect(answer).toBe(refused);
        expect(changes).toEqual([]);
    });
});

// The last one, as Mod Desk remembers for a while who is banned.
test('tempban bans, and must end', async () => {
    expect((await say('carol', 'tempban @greta')).answer).toContain('[mod-missing-duration]');
    const { answer, changes } = await say('carol', 'tempban @greta 2 days spam');
    expect(answer).toMatch(/^✅ Banned from #general: @greta\.\nReason: spam\nEnds by itself at .*, in 2 days\.$/);
    expect(changes).toContain('+ #general banned greta');
});
