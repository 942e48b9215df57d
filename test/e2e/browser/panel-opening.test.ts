// Opening the panel by the command, the room's menu and a message's menu, what it then shows to whom, and in which colours.
import { addMessage } from '../../workspace/state/build';
import type { Playground } from './playground';
import { usePanel } from './use-panel';

const use = usePanel();
const spam = 'BUY CHEAP WATCHES';
const [forRoom, forAuthor] = ['Moderate this room', 'Moderate author'];

/** Everything that the panel shows of #general below what one may do there. */
const people = [
    'Muted now (1)',
    '@mallory',
    'Owners, moderators, leaders',
    ...['Alice Adams (@alice): owner', 'Carol Clark (@carol): moderator', 'Dave Dunn (@dave): leader'],
];

async function expectShown({ panel }: Playground, parts: readonly string[]): Promise<void> {
    expect(await panel.title()).toBe('Moderate #general');
    for (const part of parts) await panel.shows(part);
}

describe('by command', () => {
    it('shows a moderator what they may do, who is muted and who holds a role, besides the answer in words', async () => {
        const carol = await use().openPanel('carol');
        await expectShown(carol, ['You may do here: Warn, Mute, Unmute, Kick, Ban, Unban, Note.', ...people]);
        const several = ['Warn', 'Mute', 'Unmute', 'Kick', 'Ban', 'Unban', 'Note'];
        expect(await carol.panel.buttons()).toEqual([
            ...several,
            'Unmute',
            'Open',
            'Open',
            'Open',
            ...['Cases', 'Banned people', 'My cases', 'Refresh'],
        ]);
        expect(await carol.notice('you may:')).toContain('/mod mute @user');
    });

    it('shows an admin all that there is', async () => {
        const admin = await use().openPanel('admin');
        const actions = 'Warn, Mute, Unmute, Kick, Ban, Unban, Add role, Remove role, Activate, Deactivate, Note';
        await expectShown(admin, [`You may do here: ${actions}.`, ...people]);
    });

    it('shows a member the room, and no button to act', async () => {
        const bob = await use().openPanel('bob');
        await expectShown(bob, ['You hold no permission here that Mod Desk needs.', ...people]);
        expect(await bob.panel.buttons()).toEqual(['Open', 'Open', 'Open', 'My cases', 'Refresh']);
        await bob.panel.section('Alice Adams').getByRole('button').click();
        await bob.panel.shows('In #general: owner');
        expect(await bob.panel.buttons()).toEqual(['Back to the room', 'Refresh']);
        await bob.panel.button('Back to the room').click();
        await bob.panel.shows('Muted now (1)');
    });

    it('says in a direct room that nothing can be done there', async () => {
        const alice = await use().openAs('alice');
        await alice.goTo('bob');
        await alice.type('/mod');
        await alice.panel.shows('You hold no permission here that Mod Desk needs.');
        expect(await alice.panel.title()).toBe('Moderate this conversation');
    });
});

describe("by the room's menu", () => {
    it('opens for an owner', async () => {
        const alice = await use().openAs('alice');
        expect(await alice.roomActions()).toEqual([forRoom]);
        await alice.roomAction(forRoom);
        const actions = 'Warn, Mute, Unmute, Kick, Ban, Unban, Add role, Remove role, Note';
        await expectShown(alice, [`You may do here: ${actions}.`, ...people]);
        expect(await alice.notices()).toEqual([]);
    });

    it('opens for a moderator of the room, who is nobody in the workspace', async () => {
        const carol = await use().openAs('carol');
        expect(await carol.roomActions()).toEqual([forRoom]);
        await carol.roomAction(forRoom);
        await expectShown(carol, ['You may do here: Warn, Mute, Unmute, Kick, Ban, Unban, Note.']);
    });

    it('is in the menus of a member too, who is told in one line that there is nothing for them', async () => {
        const bob = await use().openAs('bob');
        expect(await bob.roomActions()).toEqual([forRoom]);
        expect(await bob.messageActions(spam)).toEqual(['Report message', forAuthor]);
        await bob.roomAction(forRoom);
        await bob.panel.shows('You hold no permission here that Mod Desk needs. [error-not-allowed]');
        expect(await bob.panel.buttons()).toEqual([]);
    });

    it('is not in the menu of a direct room', async () => {
        const alice = await use().openAs('alice');
        await alice.goTo('bob');
        expect(await alice.roomActions()).toEqual([]);
    });
});

describe("by a message's menu", () => {
    it('opens at the author, of whom there need be no trace in the room but the message', async () => {
        const { demo } = use().served;
        addMessage(demo.workspace, demo.rooms.general, demo.people.trent, 'Goodbye');
        const admin = await use().openAs('admin');
        expect(await admin.messageActions(spam)).toEqual(['Report message', forAuthor]);
        await admin.messageAction(spam, forAuthor);
        await expectShown(admin, ['Mallory Moss (@mallory)', 'Muted in #general', 'Account active']);
        expect(await admin.panel.buttons()).toEqual(
            expect.arrayContaining(['Unmute', 'Kick', 'Add role', 'Deactivate', 'Back to the room']),
        );
        await admin.messageAction('Goodbye', forAuthor);
        await expectShown(admin, ['Trent Todd (@trent)', 'Account deactivated']);
        const changes = await use().changesBy(async () => {
            await admin.panel.button('Activate').click();
            await admin.modal.submit();
            await admin.modal.closed();
        });
        await admin.panel.shows('Activated, can sign in again: @trent.');
        expect(changes).toEqual(['+ @trent active']);
    });

    it('opens at an author who is out of reach, and says why', async () => {
        const carol = await use().openAs('carol');
        await carol.messageAction('The release is out today', forAuthor);
        await expectShown(carol, ['Alice Adams (@alice)', 'In #general: owner', '[mod-outranked]']);
        expect(await carol.panel.text()).not.toContain('[error-not-allowed]');
        expect(await carol.panel.buttons()).toEqual(['Back to the room', 'Refresh']);
    });
});

describe('in light and in dark', () => {
    /** How bright the background and the words of what matches are, from 0 to 765. */
    const brightness = async ({ page }: Playground, selector: string): Promise<readonly [number, number]> => {
        const colours = await page
            .locator(selector)
            .first()
            .evaluate((element) => [getComputedStyle(element).backgroundColor, getComputedStyle(element).color]);
        const [background = 0, words = 0] = colours.map((colour) =>
            (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0),
        );
        return [background, words];
    };

    test.each(['light', 'dark'] as const)('can be read in %s', async (theme) => {
        const carol = await use().openPanel('carol', { theme });
        const bar = await brightness(carol, '.app-bar');
        await carol.panel.button('Mute').first().click();
        await carol.modal.opened();
        const modal = await brightness(carol, '.rcx-modal .rcx-modal__inner');
        for (const [background, words] of [bar, modal]) {
            if (theme === 'light') expect(background - words).toBeGreaterThan(450);
            else expect(words - background).toBeGreaterThan(450);
        }
    });
});
