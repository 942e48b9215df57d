// The playground's page itself, with an app that has every element: what a person sees, and what is posted.
import type { Playground } from './playground';
import { useSurfaces } from './use-surfaces';

const spam = 'BUY CHEAP WATCHES';

const use = useSurfaces();

describe('the page', () => {
    it('shows the rooms that one is in, and what commands there are', async () => {
        const alice = await use().openAs('alice');
        expect(await alice.rooms()).toEqual(['support-team', 'announcements', 'core', 'general', 'bob']);
        await alice.typing('/su');
        expect((await alice.offeredCommands()).join()).toContain('/surfaces');
    });

    it('opens a contextual bar by a command, and shows an ephemeral answer', async () => {
        const alice = await use().openBar();
        expect(await alice.panel.title()).toBe('Everything there is');
        await alice.type('/surfaces say');
        expect(await alice.notice('Only')).toBe('Only for you');
        await alice.type('/nothing');
        expect(await alice.notice('No such command')).toContain('/nothing');
    });

    it('opens a contextual bar by a button of the room; of the owner of a room a condition knows nothing', async () => {
        const [admin, alice, bob] = await Promise.all([
            use().openAs('ada'),
            use().openAs('alice'),
            use().openAs('bob'),
        ]);
        expect(await admin.roomActions()).toEqual(['Show the bar', 'For owners only']);
        expect(await alice.roomActions()).toEqual(['Show the bar']);
        expect(await bob.roomActions()).toEqual(['Show the bar']);
        await bob.roomAction('Show the bar');
        await bob.panel.shows('opened in general');
        expect(bob.posted).toEqual([
            {
                type: 'actionButton',
                actionId: 'room',
                rid: 'GENERAL',
                payload: { context: 'roomAction' },
                triggerId: expect.stringMatching(/^\w{17}$/) as unknown,
            },
        ]);
    });

    it('opens a modal by a button of a message', async () => {
        const bob = await use().openAs('bob');
        await bob.messageAction(spam, 'Ask about this message');
        await bob.modal.opened();
        expect(await bob.modal.title()).toContain(`About: ${spam}`);
        const message = use()
            .served.demo.workspace.messages.findByRoom('GENERAL')
            .findLast(({ msg }) => msg.includes(spam));
        expect(bob.posted[0]).toMatchObject({
            type: 'actionButton',
            rid: 'GENERAL',
            mid: message?._id,
            payload: { context: 'messageAction' },
        });
    });

    it('posts an action at once, without the room, and keeps what was typed through the update', async () => {
        const alice = await use().openBar();
        await alice.panel.fill('Text', 'typed');
        await alice.panel.section('Bob Brown').getByRole('button', { name: 'Choose' }).click();
        await alice.panel.shows('echo bob');
        expect(await alice.panel.valueOf('Text')).toBe('typed');
        expect(alice.posted).toEqual([
            {
                type: 'blockAction',
                actionId: 'echo',
                payload: { blockId: 'member', value: 'bob' },
                container: { type: 'view', id: 'bar' },
                triggerId: expect.any(String) as unknown,
            },
        ]);
    });

    it('submits a contextual bar with the values of all its fields, and closes it first', async () => {
        const alice = await use().openBar();
        const { panel } = alice;
        await panel.lookUp('Member', 'caro', 'Carol Clark');
        await panel.lookUp('Members', 'bob', 'Bob Brown');
        await panel.select('One of', 'two');
        await panel.check('Checks', 'one');
        await panel.check('Checks', 'three');
        await panel.check('Radio', 'two');
        await panel.check('Switches', 'one');
        await panel.fill('Day', '2026-12-24');
        await panel.submit();
        await panel.closed();
        expect(alice.posted).toHaveLength(1);
        expect(alice.posted[0]).toMatchObject({
            type: 'viewSubmit',
            viewId: 'bar',
            payload: {
                view: {
                    id: 'bar',
                    state: {
                        'input-text': { text: 'as it was' },
                        'input-member': { member: 'carol' },
                        'input-members': { members: ['bob'] },
                        'input-one': { one: 'two' },
                        'input-checks': { checks: ['one', 'three'] },
                        'input-radio': { radio: 'two' },
                        'input-switches': { switches: ['one'] },
                        'input-day': { day: '2026-12-24' },
                        'input-time': { time: '09:30' },
                    },
                },
            },
        });
    });

    it('tells an app how a view was closed', async () => {
        const alice = await use().openBar();
        await alice.panel.close();
        await alice.panel.closed();
        await alice.type('/surfaces modal');
        await alice.modal.cancel();
        await alice.modal.closed();
        expect(alice.posted).toMatchObject([
            { type: 'viewClosed', payload: { viewId: 'bar', isCleared: true } },
            { type: 'viewClosed', payload: { viewId: 'modal', isCleared: false, view: { state: {} } } },
        ]);
    });

    it("shows a modal's errors at their fields, keeps what was typed, and closes it once all is well", async () => {
        const alice = await use().openAs('alice');
        const { modal } = alice;
        await alice.type('/surfaces modal');
        await modal.fill('Reason', 'a bad one');
        await modal.select('Kind', 'three');
        await modal.submit();
        await modal.shows('That is no reason');
        expect(await modal.errorAt('Reason')).toBe('That is no reason');
        expect(await modal.errorAt('Kind')).toBe('');
        expect(await modal.valueOf('Reason')).toBe('a bad one');
        await modal.fill('Reason', 'a fine one');
        await modal.submit();
        await modal.closed();
        expect(alice.posted).toMatchObject([
            { payload: { view: { state: { 'input-kind': { kind: 'three' } } } } },
            { payload: { view: { state: { 'input-reason': { reason: 'a fine one' } } } } },
        ]);
    });

    it('takes one push for a trigger and drops the second', async () => {
        const alice = await use().openAs('alice');
        await alice.type('/surfaces twice');
        await alice.panel.shows('twice');
        await alice.type('/surfaces say');
        await alice.notice('Only');
        expect(await alice.modal.isOpen()).toBe(false);
    });

    it('drops a push that comes after the five seconds of its trigger', async () => {
        const alice = await use().openAs('alice');
        await alice.type('/surfaces slow');
        await alice.page.waitForTimeout(6500);
        expect(use().served.engine.recorder.pushes.at(-1)?.userId).toBe('alice-id');
        expect(await alice.panel.isOpen()).toBe(false);
    });

    it('shows at once what others do: messages, mutes, kicks', async () => {
        const [alice, bob] = await Promise.all([use().openAs('alice'), use().openAs('bob')]);
        await bob.type('Hello *everyone*');
        await alice.sees('everyone');
        const { workspace, people, rooms } = use().served.demo;
        workspace.rooms.update(rooms.general._id, { muted: ['mallory', 'bob'] });
        await bob.page.getByText('This room is read only').waitFor();
        const subscription = workspace.subscriptions.findOneByRoomAndUser(rooms.general._id, people.bob._id);
        workspace.subscriptions.remove(subscription?._id ?? '');
        await bob.page.getByText('No room is open').waitFor();
        expect(await bob.rooms()).not.toContain('general');
    });

    it('is dark when asked to be', async () => {
        const background = async (playground: Playground): Promise<string> =>
            await playground.page
                .locator('.room-header')
                .evaluate((header) => getComputedStyle(header).backgroundColor);
        const [light, dark] = await Promise.all([use().openAs('carol'), use().openAs('carol', { theme: 'dark' })]);
        expect(await background(light)).toBe('rgb(255, 255, 255)');
        expect(await background(dark)).not.toBe('rgb(255, 255, 255)');
        await dark.page.getByRole('button', { name: 'Light' }).click();
        expect(await background(dark)).toBe('rgb(255, 255, 255)');
    });
});
