// Who is meant by the names in a command: nobody else is ever acted on, and what is unclear is asked about.
import { addMember, createUser } from '../workspace/state/build';
import type { ModDesk } from './mod-desk';
import { testRows } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

const muted = (...usernames: readonly string[]): string[] =>
    usernames.flatMap((username) => [
        `+ #general muted ${username}`,
        `+ #general says user-muted ${username} by moddesk.service`,
    ]);

const kicked = (...usernames: readonly string[]): string[] =>
    usernames.flatMap((username) => [`- #general member ${username}`, `+ #general says ul ${username} by ${username}`]);

const muteCalls = (count: number): string[] => Array.from({ length: count }, () => 'rooms.muteUser');

/** What the answer says where two commands are shown, and nothing else. */
const asked = (word: string, ...commands: readonly string[]): string =>
    [
        `⛔ \`${word}\` can be meant in more than one way, so nothing was done. [mod-unclear]`,
        'Copy the one that is meant:',
        ...commands.map((command) => `• \`/mod ${command}\``),
    ].join('\n');

/** Three who join to sell something. */
function spammers({ demo: { workspace, rooms } }: ModDesk): void {
    for (const username of ['spam3', 'spam4', 'spam5']) {
        addMember(workspace, rooms.general, createUser(workspace, { _id: `${username}-id`, username, name: username }));
    }
}

describe('several people', () => {
    const done = '✅ Muted in #general: @bob, @olivia.';
    testRows(
        use,
        [
            'mute @bob @olivia spam',
            'mute @bob, @olivia spam',
            'mute @bob and @olivia spam',
            'mute @bob & @olivia spam',
            'mute bob, olivia spam',
            'mute @bob\u00a0@olivia\u00a0spam',
            'mute @@bob @\u200bolivia spam',
            'mute "bob\nolivia" spam',
        ].map((say) => ({
            name: say,
            as: 'carol' as const,
            say,
            answer: [done, 'Reason: spam', 'Lasts until someone unmutes.'],
            changes: muted('bob', 'olivia'),
            calls: muteCalls(2),
        })),
    );
});

describe('words behind the people are the reason, names in it included', () => {
    testRows(use, [
        {
            name: 'where an account is deactivated',
            as: 'admin',
            say: 'deactivate @mallory harassed dave',
            answer: ['✅ Deactivated and signed out everywhere: @mallory.', 'Reason: harassed dave'],
            changes: ['- @mallory active'],
        },
        {
            name: 'where one is activated',
            as: 'admin',
            say: 'activate @trent apologised to @alice and @bob',
            answer: ['✅ Activated, can sign in again: @trent.', 'Reason: apologised to @alice and @bob'],
            changes: ['+ @trent active'],
            calls: ['users.setActiveStatus'],
        },
        {
            name: 'where a role is given',
            as: 'alice',
            say: 'role add @bob moderator helps carol',
            answer: ['✅ Now moderator in #general: @bob.', 'Reason: helps carol'],
            changes: ['+ #general moderator bob'],
            calls: ['roles.addUserToRole'],
        },
        {
            name: 'where a role is taken away',
            as: 'alice',
            say: 'role remove LEADER @dave wanted by bob',
            answer: ['✅ No longer leader in #general: @dave.', 'Reason: wanted by bob'],
            changes: ['- #general leader dave'],
            calls: ['roles.removeUserFromRole'],
        },
        {
            name: 'behind --',
            as: 'carol',
            say: 'kick @olivia -- @greta complained',
            answer: ['✅ Kicked from #general: @olivia.', 'Reason: @greta complained'],
            changes: kicked('olivia'),
        },
    ]);
});

