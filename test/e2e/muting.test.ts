// /mod mute and /mod unmute on the real engine: who may, whom, where, and what the room shows afterwards.
import { addMember, createRoom } from '../workspace/state/build';
import { giveRoomRole } from './arrange';
import { testRows } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

const mutedIn = (room: string, username: string): string[] => [
    `+ ${room} muted ${username}`,
    `+ ${room} says user-muted ${username} by moddesk.service`,
];

const unmutedIn = (room: string, username: string): string[] => [
    `- ${room} muted ${username}`,
    `+ ${room} says user-unmuted ${username} by moddesk.service`,
];

describe('mute is done', () => {
    testRows(use, [
        {
            name: 'by a moderator, with one REST call',
            as: 'carol',
            say: 'mute @bob',
            answer: '✅ Muted in #general: @bob.',
            changes: mutedIn('#general', 'bob'),
            calls: ['rooms.muteUser'],
        },
        {
            name: 'with the reason in the answer, every word of it, and nobody pinged by it',
            as: 'carol',
            say: `mute @bob don't  post "cheap watches" to @all`,
            answer: ['✅ Muted in #general: @bob.', "Reason: don't post cheap watches to @all"],
            changes: mutedIn('#general', 'bob'),
            calls: ['rooms.muteUser'],
        },
        {
            name: 'by the owner of a private group',
            as: 'alice',
            in: 'core',
            say: 'mute bob',
            answer: '✅ Muted in #core: @bob.',
            changes: mutedIn('#core', 'bob'),
            calls: ['rooms.muteUser'],
        },
        {
            name: 'by an admin who is not in the private group, as with REST',
            as: 'admin',
            in: 'core',
            say: 'mute bob',
            answer: '✅ Muted in #core: @bob.',
            changes: mutedIn('#core', 'bob'),
            calls: ['rooms.muteUser'],
        },
        {
            name: 'by an admin on the owner',
            as: 'admin',
            say: 'mute @alice',
            answer: '✅ Muted in #general: @alice.',
            changes: mutedIn('#general', 'alice'),
            calls: ['rooms.muteUser'],
        },
        {
            name: 'in a discussion, and there only',
            as: 'carol',
            in: 'discussion',
            say: 'mute @mallory',
            answer: '✅ Muted in #release-party: @mallory.',
            changes: mutedIn('#release-party', 'mallory'),
            calls: ['rooms.muteUser'],
        },
        {
            name: 'on a name in other case',
            as: 'carol',
            say: 'mute @BOB',
            answer: '✅ Muted in #general: @bob.',
            changes: mutedIn('#general', 'bob'),
            calls: ['rooms.muteUser'],
        },
        {
            name: 'on several, each with an outcome of its own',
            as: 'carol',
            say: 'mute @bob @nobody @mallory @alice @bob @olivia flood',
            answer: [
                '2 of 5 done',
                '✅ Muted in #general: @bob, @olivia.',
                'ℹ️ Already muted in #general: @mallory.',
                '⛔ `nobody`: ',
                '[error-invalid-user]',
                '⛔ @alice: ',
                '[mod-outranked]',
                'Reason: flood',
            ],
            changes: [
                ...['+ #general muted bob', '+ #general muted olivia'],
                ...['bob', 'olivia'].map((name) => `+ #general says user-muted ${name} by moddesk.service`),
            ],
            calls: ['rooms.muteUser', 'users.autocomplete', 'rooms.muteUser'],
        },
        {
            name: 'in a read-only room, where it takes an unmute back',
            as: 'admin',
            in: 'announcements',
            say: 'mute @dave',
            answer: '✅ Muted in #announcements: @dave.',
            changes: ['- #announcements unmuted dave', '+ #announcements says user-muted dave by moddesk.service'],
            calls: ['rooms.muteUser'],
        },
    ]);
});

