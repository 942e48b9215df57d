// /mod kick on the real engine: the accessor asks nobody, so every check of REST's kick is the app's own.
import { addMember, createTeam } from '../workspace/state/build';
import { failOnLeave, giveRoomRole } from './arrange';
import { testRows } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

/** The engine removes without saying who did it, so the room reads as if they had left. */
const leftOf = (room: string, username: string): string[] => [
    `- ${room} member ${username}`,
    `+ ${room} says ul ${username} by ${username}`,
];

describe('kick is done', () => {
    testRows(use, [
        {
            name: 'by a moderator, without REST',
            as: 'carol',
            say: 'kick @bob flooding',
            answer: ['✅ Kicked from #general: @bob.', 'Reason: flooding'],
            changes: leftOf('#general', 'bob'),
        },
        {
            name: 'from a private group',
            as: 'alice',
            in: 'core',
            say: 'kick mallory',
            answer: '✅ Kicked from #core: @mallory.',
            changes: leftOf('#core', 'mallory'),
        },
        {
            name: 'on a leader by a moderator, with the role',
            as: 'carol',
            say: 'kick @dave',
            answer: '✅ Kicked from #general: @dave.',
            changes: ['- #general member dave', '- #general leader dave', '+ #general says ul dave by dave'],
        },
        {
            name: 'from a channel by an admin who is not in it',
            as: 'admin',
            in: 'discussion',
            say: 'kick @mallory',
            answer: '✅ Kicked from #release-party: @mallory.',
            changes: leftOf('#release-party', 'mallory'),
        },
        {
            name: "from a team's main room, and so from the team",
            as: 'carol',
            in: 'support',
            say: 'kick @bob',
            answer: '✅ Kicked from #support-team: @bob.',
            changes: [
                '- #support-team member bob',
                '- team support-team member bob',
                '+ #support-team says ult bob by bob',
            ],
        },
        {
            name: 'on one of two owners by an admin',
            as: 'admin',
            given: (modDesk) => {
                giveRoomRole(modDesk, 'erin', 'owner');
            },
            say: 'kick @alice',
            answer: '✅ Kicked from #general: @alice.',
            changes: ['- #general member alice', '- #general owner alice', '+ #general says ul alice by alice'],
        },
        {
            name: 'on a deactivated member',
            as: 'carol',
            say: 'kick @trent',
            answer: '✅ Kicked from #general: @trent.',
            changes: leftOf('#general', 'trent'),
        },
        {
            name: 'on several, each with an outcome of its own',
            as: 'carol',
            say: 'kick @bob @alice @erin @greta',
            answer: [
                '2 of 4 done',
                '✅ Kicked from #general: @bob, @greta.',
                '[mod-outranked]',
                '[error-user-not-in-room]',
            ],
            changes: [
                ...['- #general member bob', '- #general member greta'],
                ...['+ #general says ul bob by bob', '+ #general says ul greta by greta'],
            ],
        },
    ]);
});

describe('kick is refused', () => {
    testRows(use, [
        { name: 'to a member', as: 'bob', say: 'kick @olivia', answer: ['[error-not-allowed]', 'remove-user'] },
        { name: 'to a leader', as: 'dave', say: 'kick @bob', answer: '[error-not-allowed]' },
        {
            name: 'on an unknown user',
            as: 'carol',
            say: 'kick @nobody',
            answer: '[error-invalid-user]',
            calls: ['users.autocomplete'],
        },
        { name: 'on one not in the room', as: 'carol', say: 'kick @erin', answer: '[error-user-not-in-room]' },
        {
            name: 'on one not in the room, to an admin too',
            as: 'admin',
            say: 'kick @erin',
            answer: '[error-user-not-in-room]',
        },
        { name: 'in a direct room', as: 'admin', in: 'direct', say: 'kick @bob', answer: '[error-invalid-room-type]' },
        { name: 'on a higher rank', as: 'carol', say: 'kick @alice', answer: '[mod-outranked]' },
        { name: 'on oneself', as: 'carol', say: 'kick @carol', answer: '[mod-self]' },
        { name: 'on the last owner', as: 'admin', say: 'kick @alice', answer: '[error-you-are-last-owner]' },
        {
            name: 'from a private group to an admin who is not in it',
            as: 'admin',
            in: 'core',
            say: 'kick @bob',
            answer: ['[error-room-not-found]', 'kick-user-from-any-p-room'],
        },
        {
            name: 'in an archived channel',
            as: 'carol',
            given: ({ demo }) => {
                demo.workspace.rooms.update(demo.rooms.general._id, { archived: true });
            },
            say: 'kick @bob',
            answer: '[error-room-archived]',
        },
    ]);
});

describe('when the engine does not do as it is told', () => {
    testRows(use, [
        {
            name: "another app's veto is told with its words",
            as: 'carol',
            given: (modDesk) => {
                const veto = Object.assign(new Error('Bob is on call.'), { name: 'AppsEngineException' });
                failOnLeave(modDesk, 'beforeUserLeave', veto);
            },
            say: 'kick @bob',
            answer: ['⛔ @bob: ', 'Bob is on call.', '[error-app-prevented]'],
        },
        {
            name: 'a break before the effect is told as one',
            as: 'carol',
            given: (modDesk) => {
                failOnLeave(modDesk, 'beforeUserLeave', new Error('connection to the database lost'));
            },
            say: 'kick @bob',
            answer: ['⚠️ @bob: ', 'did not take effect', '[mod-engine-failed]'],
        },
        {
            name: 'a break after the effect is a success all the same',
            as: 'carol',
            given: (modDesk) => {
                failOnLeave(modDesk, 'afterUserLeave', new Error('connection to the database lost'));
            },
            say: 'kick @bob',
            answer: '✅ Kicked from #general: @bob.',
            changes: leftOf('#general', 'bob'),
        },
    ]);
});

test('a public team loses the member with its main room', async () => {
    const modDesk = use();
    const { workspace, people } = modDesk.demo;
    const { room } = createTeam(workspace, { name: 'volunteers', creator: people.alice, type: 'public' });
    addMember(workspace, room, people.alice, { roles: ['owner'] });
    addMember(workspace, room, people.bob);
    const said = await modDesk.say({ user: people.alice, room }, 'kick @bob');
    expect(said.answer).toBe('✅ Kicked from #volunteers: @bob.');
    expect(said.changes).toEqual([
        '- #volunteers member bob',
        '- team volunteers member bob',
        '+ #volunteers says ult bob by bob',
    ]);
});