describe('what can be meant in two ways is not done, and both are shown', () => {
    testRows(use, [
        {
            name: 'names behind a bare one',
            as: 'carol',
            given: spammers,
            say: 'kick spam3 spam4 spam5',
            answer: asked('spam4', 'kick @spam3 @spam4 @spam5', 'kick @spam3 -- spam4 spam5'),
        },
        {
            name: 'a reason that begins with and',
            as: 'carol',
            say: 'mute @bob and stop it',
            answer: asked('and', 'mute @bob @stop -- it', 'mute @bob -- and stop it'),
        },
        {
            name: 'a reason behind a comma',
            as: 'carol',
            say: 'mute @bob, please stop',
            answer: asked('please', 'mute @bob @please -- stop', 'mute @bob -- please stop'),
        },
        {
            name: 'a reason behind a comma that begins with a member',
            as: 'carol',
            say: 'mute @bob, olivia complained',
            answer: asked('olivia', 'mute @bob @olivia -- complained', 'mute @bob -- olivia complained'),
        },
        {
            name: 'a display name in quotes behind a person',
            as: 'carol',
            say: 'kick @bob "Olivia Owens"',
            answer: asked('Olivia Owens', 'kick @bob @olivia', 'kick @bob -- Olivia Owens').replace(
                'done. [',
                'done. Did you mean `@olivia` (Olivia Owens)? [',
            ),
            calls: ['users.autocomplete'],
        },
    ]);

    it('and what is copied does what it says', async () => {
        spammers(use());
        const { people, rooms } = use().demo;
        const carol = { user: people.carol, room: rooms.general };
        const { answer } = await use().say(carol, 'kick spam3 spam4 spam5');
        const [all = '', first = ''] = answer.match(/(?<=`\/mod ).*(?=`)/g) ?? [];
        const one = await use().say(carol, first);
        expect(one.changes.toSorted()).toEqual(kicked('spam3').toSorted());
        expect(one.answer).toContain('Reason: spam4 spam5');
        expect((await use().say(carol, all)).changes.toSorted()).toEqual(kicked('spam4', 'spam5').toSorted());
    });
});

describe('names that are none', () => {
    testRows(use, [
        {
            name: 'a display name in quotes',
            as: 'carol',
            say: 'kick "Bob Brown" spam',
            answer: '⛔ `Bob Brown` is not a username; people are named by @username. Did you mean `@bob` (Bob Brown)?',
            calls: ['users.autocomplete'],
        },
        {
            name: 'a display name without quotes',
            as: 'carol',
            say: 'mute Bob Brown spam',
            answer: ['`@bob` (Bob Brown)?', '[mod-no-username]'],
            calls: ['users.autocomplete'],
        },
        {
            name: 'a word that is nobody, before a person',
            as: 'carol',
            say: 'mute not @bob',
            answer: '⛔ Nobody here is called `not`, so nothing was done to anybody. [mod-no-such-person]',
            calls: ['users.autocomplete'],
        },
    ]);
});

describe('names that look like something else', () => {
    const named =
        (username: string) =>
        ({ demo: { workspace, rooms } }: ModDesk): void => {
            addMember(workspace, rooms.general, createUser(workspace, { _id: username, username, name: username }));
        };
    testRows(
        use,
        ['2h', '90', 'off', 'owner'].map((username) => ({
            name: username,
            as: 'carol' as const,
            given: named(username),
            say: `mute @${username} 2h spam`,
            answer: [`✅ Muted in #general: @${username}.`, 'Reason: spam', ', in 2 hours.'],
            changes: muted(username),
            calls: muteCalls(1),
        })),
    );
});

describe("Mod Desk's own accounts", () => {
    const ownAnswer = (username: string): string =>
        `⛔ @${username}: Mod Desk itself acts or writes as this account, so that is not done with /mod. An administrator does it in Administration, Workspace, Users, if it is meant. [mod-own-account]`;

    function ownAccounts(): string[] {
        const { demo, engine } = use();
        const [appId = ''] = engine.store.apps.keys();
        const { username = '' } = demo.workspace.users.findOneByAppId(appId) ?? {};
        return ['moddesk.service', username];
    }

    it.each(['mute', 'kick', 'deactivate'])('cannot be what %s does', async (action) => {
        const { demo } = use();
        for (const username of ownAccounts()) {
            const user = demo.workspace.users.findOneByUsername(username);
            if (user && !demo.workspace.subscriptions.findOneByRoomAndUser('GENERAL', user._id)) {
                addMember(demo.workspace, demo.rooms.general, user);
            }
            const said = await use().say(
                { user: demo.people.admin, room: demo.rooms.general },
                `${action} @${username}`,
            );
            expect(said).toMatchObject({ answer: ownAnswer(username), changes: [] });
        }
    });
});
