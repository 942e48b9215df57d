// /mod doctor and /mod setup: each broken set-up is named rightly, a sound one is all good, and only administrators ask.
import { issueToken } from '../workspace/state/build';
import { startRestServer, type RestServer, type RestServerOptions } from '../workspace/rest/server';
import { today } from '../workspace/rest/variant';
import type { ModDesk, Said } from './mod-desk';
import { type PersonName, personOf, roomOf } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

const say = (words: string, name: PersonName = 'admin'): Promise<Said> =>
    use().say({ user: personOf(use(), name), room: roomOf(use(), 'general') }, words);

/** The lines that are not good, without those that were only not checked because of them. */
function illnesses(answer: string): string[] {
    return answer.split('\n').filter((line) => /^(?:⚠️|⛔|❔)/u.test(line) && !line.includes('Not checked'));
}

const others: RestServer[] = [];

/** Another server before the same workspace, which the app is told to use. */
async function useServer(options: RestServerOptions): Promise<void> {
    const server = await startRestServer(use().demo.workspace, options);
    others.push(server);
    await use().set('rest-url', server.url);
}

beforeEach(async () => {
    // The sweep has run, and the doctor is asked more often in a minute than anyone would.
    await use().engine.runDueJobs();
    use().demo.workspace.setSetting('API_Enable_Rate_Limiter_Limit_Calls_Default', 1000);
    await use().set('mod-log-room', [{ _id: use().demo.rooms.core._id, name: 'core' }]);
});

afterEach(async () => {
    for (const server of others.splice(0)) await server.close();
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
            ['permissions.listAll', 'moddesk.service'],
            ['rooms.bannedUsers', 'moddesk.service'],
        ]);
    });
});

interface Illness {
    readonly name: string;
    readonly given: (modDesk: ModDesk) => unknown;
    /** What the one line that is not good says. */
    readonly line: readonly string[];
}

const ILLNESSES: readonly Illness[] = [
    {
        name: 'no account',
        given: async (modDesk) => {
            await modDesk.set('rest-user-id', '');
            await modDesk.set('rest-auth-token', '');
        },
        line: ['⛔ *Service account*: None is entered', '/mod setup'],
    },
    {
        name: 'only a user id',
        given: (modDesk) => modDesk.set('rest-auth-token', ''),
        line: ['⛔ *Service account*: @moddesk.service is entered, but no token.'],
    },
    {
        name: 'only a token',
        given: (modDesk) => modDesk.set('rest-user-id', ''),
        line: ['⛔ *Service account*: A token is entered, but no user id.'],
    },
    {
        name: 'the username for the user id',
        given: (modDesk) => modDesk.set('rest-user-id', 'moddesk.service'),
        line: ['⛔ *Service account*: Nobody in this workspace has the user id'],
    },
    {
        name: 'a deactivated account',
        given: ({ demo: { workspace, service } }) => workspace.users.update(service.user._id, { active: false }),
        line: ['⛔ *Service account*: The account @moddesk.service is deactivated'],
    },
    {
        name: 'an address without http',
        given: (modDesk) => modDesk.set('rest-url', 'chat.example.com'),
        line: ['⛔ *REST address*: What is entered is not a web address.'],
    },
    {
        name: 'nothing that listens there',
        given: (modDesk) => modDesk.set('rest-url', 'http://127.0.0.1:9'),
        line: ['⛔ *REST address*: Nothing answers at `127.0.0.1:9`.'],
    },
    {
        name: "a proxy's page",
        given: ({ rest }) => rest.faults.next('/api/info', { answer: 'html' }),
        line: ['⛔ *REST address*: Something answers at', "but not Rocket.Chat's REST API"],
    },
    {
        name: 'REST that answers 500',
        given: ({ rest }) => rest.faults.next('/api/info', { answer: 500 }),
        line: ['⛔ *REST address*: What answers at', 'had an internal error'],
    },
    {
        name: 'a wrong token',
        given: (modDesk) => modDesk.set('rest-auth-token', 'revoked'),
        line: ['⛔ *Token*: Rocket.Chat does not accept it as one of @moddesk.service: it is mistyped, revoked, or of'],
    },
    {
        name: 'a token of another user than the id entered',
        given: (modDesk) => modDesk.set('rest-auth-token', tokenOfBob(modDesk)),
        line: ['⛔ *Token*: Rocket.Chat does not accept it as one of @moddesk.service', 'or of another user'],
    },
    {
        name: 'an id of another user than the token',
        given: (modDesk) => modDesk.set('rest-user-id', modDesk.demo.people.bob._id),
        line: ['⛔ *Token*: Rocket.Chat does not accept it as one of @bob'],
    },
    {
        name: 'a missing permission',
        given: (modDesk) => modDesk.setPermission('mute-user', ['admin', 'owner', 'moderator']),
        line: ['⛔ *Permissions*: @moddesk.service lacks some.'],
    },
    {
        name: 'no bypass of the rate limit',
        given: async (modDesk) => {
            modDesk.demo.workspace.setSetting('API_Enable_Rate_Limiter_Limit_Calls_Default', 7);
            await modDesk.setPermission('api-bypass-rate-limit', ['admin']);
        },
        line: ['⚠️ *Pace*: Rocket.Chat allows 7 calls of a kind in a row', '`api-bypass-rate-limit`'],
    },
    {
        name: 'a server without bans',
        given: () => useServer({ variant: { ...today, banFamily: 'absent' } }),
        line: ['⚠️ *Bans*: This version of the server has no bans of its own'],
    },
    {
        name: 'a clock that is five minutes off',
        given: () => useServer({ clockSkewMilliseconds: 5 * 60_000 }),
        line: ["⚠️ *Clock*: The app's clock is ", " seconds behind the server's"],
    },
    {
        name: "a room for the moderators' log that is gone",
        given: (modDesk) => modDesk.set('mod-log-room', [{ _id: 'gone-id', name: 'gone' }]),
        line: ["⛔ *Moderators' log*: The room that is set for it is gone"],
    },
    {
        name: 'a default duration that is none',
        given: (modDesk) => modDesk.set('default-mute-duration', 'for ever'),
        line: ['⚠️ *Default duration of a mute*: What is set is no duration'],
    },
];

