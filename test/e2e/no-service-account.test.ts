// Without a service account: what the engine can do works as ever, the rest says who sets the account up.
import { type PersonName, type Row, personOf, roomOf, testRows } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk({ withoutServiceAccount: true });

const missing = (as: PersonName, say: string): Row => ({
    ...{ name: say, as, say },
    answer: ['[mod-service-account-missing]', 'An administrator sets', 'Administration, Apps, Mod Desk, Settings'],
});

describe('what needs REST is refused', () => {
    testRows(use, [
        missing('carol', 'mute @bob'),
        missing('carol', 'unmute @mallory'),
        missing('alice', 'role add moderator @bob'),
        missing('alice', 'role remove moderator @carol'),
        missing('admin', 'role add admin @bob --workspace'),
        missing('admin', 'activate @trent'),
    ]);
});

describe('what the engine can do is done', () => {
    testRows(use, [
        {
            name: 'kick',
            as: 'carol',
            say: 'kick @bob',
            answer: '✅ Kicked from #general: @bob.',
            changes: ['- #general member bob', '+ #general says ul bob by bob'],
        },
        {
            name: 'deactivate',
            as: 'admin',
            say: 'deactivate @bob',
            answer: '[user-last-owner]',
        },
        {
            name: 'deactivate, where no room is concerned',
            as: 'admin',
            say: 'deactivate @mallory',
            answer: '✅ Deactivated and signed out everywhere: @mallory.',
            changes: ['- @mallory active'],
        },
        {
            name: 'roles',
            as: 'bob',
            say: 'roles',
            answer: ['• @alice: owner', '• @carol: moderator', '• @dave: leader'],
        },
        { name: 'help', as: 'bob', say: 'help kick', answer: '/mod kick' },
    ]);
});

describe("the checks stand on Rocket.Chat's documented permissions", () => {
    testRows(use, [
        { name: 'the wrong person', as: 'bob', say: 'kick @olivia', answer: '[error-not-allowed]' },
        { name: 'the wrong person for REST', as: 'bob', say: 'mute @olivia', answer: '[error-not-allowed]' },
        { name: 'an unknown user', as: 'carol', say: 'kick @nobody', answer: '[error-invalid-user]' },
        { name: 'one not in the room', as: 'carol', say: 'kick @erin', answer: '[error-user-not-in-room]' },
        { name: 'a higher rank', as: 'carol', say: 'kick @alice', answer: '[mod-outranked]' },
        { name: 'the last owner', as: 'admin', say: 'kick @alice', answer: '[error-you-are-last-owner]' },
        { name: 'a direct room', as: 'admin', in: 'direct', say: 'kick @bob', answer: '[error-invalid-room-type]' },
    ]);
});

test('once an administrator sets the account, REST works, and no longer when it is emptied', async () => {
    const modDesk = use();
    const { user, token } = modDesk.demo.service;
    const mute = () => modDesk.say({ user: personOf(modDesk, 'carol'), room: roomOf(modDesk, 'general') }, 'mute @bob');
    await modDesk.set('rest-user-id', user._id);
    expect((await mute()).answer).toContain('[mod-service-account-missing]');
    await modDesk.set('rest-auth-token', token);
    expect((await mute()).changes).toContain('+ #general muted bob');
    await modDesk.set('rest-auth-token', '');
    const kick = await modDesk.say(
        { user: personOf(modDesk, 'carol'), room: roomOf(modDesk, 'general') },
        'unmute @bob',
    );
    expect(kick).toMatchObject({ changes: [], calls: [] });
    expect(kick.answer).toContain('[mod-service-account-missing]');
});
