// The panel where Rocket.Chat's own client is strict: reopened, clicked twice, with long words, in a small window.
import type { Locator } from 'playwright-core';
import { addMessage } from '../../workspace/state/build';
import type { Playground } from './playground';
import { usePanel } from './use-panel';

const use = usePanel();

interface Box {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

async function boxOf(locator: Locator): Promise<Box> {
    const box = await locator.boundingBox();
    if (!box) throw new Error('It is not to be seen');
    return box;
}

const mutedMallory = 'Muted now (1)';

describe('a bar that is opened again while it is on the screen', () => {
    /** Somebody else unmutes the one who was muted. */
    const unmuteElsewhere = (): void => {
        const { demo } = use().served;
        demo.workspace.rooms.update(demo.rooms.general._id, { muted: [] });
    };

    it('by the command shows the state of now', async () => {
        const carol = await use().openPanel('carol');
        await carol.panel.shows(mutedMallory);
        unmuteElsewhere();
        await carol.type('/mod');
        await carol.panel.shows('Muted now (0)');
    });

    it("by a button of the client's menus shows the state of now", async () => {
        const { demo } = use().served;
        addMessage(demo.workspace, demo.rooms.general, demo.people.mallory, 'Watches!');
        const admin = await use().openAs('admin');
        await admin.roomAction('Moderate this room');
        await admin.panel.shows(mutedMallory);
        await admin.messageAction('Watches!', 'Moderate author');
        await admin.panel.shows('Muted in #general');
        unmuteElsewhere();
        await admin.messageAction('Watches!', 'Moderate author');
        await admin.panel.button(/^Mute$/).waitFor();
        expect(await admin.panel.text()).not.toContain('Muted in #general');
        await admin.roomAction('Moderate this room');
        await admin.panel.shows('Muted now (0)');
    });
});

describe('a form that is sent by two clicks', () => {
    const submitTwice = async ({ modal }: Playground): Promise<void> => {
        await modal.submitButton.dblclick();
        await modal.closed();
    };

    it('is carried out once, for one person', async () => {
        const carol = await use().openMember('carol', 'bob');
        await carol.panel.button('Warn').click();
        await carol.modal.fill('Text', 'be kind');
        await submitTwice(carol);
        await carol.panel.shows('Warned in #general: @bob.');
        expect(carol.posted.filter(({ type }) => type === 'viewSubmit')).toHaveLength(2);
        await carol.panel.shows('Latest cases, 1 warnings');
    });

    it('is carried out once, for several, and says of nobody that it was so already', async () => {
        const carol = await use().openPanel('carol');
        await carol.panel.button('Kick').first().click();
        await carol.modal.lookUp('People', 'bob', 'Bob Brown');
        await carol.modal.lookUp('People', 'mallory', 'Mallory Moss');
        const changes = await use().changesBy(() => submitTwice(carol));
        await carol.panel.shows('Kick in #general: 2 of 2 done.');
        expect(changes.filter((each) => each.startsWith('- #general member'))).toHaveLength(2);
        expect(await carol.panel.text()).not.toContain('[error-user-not-in-room]');
        await carol.panel.button(/^Cases$/).click();
        await carol.panel.shows('Kick @bob');
        expect((await carol.panel.text()).match(/Kick @bob/g)).toHaveLength(1);
    });
});

describe('the field to find a member', () => {
    it('finds the same one again, also when it led nowhere before', async () => {
        const carol = await use().openMember('carol', 'bob');
        await carol.panel.button('Back to the room').click();
        await use().find(carol, 'bob');
        await carol.panel.button('Back to the room').click();

        const { workspace, people } = use().served.demo;
        const { name = '' } = people.bob;
        const field = carol.panel.field('Find a member');
        const option = carol.page.getByRole('option', { name });
        await field.locator('input').click();
        await option.waitFor();
        workspace.users.update(people.bob._id, { username: 'bobby' });
        await option.click();
        await carol.panel.shows('[error-invalid-user]');
        expect(await field.getByRole('button').count()).toBe(0);
        workspace.users.update(people.bob._id, { username: 'bob' });
        const answer = carol.page.waitForResponse(/users\.autocomplete.*bob/);
        await field.locator('input').fill('bob');
        await answer;
        await use().find(carol, 'bob');
        await carol.panel.shows('Bob Brown (@bob)');
    });
});

describe('long words', () => {
    it('in names and reasons leave every button in its row and nothing outside of the bar', async () => {
        const { demo } = use().served;
        const username = 'a.username.that.goes.on.and.on.for.ever.and.ever';
        demo.workspace.rooms.update(demo.rooms.general._id, { muted: [username, 'W'.repeat(40)] });
        demo.workspace.users.update(demo.people.alice._id, { name: 'Alice'.repeat(15) });
        const carol = await use().openMember('carol', 'bob');
        const { panel, modal } = carol;
        await panel.button('Warn').click();
        await modal.fill('Text', `https://watches.example/${'cheap'.repeat(30)}`);
        await modal.submit();
        await modal.closed();
        for (const place of ['member', 'room'] as const) {
            if (place === 'room') await panel.button('Back to the room').click();
            await panel.shows(place === 'room' ? 'Owners, moderators, leaders' : 'Warned in #general');
            await expectTidy(panel.locator);
        }
    });

    async function expectTidy(bar: Locator): Promise<void> {
        const whole = await boxOf(bar);
        for (const section of await bar.locator('.section').all()) {
            const row = await boxOf(section);
            for (const button of await section.getByRole('button').all()) {
                const { x, y } = await boxOf(button);
                expect(x).toBeGreaterThan(row.x + row.width / 2);
                expect(y).toBeLessThan(row.y + 20);
            }
        }
        for (const text of await bar.locator('.section-text, .context > span').all()) {
            const { x, width } = await boxOf(text);
            expect(x + width).toBeLessThan(whole.x + whole.width);
        }
    }
});

describe('what would happen', () => {
    it.each([
        ['of a form for one', 'bob', 'Mute'],
        ['of a form for several', undefined, 'Mute'],
        ['of a form with a role', undefined, 'Add role'],
    ] as const)('%s is seen without scrolling, the second time too', async (_name, member, button) => {
        const alice = member ? await use().openMember('alice', member) : await use().openPanel('alice');
        const { panel, modal } = alice;
        await panel.button(button).first().click();
        await modal.opened();
        if (!member)
            for (const each of ['bob', 'mallory'] as const) await modal.lookUp('People', each, use().nameOf(each));
        if (button === 'Add role') await modal.select('Role', 'moderator');
        await modal.select('What to do', 'Show what would happen');
        for (const duration of ['2h', '3h']) {
            await modal.fill('Another duration', duration);
            await modal.submit();
            const told = modal.locator.getByText('Dry run: nothing was changed and nobody was told.');
            await told.waitFor();
            const footer = await boxOf(modal.submitButton);
            for (const line of [told, modal.section('in #general').last()]) {
                const { y, height } = await boxOf(line);
                expect(y).toBeGreaterThan((await boxOf(modal.locator)).y);
                expect(y + height).toBeLessThan(footer.y);
            }
            await modal.button('Back to the form').click();
            await modal.field('Another duration').waitFor();
            expect(await modal.valueOf('Another duration')).toBe(duration);
        }
        await modal.select('What to do', 'Do it');
        await modal.submit();
        await modal.closed();
        await panel.shows(/Muted in #general: @bob|Now moderator in #general: @bob/);
    });
});
