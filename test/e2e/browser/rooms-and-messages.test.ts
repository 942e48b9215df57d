// The chat of the playground's page around an app: blocks in messages, reports, and the ways into and out of rooms.
import type { Playground } from './playground';
import { useSurfaces } from './use-surfaces';

const spam = 'BUY CHEAP WATCHES';
const reported = 'Reported:';

const use = useSurfaces();

const withBlocks = (): number =>
    use()
        .served.demo.workspace.messages.findByRoom('GENERAL')
        .filter(({ blocks }) => blocks !== undefined).length;

/** Waits until so many messages with blocks are shown, so that the last is the newest. */
async function showsAll({ page }: Playground, count: number): Promise<void> {
    await page
        .locator('.message', { hasText: reported })
        .nth(count - 1)
        .waitFor();
}

/** Someone's page with a new message of the app that has blocks. */
async function openWithBlocks(name: string): Promise<Playground> {
    const playground = await use().openAs(name);
    const count = withBlocks() + 1;
    await playground.type('/surfaces message');
    await showsAll(playground, count);
    return playground;
}

describe('the page', () => {
    describe('shows a message with blocks', () => {
        it('in place of its text, and opens what a button of it opens', async () => {
            const alice = await openWithBlocks('alice');
            const message = alice.message(reported);
            expect(await message.innerText()).not.toContain('A message with blocks');
            expect(await message.getByRole('link', { name: 'Read on' }).getAttribute('href')).toContain(
                'rules.example',
            );
            await alice.pressInMessage(reported, 'Show');
            await alice.panel.shows('mallory in A message with blocks');
            const [stored] = use().served.demo.workspace.messages.findByRoom('GENERAL').slice(-1);
            expect(alice.posted).toEqual([
                {
                    type: 'blockAction',
                    actionId: 'message-bar',
                    payload: { blockId: 'message', value: 'mallory' },
                    container: { type: 'message', id: stored?._id },
                    rid: 'GENERAL',
                    mid: stored?._id,
                    triggerId: expect.stringMatching(/^\w{17}$/) as unknown,
                },
            ]);
            await alice.pressInMessage(reported, 'Ask');
            await alice.modal.opened();
        });

        it('anew for everybody once the app has changed it', async () => {
            const [alice, bob] = await Promise.all([openWithBlocks('alice'), use().openAs('bob')]);
            await showsAll(bob, withBlocks());
            await alice.pressInMessage(reported, 'Settle');
            for (const message of [alice, bob].map((each) => each.message(reported))) {
                await message.getByText('Settled').waitFor();
                expect(await message.getByRole('button', { name: 'Show' }).count()).toBe(0);
            }
        });
    });

    it('reports a message of someone else, with a reason', async () => {
        const bob = await use().openAs('bob');
        await bob.report(spam, 'Spam, again');
        expect(await bob.toast()).toContain('The message has been reported');
        const [report] = use().served.demo.workspace.moderationReports.all();
        expect(report).toMatchObject({
            description: 'Spam, again',
            message: { msg: expect.stringContaining(spam) as unknown },
            reportedBy: { username: 'bob' },
        });
        expect(await bob.messageActions('Congratulations')).toEqual(['Ask about this message']);
    });

    it('asks for a reason first, and reports nothing when it is left', async () => {
        const before = use().served.demo.workspace.moderationReports.all().length;
        const dave = await use().openAs('dave');
        await dave.messageAction(spam, 'Report message');
        await dave.modal.shows(spam);
        expect(await dave.modal.button('Report').isDisabled()).toBe(true);
        await dave.page.keyboard.press('Escape');
        await dave.modal.closed();
        expect(use().served.demo.workspace.moderationReports.all()).toHaveLength(before);
    });

    it('joins a channel, writes there, and leaves it again', async () => {
        const erin = await use().openAs('erin');
        expect(await erin.rooms()).toEqual([]);
        expect(await erin.otherChannels()).toEqual(['announcements', 'design', 'general', 'release-party']);
        await erin.sees(spam);
        await erin.join();
        await erin.type('Hello, I am new here');
        await erin.sees('Hello, I am new here');
        expect(await erin.rooms()).toEqual(['general']);
        expect(await erin.otherChannels()).not.toContain('general');
        await erin.leave();
        await erin.page.getByText('No room is open').waitFor();
        expect(await erin.rooms()).toEqual([]);
        expect(await erin.otherChannels()).toContain('general');
    });

    it('shows why someone may not join or leave', async () => {
        const erin = await use().openAs('erin', {}, '#design');
        await erin.join();
        expect(await erin.toast()).toContain('Not before Monday.');
        expect(await erin.rooms()).toEqual([]);

        const olivia = await use().openAs('olivia', {}, '#design');
        await olivia.leave();
        expect(await olivia.toast()).toContain('You are the last owner.');
        expect(await olivia.rooms()).toContain('design');
    });

    it('shows a direct message of the app at once, as unread until it is opened', async () => {
        const carol = await use().openAs('carol');
        await carol.type('/surfaces direct');
        await carol.page.getByLabel('unread').waitFor();
        const [room = ''] = await carol.unreadRooms();
        expect(room).toMatch(/\.bot$/);
        await carol.goTo(room);
        await carol.sees('Just between us');
        expect(await carol.unreadRooms()).toEqual([]);
    });
});
