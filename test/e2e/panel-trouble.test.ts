// The panel when things are not plain: rooms to be given up, a slow server, one that refuses, no service account any more.
import { addMember, createRoom } from '../workspace/state/build';
import { readable } from '../readable';
import { PanelUser } from './panel-user';
import type { PersonName } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

async function member(who: PersonName, target: string): Promise<PanelUser> {
    const panel = PanelUser.in(use(), who);
    await panel.roomButton();
    await panel.find(target);
    return panel;
}

describe('the sole owner of rooms', () => {
    it('is deactivated only after the rooms were listed', async () => {
        const admin = await member('admin', 'olivia');
        await admin.click('Deactivate');
        expect(admin.modalText).toMatch(/Would change owner: #design \(to @bob\)\.[^]*Deleted[^]*#olivia-notebook\./);
        expect(admin.modal?.submit).toMatchObject({ style: 'danger', text: { text: 'Deactivate all the same' } });
        const { changes } = await admin.submit();
        expect(changes.toSorted()).toEqual(
            [
                ...['- @olivia active', '+ #design owner bob'],
                ...['', ' member olivia', ' owner olivia'].map((fact) => `- #olivia-notebook${fact}`),
            ].toSorted(),
        );
        expect(admin.barText).toContain('✅ Deactivated and signed out everywhere: @olivia.');
        expect(admin.barText).toContain('Account deactivated');
    });

    it('is asked about again each time that the rooms have changed in between', async () => {
        const { workspace, rooms, people } = use().demo;
        const admin = await member('admin', 'olivia');
        await admin.click('Deactivate');
        addMember(workspace, rooms.notebook, people.erin);
        expect((await admin.submit()).changes).toEqual([]);
        expect(admin.modalText).toMatch(/Would change owner: #design \(to @bob\), #olivia-notebook \(to @\w+\)\./);
        addMember(workspace, rooms.notebook, people.alice, { roles: ['owner'] });
        expect((await admin.submit()).changes).toEqual([]);
        expect(admin.modalText).toContain('Would change owner: #design (to @bob).');
        expect(admin.modalText).not.toContain('--relinquish');
        expect((await admin.submit()).changes).toContain('- @olivia active');
        expect(admin.modal).toBeUndefined();
    });

    it('is asked about when the form listed nothing yet', async () => {
        const admin = await member('admin', 'greta');
        await admin.click('Deactivate');
        expect(admin.modal?.submit).toMatchObject({ style: 'primary', text: { text: 'Deactivate' } });
        const { workspace, people } = use().demo;
        const room = createRoom(workspace, { t: 'p', name: 'garden', creator: people.greta });
        addMember(workspace, room, people.greta, { roles: ['owner'] });
        addMember(workspace, room, people.bob);
        expect((await admin.submit()).changes).toEqual([]);
        expect(admin.modalText).toContain('Would change owner: #garden (to @');
        expect((await admin.submit()).changes).toContain('- @greta active');
    });

    it('is not given up among several, and the way to do it is said', async () => {
        const admin = PanelUser.in(use(), 'admin');
        await admin.roomButton();
        await admin.click('Deactivate');
        const { changes } = await admin.fill('people', ['mallory', 'olivia']).submit();
        expect(changes).toEqual(['- @mallory active']);
        expect(admin.barText).toMatch(/@olivia: .*#olivia-notebook.*\[user-last-owner\][^]*open them one by one/);
    });

    it('is no matter of an owner of this room', async () => {
        const alice = await member('alice', 'olivia');
        expect(alice.labels).not.toContain('Deactivate');
    });
});

describe('a slow server', () => {
    it('does not keep the panel from opening while the trigger lives', async () => {
        await use().forgetPermissions();
        use().rest.faults.next('permissions.listAll', { delay: 6000, times: 2 });
        const carol = PanelUser.in(use(), 'carol');
        await carol.roomButton();
        expect(carol.barText).toContain('Rocket.Chat was too slow to tell. Refresh to try again.');
        expect(carol.barText).toContain('Alice Adams (@alice): owner');
        expect(carol.labels).toContain('Refresh');
        use().rest.faults.clear();
        await carol.click('Refresh');
        expect(carol.barText).toContain('You may do here: Warn, Mute, Unmute, Kick, Ban, Unban, Note.');
    });

    it('shows the room where a member could not be shown in time', async () => {
        await use().forgetPermissions();
        use().rest.faults.next('permissions.listAll', { delay: 6000, times: 4 });
        const [spam] = use()
            .demo.workspace.messages.all()
            .filter(({ u }) => u.username === 'mallory');
        if (!spam) throw new Error('mallory has said nothing');
        const carol = PanelUser.in(use(), 'carol');
        await carol.messageButton(spam);
        use().rest.faults.clear();
        expect(carol.barText).toContain('Rocket.Chat was too slow to tell. Refresh to try again.');
        expect(carol.barText).toContain('Alice Adams (@alice): owner');
    });

    it('has an act go on, and its answer is told in the room', async () => {
        const carol = await member('carol', 'bob');
        await carol.click('Mute');
        use().rest.faults.next('rooms.muteUser', { delay: 5000 });
        const said = await carol.submit();
        expect(said.answer).toBe('');
        expect(carol.modal).toBeUndefined();
        expect(carol.barText).toContain('This takes longer than usual.');
        const { engine, demo } = use();
        const told = () => engine.recorder.noticesFor(demo.people.carol).map(({ msg }) => readable(msg));
        for (let waited = 0; waited < 50 && told().length === 0; waited += 1) {
            await new Promise((resolve) => setTimeout(resolve, 100));
        }
        expect(told()).toEqual([
            expect.stringMatching(/^✅ Muted in #general: @bob\.\nLasts until someone unmutes\.\nCase `[\w-]+`$/),
        ]);
        expect(demo.workspace.rooms.get(demo.rooms.general._id)?.muted).toEqual(['mallory', 'bob']);
    });
});

describe('a server that refuses', () => {
    it('is quoted in the form, which stays', async () => {
        const carol = await member('carol', 'bob');
        await carol.click('Mute');
        use().rest.faults.next('rooms.muteUser', { answer: 403 });
        expect((await carol.submit()).changes).toEqual([]);
        expect(carol.modalText).toContain('[mod-service-account-forbidden]');
        expect((await carol.submit()).changes).toContain('+ #general muted bob');
    });

    it('is quoted in the bar when it begins to refuse in the middle of a run', async () => {
        const admin = PanelUser.in(use(), 'admin');
        await admin.roomButton();
        await admin.click('Mute');
        use().rest.faults.next('rooms.muteUser', { delay: 1 });
        use().rest.faults.next('rooms.muteUser', { answer: 403 });
        const { changes } = await admin.fill('people', ['bob', 'dave', 'carol']).submit();
        // Which of them met the refusal is not said, as they are tried together.
        expect(changes.filter((change) => change.startsWith('+ #general muted '))).toHaveLength(2);
        expect(admin.barText).toMatch(/2 of 3 done\.[^]*@\w+, @\w+[^]*@\w+: .*\[mod-service-account-forbidden\]/);
    });

    it('that no longer knows the service account is named with who can mend it', async () => {
        await use().set('rest-auth-token', 'revoked');
        const carol = PanelUser.in(use(), 'carol');
        await carol.roomButton();
        expect(carol.barText).toMatch(/An administrator enters a new one.*\[mod-service-account-refused\]/);
        expect(carol.barText).toContain('Alice Adams (@alice): owner');
    });

    it('cannot be asked without a service account, which the panel says where it matters', async () => {
        await use().set('rest-user-id', '');
        const carol = PanelUser.in(use(), 'carol');
        await carol.roomButton();
        expect(carol.barText).toContain('[mod-service-account-missing]');
        expect(carol.labels).not.toContain('Unmute');
        await carol.find('bob');
        const besidesCases = carol.labels.filter((label) => !['Open', 'All cases'].includes(label));
        expect(besidesCases).toEqual(['Warn', 'Kick', 'Ban', 'Note', 'Back to the room', 'Refresh']);
        expect(carol.barText).toContain('[mod-service-account-missing]');
        await carol.click('Kick');
        expect((await carol.submit()).changes).toContain('- #general member bob');
    });
});
