// What goes wrong is said where it belongs and what was typed stays; several people at once; trouble with the service account.
import type { Playground } from './playground';
import { usePanel } from './use-panel';

const use = usePanel();
const reason = 'third time today';
const [bobIsMuted, bobIsTold] = ['+ #general muted bob', '+ #general says user-muted bob by moddesk.service'];

/** The form of an action on several people. */
async function openSeveral(playground: Playground, button: string): Promise<void> {
    await playground.panel.button(button).first().click();
    await playground.modal.opened();
}

describe('in the form for one person', () => {
    it('says what the server answered above the fields, and does it on the second try', async () => {
        const { panel, modal } = await use().openMember('carol', 'bob');
        await panel.button('Mute').click();
        await modal.fill('Reason', reason);
        use().served.rest.faults.next('rooms.muteUser', { answer: 403 });
        const failed = await use().changesBy(async () => {
            await modal.submit();
            await modal.shows(/⛔ @bob: The service account lacks a permission .* \[mod-service-account-forbidden\]/);
        });
        expect(failed).toEqual([]);
        expect(await modal.text()).toContain('Bob Brown (@bob) will not be able to write in #general.');
        expect(await modal.valueOf('Reason')).toBe(reason);
        const done = await use().changesBy(async () => {
            await modal.submit();
            await modal.closed();
        });
        await panel.shows(`Reason: ${reason}`);
        expect(done).toEqual([bobIsMuted, bobIsTold]);
    });

    it('asks for the role at its field', async () => {
        const { panel, modal } = await use().openMember('alice', 'bob');
        await panel.button('Add role').click();
        const changes = await use().changesBy(async () => {
            await modal.submit();
            await modal.shows('Choose a role.');
        });
        expect(await modal.errorAt('Role')).toBe('Choose a role.');
        expect(changes).toEqual([]);
        await modal.cancel();
        await modal.closed();
    });

    it('lists the rooms again when they are others than those that were shown', async () => {
        const { demo } = use().served;
        const { panel, modal } = await use().openMember('admin', 'olivia');
        await panel.button('Deactivate').click();
        await modal.shows('#olivia-notebook');
        const { notebook } = demo.rooms;
        demo.workspace.rooms.update(notebook._id, { name: 'diary', fname: 'diary' });
        const changes = await use().changesBy(async () => {
            await modal.submit();
            await modal.shows('nobody else is there: #diary.');
        });
        expect(changes).toEqual([]);
        await modal.submit();
        await modal.closed();
        await panel.shows('Deactivated and signed out everywhere: @olivia.');
    });
});

describe('in the form for several people', () => {
    it('shows errors at the field for people, and keeps them and the reason', async () => {
        const carol = await use().openPanel('carol');
        const { panel, modal } = carol;
        await openSeveral(carol, 'Mute');
        await modal.fill('Reason', reason);
        await modal.submit();
        await modal.shows('Choose at least one person, and at most 50.');
        expect(await modal.errorAt('People')).toBe('Choose at least one person, and at most 50.');

        await modal.lookUp('People', 'bob', 'Bob Brown');
        use().served.rest.faults.next('rooms.muteUser', { answer: 403 });
        const failed = await use().changesBy(async () => {
            await modal.submit();
            await modal.shows('The service account lacks a permission for this.');
        });
        expect(failed).toEqual([]);
        expect(await modal.errorAt('People')).toMatch(/@bob: .* \[mod-service-account-forbidden\]$/);
        expect(await modal.errorAt('Reason')).toBe('');
        expect(await modal.valueOf('Reason')).toBe(reason);

        const done = await use().changesBy(async () => {
            await modal.submit();
            await modal.closed();
        });
        await panel.shows('Muted in #general: @bob.');
        await panel.shows('Muted now (2)');
        expect(done).toEqual([bobIsMuted, bobIsTold]);
    });

    it('shows at the field for the role what is wrong with it', async () => {
        const { workspace } = use().served.demo;
        workspace.setPermission('set-owner', ['admin', 'owner', 'moderator']);
        await use().forgetPermissions();
        const carol = await use().openPanel('carol');
        const { modal } = carol;
        await openSeveral(carol, 'Add role');
        await modal.lookUp('People', 'bob', 'Bob Brown');
        await modal.select('Role', 'owner');
        const changes = await use().changesBy(async () => {
            await modal.submit();
            await modal.shows('stands above your own rank');
        });
        expect(await modal.errorAt('Role')).toContain('[mod-role-above-own]');
        expect(await modal.errorAt('People')).toBe('');
        expect(changes).toEqual([]);
    });

    it('mutes whom it may, and says of each of the others why not', async () => {
        const carol = await use().openPanel('carol');
        const { panel, modal } = carol;
        await openSeveral(carol, 'Mute');
        for (const [typed, name] of [
            ['bob', 'Bob Brown'],
            ['mallory', 'Mallory Moss'],
            ['alice', 'Alice Adams'],
            ['erin', 'Erin Evans'],
        ] as const) {
            await modal.lookUp('People', typed, name);
        }
        const changes = await use().changesBy(async () => {
            await modal.submit();
            await modal.closed();
        });
        for (const line of [
            'Mute in #general: 1 of 4 done.',
            'Muted in #general: @bob.',
            'Already muted in #general: @mallory.',
            /@alice: .*\[mod-outranked\]/,
            /@erin: .*\[error-user-not-in-room\]/,
            'Muted now (2)',
        ]) {
            await panel.shows(line);
        }
        expect(changes).toEqual([bobIsMuted, bobIsTold]);
    });

    it('never gives up rooms: who would, is to be opened alone', async () => {
        const admin = await use().openPanel('admin');
        const { panel, modal } = admin;
        await openSeveral(admin, 'Deactivate');
        await modal.lookUp('People', 'mallory', 'Mallory Moss');
        await modal.lookUp('People', 'olivia', 'Olivia Owens');
        const changes = await use().changesBy(async () => {
            await modal.submit();
            await modal.closed();
        });
        await panel.shows('Deactivate in the whole workspace: 1 of 2 done.');
        await panel.shows(/@olivia: .*#design.*#olivia-notebook.*\[user-last-owner\]/);
        await panel.shows('open them one by one');
        expect(changes).toEqual(['- @mallory active']);
    });
});

describe('trouble with the service account', () => {
    it('says who sets it up where there is none, and offers what goes without', async () => {
        await use().set('rest-auth-token', '');
        const carol = await use().openMember('carol', 'bob');
        await carol.panel.shows(
            /⚠️ Mod Desk has no service account yet\. An administrator .*\[mod-service-account-missing\]/,
        );
        const besidesCases = (await carol.panel.buttons()).filter((label) => label !== 'Open');
        expect(besidesCases).toEqual(['Warn', 'Kick', 'Ban', 'Note', 'Back to the room', 'Refresh', 'All cases']);
        await carol.panel.button('Back to the room').click();
        await carol.panel.shows(/⚠️ Mod Desk has no service account yet/);
        const { panel } = carol;
        expect(await panel.section('@mallory').getByRole('button').count()).toBe(0);
    });

    it('says who enters a new token where the server does not take it', async () => {
        await use().set('rest-auth-token', 'revoked');
        const { panel } = await use().openPanel('carol');
        await panel.shows(/⚠️ .*Rocket\.Chat did not accept the service account's token\. An administrator .*\[mod-/);
        await panel.shows('Owners, moderators, leaders');
    });
});
