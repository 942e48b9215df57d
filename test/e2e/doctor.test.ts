// /mod doctor: each broken set-up is named rightly, a sound one is all good, and only administrators may ask.
import { brokenSetUps, closeServers, enteredTokens } from './broken-set-ups';
import type { Said } from './mod-desk';
import { type PersonName, personOf, roomOf } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

const say = (words: string, name: PersonName = 'admin'): Promise<Said> =>
    use().say({ user: personOf(use(), name), room: roomOf(use(), 'general') }, words);

/** The lines that are not good, without those that were only not checked because of them. */
function illnesses(answer: string): string[] {
    return answer.split('\n').filter((line) => /^(?:⚠️|⛔|❔)/u.test(line) && !line.includes('Not checked'));
}

beforeEach(async () => {
    // The sweep has run, and the doctor is asked more often in a minute than anyone would.
    await use().engine.runDueJobs();
    use().rest.rateLimiter.clear();
    await use().set('mod-log-room', [{ _id: use().demo.rooms.core._id, name: 'core' }]);
});

afterEach(async () => {
    await closeServers();
});

describe('a sound set-up', () => {
    test('is good in every line', async () => {
        const said = await say('doctor');
        expect(said.answer.split('\n')).toEqual([
            '*Mod Desk, examined*',
            '✅ *Service account*: @moddesk.service is entered, with a token.',
            `✅ *REST address*: Rocket.Chat 8.8 answers at \`${use().rest.url.slice('http://'.length)}\`.`,
            '✅ *Token*: Rocket.Chat accepts it as that of @moddesk.service.',
            '✅ *Permissions*: @moddesk.service holds all that Mod Desk needs.',
            "✅ *Pace*: Rocket.Chat does not limit the account's calls.",
            '✅ *Bans*: The server has bans of its own.',
            "✅ *App engine*: It lists people's rooms itself.",
            '✅ *Clock*: The clocks of the app and the server agree.',
            expect.stringMatching(/^✅ \*Sweep\*: Ran \d+ seconds ago; it ends what is due\.$/) as string,
            '✅ *Open runs*: None.',
            '✅ *Attention*: Nothing needs a person.',
            "✅ *Moderators' log*: Written in #core.",
            '✅ *Encrypted rooms*: End-to-end encryption is off.',
            '✅ *Default duration of a mute*: None: mutes last until someone unmutes.',
        ]);
        expect(said.changes).toEqual([]);
    });

    test('is looked at without the token where none is needed, and once', async () => {
        use().rest.log.clear();
        await say('doctor');
        const calls = use()
            .rest.log.calls()
            .map(({ endpoint, user }) => [endpoint, user]);
        expect(calls.sort()).toEqual([
            ['/api/info', undefined],
            ['me', 'moddesk.service'],
            ['moderation.dismissReports', undefined],
            ['permissions.listAll', 'moddesk.service'],
            ['rooms.bannedUsers', 'moddesk.service'],
            ['settings.public', undefined],
        ]);
    });
});

test.each(brokenSetUps)('$name: named, and nothing else', async ({ given, line }) => {
    await given(use());
    const { answer, changes } = await say('doctor');
    const found = illnesses(answer);
    expect(found).toHaveLength(1);
    for (const part of line) expect(found[0]).toContain(part);
    expect(answer.split('\n').filter((each) => /^(?:✅|⚠️|⛔|❔)/u.test(each))).toHaveLength(14);
    expect(changes).toEqual([]);
    for (const token of enteredTokens) expect(use().outpourings()).not.toContain(token);
});

test('the permission that is missing is named, with what it is for', async () => {
    await use().setPermission('mute-user', ['admin', 'owner', 'moderator']);
    await use().setPermission('set-leader', []);
    expect((await say('doctor')).answer).toContain(
        '    • `mute-user`: mute and unmute\n    • `set-leader`: give and take roles in main rooms of teams and in federated rooms\n',
    );
});

test('a server that hangs is told within ten seconds', async () => {
    use().rest.faults.next('/api/info', { answer: 'hang' });
    const started = Date.now();
    const { answer } = await say('doctor');
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(illnesses(answer)).toEqual([expect.stringContaining('did not answer in time')]);
    expect(answer).toContain('❔ *Token*: Not checked, as that needs to be right first: REST address.');
});

test('what hangs behind a good address keeps nothing else from its line', async () => {
    const { faults } = use().rest;
    for (const endpoint of ['permissions.listAll', 'rooms.bannedUsers']) faults.next(endpoint, { answer: 'hang' });
    const started = Date.now();
    const { answer } = await say('doctor');
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(illnesses(answer)).toEqual([
        expect.stringMatching(/^❔ \*Permissions\*: Could not be read\. .*\[mod-timed-out\]$/),
        expect.stringMatching(/^❔ \*Bans\*: Could not be found out\. .*\[mod-timed-out\]$/),
    ]);
});

describe.each(['doctor', 'setup'])('/mod %s', (words) => {
    test.each(['alice', 'carol', 'bob', 'erin'] as const)('refuses %s, and asks the server nothing', async (name) => {
        const { answer, calls } = await say(words, name);
        expect(answer).toBe('⛔ Only administrators of the workspace may ask that. [mod-admins-only]');
        expect(calls).toEqual([]);
    });

    test('works with nothing to ask but the engine', async () => {
        await use().set('rest-auth-token', '');
        await use().set('rest-url', 'http://127.0.0.1:9');
        expect((await say(words)).answer).toMatch(/^\*/);
    });
});
