// /mod, /mod help and /mod roles: what one may do, how it is typed, who holds which role; and words that are no command.
import { makeBobGuard } from './arrange';
import { personOf, roomOf, testRows } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

describe('/mod', () => {
    testRows(use, [
        {
            name: 'shows a moderator what a moderator may do',
            as: 'carol',
            say: '',
            answer: [
                'In #general you may:',
                '`/mod mute @user… [duration] [reason]`',
                '/mod kick',
                '/mod roles [@user]',
                '/mod help',
            ],
        },
        {
            name: 'shows an admin everything',
            as: 'admin',
            say: '',
            answer: [
                '/mod mute',
                '/mod unmute',
                '/mod kick',
                '/mod role add',
                '/mod role remove',
                '/mod activate',
                '/mod deactivate',
            ],
        },
        {
            name: 'says so to one who may do nothing, and what anyone may',
            as: 'bob',
            say: '',
            answer: ['you hold no permission', '/mod roles [@user]', '/mod help [action]'],
        },
        {
            name: 'offers no act on a room in a direct one',
            as: 'admin',
            in: 'direct',
            say: '',
            answer: '/mod deactivate',
        },
        { name: 'shows a leader nothing of a moderator', as: 'dave', say: '', answer: 'you hold no permission' },
    ]);

    test('shows only what is permitted', async () => {
        const modDesk = use();
        const offered = async (name: 'carol' | 'alice' | 'admin', where: 'general' | 'direct'): Promise<string> =>
            (await modDesk.say({ user: personOf(modDesk, name), room: roomOf(modDesk, where) }, '')).answer;
        expect(await offered('carol', 'general')).not.toMatch(/role add|activate/);
        expect(await offered('alice', 'general')).not.toMatch(/activate/);
        expect(await offered('admin', 'direct')).not.toMatch(/mute|kick/);
    });
});

describe('/mod help', () => {
    testRows(use, [
        {
            name: 'explains everything',
            as: 'bob',
            say: 'help',
            answer: ['/mod mute', '/mod role add', '--relinquish', '--workspace'],
        },
        { name: 'explains one action', as: 'bob', say: 'help mute', answer: ['/mod mute', 'mute-user'] },
        {
            name: 'suggests what was probably meant',
            as: 'bob',
            say: 'help mtue',
            answer: 'Did you mean `/mod help mute`?',
        },
    ]);
});

describe('/mod roles', () => {
    testRows(use, [
        {
            name: 'shows a member who holds a role in the room',
            as: 'bob',
            say: 'roles',
            answer: ['*Roles in #general*\n• @alice: owner\n• @carol: moderator\n• @dave: leader'],
        },
        {
            name: 'shows the roles of one person',
            as: 'bob',
            say: 'roles @carol',
            answer: ['*Roles of @carol*', 'In #general: moderator', 'In the workspace: user'],
        },
        {
            name: 'shows an admin a private group from outside',
            as: 'admin',
            in: 'core',
            say: 'roles',
            answer: ['• @alice: owner', '• @carol: moderator'],
        },
        {
            name: 'says so where nobody holds a role',
            as: 'alice',
            in: 'direct',
            say: 'roles',
            answer: 'Nobody holds a role',
        },
        {
            name: 'shows custom roles of the room, where there are any',
            as: 'bob',
            given: makeBobGuard,
            say: 'roles',
            answer: ['• @alice: owner', '• @bob: guard'],
            calls: ['rooms.roles'],
        },
        {
            name: 'is refused to one who is not in the room',
            as: 'erin',
            say: 'roles',
            answer: ['[error-not-allowed]', 'view-room-administration'],
        },
        {
            name: 'is refused on an unknown user',
            as: 'bob',
            say: 'roles @nobody',
            answer: '[error-invalid-user]',
            calls: ['users.autocomplete'],
        },
    ]);
});

describe('words that are no command', () => {
    testRows(use, [
        {
            name: 'an unknown action',
            as: 'carol',
            say: 'mut @bob',
            answer: ['Did you mean `mute`?', 'Usage: `/mod mute'],
        },
        {
            name: 'an unknown option',
            as: 'admin',
            say: 'deactivate @bob --relinqish',
            answer: 'Did you mean `--relinquish`?',
        },
        {
            name: 'nobody named',
            as: 'carol',
            say: 'mute',
            answer: ['Name at least one person', '/mod mute @user… [duration] [reason]'],
        },
        { name: 'no role named', as: 'alice', say: 'role add', answer: ['Which role?', '/mod role add <role> @user…'] },
        { name: 'half an action', as: 'alice', say: 'role', answer: ['/mod role add', '/mod role remove'] },
        {
            name: 'too many people',
            as: 'carol',
            say: `mute ${Array.from({ length: 51 }, (_, position) => `@user${position}`).join(' ')}`,
            answer: 'At most 50 people at once.',
        },
        {
            name: 'everybody',
            as: 'carol',
            say: 'mute @@all',
            answer: '⛔ `all`: Nobody here is called that. [error-invalid-user]',
            calls: ['users.autocomplete'],
        },
    ]);
});

describe('every answer goes into the thread that it was asked in', () => {
    test.each([
        ['carol', 'mute @bob'],
        ['bob', 'mute @olivia'],
        ['bob', 'roles'],
        ['bob', 'help'],
        ['bob', 'nonsense'],
        ['admin', 'deactivate @olivia'],
    ] as const)('%s: /mod %s', async (name, words) => {
        const modDesk = use();
        const [user, room] = [personOf(modDesk, name), roomOf(modDesk, 'general')];
        const { notices } = await modDesk.say({ user, room, threadId: 'thread-1' }, words);
        expect(notices).toMatchObject([{ userId: user._id, rid: room._id, tmid: 'thread-1' }]);
    });

    test('and into no thread when it was asked in none', async () => {
        const modDesk = use();
        const { notices } = await modDesk.say(
            { user: personOf(modDesk, 'bob'), room: roomOf(modDesk, 'general') },
            'roles',
        );
        expect(notices[0]).not.toHaveProperty('tmid');
    });
});
