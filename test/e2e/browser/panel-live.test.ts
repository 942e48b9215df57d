// Two pages as two people: what one does in the panel, the other sees at once.
import type { PersonName } from '../rows';
import type { Playground } from './playground';
import { usePanel } from './use-panel';

const use = usePanel();

/** A moderator with the panel open at a member, and that member's page. */
async function openBoth(name: PersonName, member: PersonName): Promise<readonly [Playground, Playground]> {
    return await Promise.all([use().openMember(name, member), use().openAs(member)]);
}

async function act({ panel, modal }: Playground, button: string): Promise<void> {
    await panel.button(button).click();
    await modal.opened();
    if (button.includes('role')) await modal.select('Role', 'moderator');
    await modal.submit();
    await modal.closed();
}

it('mutes: the other cannot write any more, until unmuted from the list', async () => {
    const [alice, bob] = await openBoth('alice', 'bob');
    await act(alice, 'Mute');
    await bob.sees('muted bob');
    await bob.page.getByText('This room is read only').waitFor();

    await alice.panel.button('Back to the room').click();
    await alice.panel.shows('Muted now (2)');
    const changes = await use().changesBy(async () => {
        await alice.panel.section('@bob').getByRole('button', { name: 'Unmute' }).click();
        await alice.panel.shows('Unmuted in #general: @bob.');
    });
    await alice.panel.shows('Muted now (1)');
    expect(changes).toEqual(['+ #general says user-unmuted bob by moddesk.service', '- #general muted bob']);
    await bob.sees('unmuted bob');
    await bob.type('Thank you');
    await alice.sees('Thank you');
});

it('refuses to unmute from the list for who may no longer, and shows what is so', async () => {
    const carol = await use().openPanel('carol');
    use().takeRoles('carol');
    const changes = await use().changesBy(async () => {
        await carol.panel.section('@mallory').getByRole('button', { name: 'Unmute' }).click();
        await carol.panel.shows(/⛔ @mallory: You may not do that here: .*\[error-not-allowed\]/);
    });
    await carol.panel.shows('You hold no permission here that Mod Desk needs.');
    expect(await carol.panel.buttons()).toEqual(['Open', 'Open', 'My cases', 'Refresh']);
    expect(changes).toEqual([]);
});

it('kicks: the room is gone from the other page', async () => {
    const [alice, bob] = await openBoth('alice', 'bob');
    await act(alice, 'Kick');
    await bob.page.getByText('No room is open').waitFor();
    expect(await bob.rooms()).not.toContain('general');
    await alice.sees('left the channel');
});

it('makes a moderator, who can use the panel at once, and loses that again', async () => {
    const [alice, bob] = await openBoth('alice', 'bob');
    const nothing = 'You hold no permission here that Mod Desk needs.';
    await bob.roomAction('Moderate this room');
    await bob.panel.shows(nothing);
    await act(alice, 'Add role');
    await bob.roomAction('Moderate this room');
    await bob.panel.shows('You may do here: Warn, Mute, Unmute, Kick, Ban, Unban, Note.');

    await act(alice, 'Remove role');
    await bob.panel.button('Refresh').click();
    await bob.panel.shows(nothing);
});

it('deactivates: the other is signed out', async () => {
    const [admin, mallory] = await openBoth('admin', 'mallory');
    await act(admin, 'Deactivate');
    await mallory.page.getByText('Who are you?').waitFor();
    expect(use().served.demo.workspace.users.get('mallory-id')?.active).toBe(false);
    await admin.panel.shows('Account deactivated');
});