describe('mute is refused', () => {
    testRows(use, [
        { name: 'to a member', as: 'bob', say: 'mute @olivia', answer: ['⛔', '[error-not-allowed]', 'mute-user'] },
        { name: 'to a leader', as: 'dave', say: 'mute @bob', answer: '[error-not-allowed]' },
        { name: 'to the owner of another room', as: 'olivia', say: 'mute @bob', answer: '[error-not-allowed]' },
        { name: 'to a stranger', as: 'erin', say: 'mute @bob', answer: '[error-not-allowed]' },
        {
            name: 'on an unknown user',
            as: 'carol',
            say: 'mute @nobody',
            answer: '[error-invalid-user]',
            calls: ['users.autocomplete'],
        },
        { name: 'on one not in the room', as: 'carol', say: 'mute @erin', answer: '[error-user-not-in-room]' },
        {
            name: 'in a direct room',
            as: 'admin',
            in: 'direct',
            say: 'mute @bob',
            answer: '[error-invalid-room-type]',
        },
        {
            name: 'in a direct room, to one of the two',
            as: 'alice',
            in: 'direct',
            say: 'mute @bob',
            answer: '[error-not-allowed]',
        },
        { name: 'on a higher rank', as: 'carol', say: 'mute @alice', answer: ['@alice', '[mod-outranked]'] },
        { name: 'on an admin, who is a plain member here', as: 'alice', say: 'mute @admin', answer: '[mod-outranked]' },
        {
            name: 'on the same rank',
            as: 'carol',
            given: (modDesk) => {
                giveRoomRole(modDesk, 'erin', 'moderator');
            },
            say: 'mute @erin',
            answer: '[mod-outranked]',
        },
        { name: 'on oneself', as: 'carol', say: 'mute @carol', answer: '[mod-self]' },
        { name: 'on one muted already', as: 'carol', say: 'mute @mallory', answer: 'ℹ️ Already muted in #general' },
        {
            name: 'in a read-only room, where nobody writes who was not unmuted',
            as: 'admin',
            in: 'announcements',
            say: 'mute @bob',
            answer: 'ℹ️ Already muted in #announcements',
        },
        {
            name: 'in a read-only room, on one whose role may write all the same',
            as: 'admin',
            in: 'announcements',
            given: (modDesk) => {
                giveRoomRole(modDesk, 'carol', 'moderator', 'announcements');
            },
            say: 'mute @carol',
            answer: '[mod-writes-anyway]',
        },
    ]);

    test('in an omnichannel room', async () => {
        const modDesk = use();
        const { workspace, people } = modDesk.demo;
        const room = createRoom(workspace, { t: 'l', name: 'visitor', creator: people.alice });
        addMember(workspace, room, people.bob);
        const said = await modDesk.say({ user: people.admin, room }, 'mute @bob');
        expect(said).toMatchObject({ changes: [], calls: [] });
        expect(said.answer).toContain('[error-invalid-room-type]');
    });
});

describe('unmute', () => {
    testRows(use, [
        {
            name: 'is done by a moderator',
            as: 'carol',
            say: 'unmute @mallory -- "sorry said"',
            answer: ['✅ Unmuted in #general: @mallory.', 'Reason: sorry said'],
            changes: unmutedIn('#general', 'mallory'),
            calls: ['rooms.unmuteUser'],
        },
        {
            name: 'lets one write in a read-only room',
            as: 'admin',
            in: 'announcements',
            say: 'unmute @bob',
            answer: '✅ Unmuted in #announcements: @bob.',
            changes: ['+ #announcements unmuted bob', '+ #announcements says user-unmuted bob by moddesk.service'],
            calls: ['rooms.unmuteUser'],
        },
        { name: 'is refused to a member', as: 'bob', say: 'unmute @mallory', answer: '[error-not-allowed]' },
        {
            name: 'is refused on an unknown user',
            as: 'carol',
            say: 'unmute @nobody',
            answer: '[error-invalid-user]',
            calls: ['users.autocomplete'],
        },
        {
            name: 'is refused on one not in the room',
            as: 'carol',
            say: 'unmute @erin',
            answer: '[error-user-not-in-room]',
        },
        {
            name: 'is refused in a direct room',
            as: 'admin',
            in: 'direct',
            say: 'unmute @bob',
            answer: '[error-invalid-room-type]',
        },
        { name: 'is refused on a higher rank', as: 'carol', say: 'unmute @alice', answer: '[mod-outranked]' },
        { name: 'is refused to the muted themselves', as: 'carol', say: 'unmute @carol', answer: '[mod-self]' },
        { name: 'is not needed', as: 'carol', say: 'unmute @bob', answer: 'ℹ️ Not muted in #general: @bob.' },
    ]);
});