let anotherToken: string | undefined;

function tokenOfBob({ demo: { workspace, people } }: ModDesk): string {
    anotherToken = issueToken(workspace, people.bob);
    return anotherToken;
}

test.each(ILLNESSES)('$name: named, and nothing else', async ({ given, line }) => {
    await given(use());
    const { answer, changes } = await say('doctor');
    const found = illnesses(answer);
    expect(found).toHaveLength(1);
    for (const part of line) expect(found[0]).toContain(part);
    expect(answer.split('\n').filter((each) => /^(?:✅|⚠️|⛔|❔)/u.test(each))).toHaveLength(13);
    expect(changes).toEqual([]);
    if (anotherToken !== undefined) expect(use().outpourings()).not.toContain(anotherToken);
});

test('the permission that is missing is named, with what it is for', async () => {
    await use().setPermission('mute-user', ['admin', 'owner', 'moderator']);
    await use().setPermission('set-leader', []);
    expect((await say('doctor')).answer).toContain(
        '    • `mute-user`: mute and unmute\n    • `set-leader`: give and take roles in main rooms of teams\n',
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

describe('setup', () => {
    const icons = (answer: string): string => (answer.match(/^(?:✅|⬜|⛔)(?= \d\.)/gmu) ?? []).join('');

    test('is all done in a sound set-up, with the exact link to the settings', async () => {
        const { answer, changes } = await say('setup');
        expect(icons(answer)).toBe('✅✅✅✅✅');
        const [appId = ''] = use().engine.store.apps.keys();
        expect(answer).toContain(
            `[the app's settings](${use().rest.url}/marketplace/installed/info/${appId}/0.1.0/settings)`,
        );
        expect(answer).toContain('never in a message');
        expect(changes).toEqual([]);
    });

    test.each<readonly [string, (modDesk: ModDesk) => unknown, string]>([
        ['only a user id', (modDesk) => modDesk.set('rest-auth-token', ''), '✅⬜⬜⬜⬜'],
        ['a wrong token', (modDesk) => modDesk.set('rest-auth-token', 'revoked'), '✅⬜⛔✅⛔'],
        ['no web address', (modDesk) => modDesk.set('rest-url', 'chat.example.com'), '✅⬜✅⛔⛔'],
        ['nobody by that id', (modDesk) => modDesk.set('rest-user-id', 'nobody'), '⛔⬜✅✅⬜'],
        ['a missing permission', (modDesk) => modDesk.setPermission('mute-user', ['admin']), '✅⬜✅✅✅'],
    ])('%s', async (_, given, steps) => {
        await given(use());
        expect(icons((await say('setup')).answer)).toBe(steps);
    });

    test('an administrator goes the whole way', async () => {
        const { demo } = use();
        const goOn = async (id: string, value: string): Promise<string> => {
            await use().set(id, value);
            return icons((await say('setup')).answer);
        };
        await use().set('rest-user-id', '');
        expect(await goOn('rest-auth-token', '')).toBe('⬜⬜⬜⬜⬜');
        expect(await goOn('rest-user-id', demo.service.user._id)).toBe('✅⬜⬜⬜⬜');
        expect(await goOn('rest-auth-token', demo.service.token)).toBe('✅✅✅✅✅');
    });
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

describe('/mod doctor @user <action>', () => {
    const explain = async (name: PersonName, words: string): Promise<string[]> => {
        const { answer, changes } = await say(`doctor ${words}`, name);
        expect(changes).toEqual([]);
        return answer.split('\n');
    };

    test('says that it would work, and why', async () => {
        expect(await explain('carol', '@bob mute')).toEqual([
            '*Mute on @bob in #general: tried out, nothing was done*',
            '✅ It would work.',
            '• You: moderator in the room, user in the workspace; here that counts as moderator.',
            '• @bob: no role in the room, user in the workspace; here that counts as member.',
            '• Needs `mute-user`, which you hold as moderator.',
            '• Higher ranks are protected: one acts on people below oneself, admins on anyone.',
            '• It needs the service account, which is set.',
        ]);
    });

    test.each<readonly [PersonName, string, string]>([
        ['carol', '@mallory mute', 'ℹ️ It would change nothing'],
        ['carol', '@alice mute', '[mod-outranked]'],
        ['carol', '@carol mute', '[mod-self]'],
        ['carol', '@erin kick', '[error-user-not-in-room]'],
        ['bob', '@olivia mute 2h spam', '[error-not-allowed]'],
        ['carol', '@nobody mute', '[error-invalid-user]'],
        ['alice', '@bob role add moderator', '✅ It would work.'],
        ['carol', '@bob role add moderator', '[error-not-allowed]'],
        ['alice', '@bob role add pope', '[error-invalid-role]'],
        ['admin', '@bob role add admin --workspace', '✅ It would work.'],
        ['admin', '@bob role add admin', '[mod-workspace-role-unconfirmed]'],
        ['admin', '@olivia deactivate', '[user-last-owner]'],
        ['carol', '@bob warn', '✅ It would work.'],
    ])('%s: %s', async (name, words, verdict) => {
        const lines = await explain(name, words);
        expect(lines[1]).toContain(verdict);
    });

    test('says that the service account is missing, and does so without it', async () => {
        await use().set('rest-auth-token', '');
        const lines = await explain('carol', '@bob mute');
        expect(lines[1]).toContain('[mod-service-account-missing]');
        expect(lines.at(-1)).toMatch(/^• It needs the service account\. .*\[mod-service-account-missing\]$/);
        expect((await explain('carol', '@bob kick')).at(-1)).toBe('• It does not need the service account.');
    });

    test('tells nobody who is not in the room about the roles of others', async () => {
        const { answer } = await say('doctor @alice mute', 'erin');
        expect(answer).toContain('[error-not-allowed]');
        expect(answer).not.toContain('• @alice');
    });

    test('takes the words as the action would', async () => {
        expect((await say('doctor @bob mut', 'carol')).answer).toContain('Did you mean `mute`?');
        expect((await say('doctor @bob', 'carol')).answer).toContain('[mod-missing-action]');
        expect((await say('doctor @bob role add', 'carol')).answer).toContain('[mod-missing-role]');
        expect((await say('doctor @bob cases', 'carol')).answer).toContain('[mod-unknown-action]');
    });
});
