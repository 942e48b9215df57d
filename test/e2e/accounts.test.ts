// /mod activate and /mod deactivate: accounts of the workspace, and never a room given up that was not shown before.
import { addMember } from '../workspace/state/build';
import type { ModDesk, Said } from './mod-desk';
import { personOf, roomOf, testRows } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

/** Erin may change who is active, and is no admin. */
const entrustErin = async (modDesk: ModDesk): Promise<void> => {
    modDesk.demo.workspace.users.update(modDesk.demo.people.erin._id, { roles: ['user', 'guest'] });
    await modDesk.setPermission('edit-other-user-active-status', ['admin', 'guest', 'moderation-service']);
};

describe('activate', () => {
    testRows(use, [
        {
            name: 'is done by an admin',
            as: 'admin',
            say: 'activate @trent',
            answer: '✅ Activated, can sign in again: @trent.',
            changes: ['+ @trent active'],
            calls: ['users.setActiveStatus'],
        },
        {
            name: 'is done from a room where the target is not, and from a direct one',
            as: 'admin',
            in: 'direct',
            say: 'activate @trent',
            answer: '✅ Activated, can sign in again: @trent.',
            changes: ['+ @trent active'],
            calls: ['users.setActiveStatus'],
        },
        { name: 'is refused to an owner', as: 'alice', say: 'activate @trent', answer: '[error-not-allowed]' },
        {
            name: 'is refused on an unknown user',
            as: 'admin',
            say: 'activate @nobody',
            answer: '[error-invalid-user]',
            calls: ['users.autocomplete'],
        },
        {
            name: 'is refused on a higher rank',
            as: 'erin',
            given: async (modDesk) => {
                await entrustErin(modDesk);
                modDesk.demo.workspace.users.update('trent-id', { roles: ['user', 'admin'] });
            },
            say: 'activate @trent',
            answer: '[mod-outranked]',
        },
        { name: 'is not needed', as: 'admin', say: 'activate @bob', answer: 'ℹ️ Already active: @bob.' },
    ]);
});

describe('deactivate', () => {
    testRows(use, [
        {
            name: 'is done by an admin, without REST',
            as: 'admin',
            say: 'deactivate @mallory',
            answer: '✅ Deactivated and signed out everywhere: @mallory.',
            changes: ['- @mallory active'],
        },
        {
            name: 'is done on one of several owners',
            as: 'admin',
            in: 'core',
            given: ({ demo: { workspace, rooms, people } }) => {
                addMember(workspace, rooms.core, people.greta, { roles: ['owner'] });
            },
            say: 'deactivate @greta',
            answer: '✅ Deactivated and signed out everywhere: @greta.',
            changes: ['- @greta active'],
        },
        { name: 'is refused to an owner', as: 'alice', say: 'deactivate @bob', answer: '[error-not-allowed]' },
        {
            name: 'is refused on an unknown user',
            as: 'admin',
            say: 'deactivate @nobody',
            answer: '[error-invalid-user]',
            calls: ['users.autocomplete'],
        },
        { name: 'is refused on oneself', as: 'admin', say: 'deactivate @admin', answer: '[mod-self]' },
        {
            name: 'is refused on a higher rank',
            as: 'erin',
            given: entrustErin,
            say: 'deactivate @admin',
            answer: '[mod-outranked]',
        },
        { name: 'is not needed', as: 'admin', say: 'deactivate @trent', answer: 'ℹ️ Already deactivated: @trent.' },
    ]);

    test('never takes the last active admin, ranks protected or not', async () => {
        const modDesk = use();
        await entrustErin(modDesk);
        await modDesk.set('protect-higher-ranks', false);
        modDesk.demo.workspace.subscriptions
            .findByUser(modDesk.demo.people.admin._id)
            .forEach(({ _id }) => modDesk.demo.workspace.subscriptions.update(_id, { roles: [] }));
        const speaker = { user: personOf(modDesk, 'erin'), room: roomOf(modDesk, 'general') };
        const said = await modDesk.say(speaker, 'deactivate @admin');
        expect(said.answer).toContain('[error-action-not-allowed]');
        expect(said.changes).toEqual([]);
    });
});

describe('deactivate of the sole owner of rooms', () => {
    const adminSays = (words: string): Promise<Said> =>
        use().say({ user: personOf(use(), 'admin'), room: roomOf(use(), 'general') }, words);

    /** Where it stands who came first. */
    const membersByRole = 'rooms.membersOrderedByRole';

    const expectList = ({ answer, changes, calls }: Said): void => {
        for (const part of ['[user-last-owner]', '#design', '#olivia-notebook', '--relinquish']) {
            expect(answer).toContain(part);
        }
        expect(changes).toEqual([]);
        expect(calls).toEqual([membersByRole]);
    };

    const relinquished = [
        '- @olivia active',
        '+ #design owner bob',
        ...['', ' member olivia', ' owner olivia'].map((fact) => `- #olivia-notebook${fact}`),
    ];

    test('shows the rooms first, and does it only when they are confirmed', async () => {
        const shown = await adminSays('deactivate @olivia');
        expectList(shown);
        expect(shown.answer).toMatch(/Would change owner: #design \(to @bob\)\. Deleted.*: #olivia-notebook\./);
        const confirmed = await adminSays('deactivate @olivia --relinquish');
        expect(confirmed.answer).toBe('✅ Deactivated and signed out everywhere: @olivia.');
        expect(confirmed.changes.toSorted()).toEqual(relinquished.toSorted());
        expect(confirmed.calls).toEqual([membersByRole]);
    });

    test('shows the rooms first also when --relinquish is said at once', async () => {
        await use().engine.kill();
        expectList(await adminSays('deactivate @olivia --relinquish'));
        expect((await adminSays('deactivate @olivia --relinquish')).changes).toContain('- @olivia active');
    });

    test('shows the rooms anew when they are no longer those that were shown', async () => {
        expectList(await adminSays('deactivate @olivia'));
        const { workspace, rooms, people } = use().demo;
        addMember(workspace, rooms.notebook, people.erin);
        const again = await adminSays('deactivate @olivia --relinquish');
        expect(again.answer).toContain('Would change owner: #design (to @bob), #olivia-notebook (to @erin).');
        expect(again.changes).toEqual([]);
    });

    test('takes a list that one moderator saw as no confirmation of another', async () => {
        expectList(await adminSays('deactivate @olivia'));
        await entrustErin(use());
        await use().set('protect-higher-ranks', false);
        const erin = { user: personOf(use(), 'erin'), room: roomOf(use(), 'general') };
        expectList(await use().say(erin, 'deactivate @olivia --relinquish'));
    });

    test('deactivates the others of a bulk, and says for whom it needs confirmation', async () => {
        const { answer, changes } = await adminSays('deactivate @mallory @olivia');
        expect(answer).toContain('everywhere: @mallory.');
        expect(answer).toContain('⛔ @olivia: ');
        expect(answer).toContain('[user-last-owner]');
        expect(changes).toEqual(['- @mallory active']);
    });
});
