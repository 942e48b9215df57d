// Many at once, bans and reports by hand and eye: tried out and then done, stopped, banned and let back, warned for a report.
import type { PersonName } from '../rows';
import type { Playground } from './playground';
import { usePanel } from './use-panel';

const use = usePanel();
const spam = 'BUY CHEAP WATCHES';
const reported = 'was reported by';
const idForm = /[0-9a-z]{6}-[0-9a-z]{3}/;

/** A form for several people, with these in it. */
async function openSeveral(name: PersonName, button: string, people: readonly PersonName[]): Promise<Playground> {
    const page = await use().openPanel(name);
    await page.panel.button(button).first().click();
    await page.modal.opened();
    for (const each of people) await page.modal.lookUp('People', each, use().nameOf(each));
    return page;
}

async function submit({ modal }: Playground): Promise<void> {
    await modal.submit();
    await modal.closed();
}

it('shows what would happen, keeps what was entered, and does it from the same form', async () => {
    const carol = await openSeveral('carol', 'Mute', ['bob', 'alice', 'mallory']);
    const { panel, modal } = carol;
    await modal.fill('Reason', 'third time today');
    await modal.select('What to do', 'Show what would happen');
    const tried = await use().changesBy(async () => {
        await modal.submit();
        await modal.shows('🔎 Dry run: nothing was changed and nobody was told.');
    });
    expect(tried).toEqual([]);
    const table = [
        'Mute in #general: 1 of 3 done.',
        'Muted in #general: @bob.',
        'Already muted in #general: @mallory.',
        /@alice: .*\[mod-outranked\]/,
    ];
    for (const line of table) await modal.shows(line);
    await modal.button('Back to the form').click();
    await modal.shows('Reason');
    expect(await modal.valueOf('Reason')).toBe('third time today');

    await modal.select('What to do', 'Do it');
    const done = await use().changesBy(() => submit(carol));
    for (const line of [...table, 'Muted now (2)']) await panel.shows(line);
    expect(await panel.text()).toMatch(/Run `?\w{6}-\w{3}/);
    expect(await panel.text()).not.toContain('Dry run');
    expect(done).toEqual(['+ #general muted bob', '+ #general says user-muted bob by moddesk.service']);
});

it('stops a run that the server holds up; the table follows, seen only by who asked for it', async () => {
    const { faults } = use().served.rest;
    faults.next('rooms.muteUser', {});
    faults.next('rooms.muteUser', { answer: 429 });
    const carol = await openSeveral('carol', 'Mute', ['bob', 'olivia', 'greta']);
    await submit(carol);
    await carol.panel.shows('Under way');
    await carol.panel.shows('Mute by @carol: 2 of 3 settled.');
    const alice = await use().openPanel('alice');
    await alice.panel.section('Mute by @carol').getByRole('button', { name: 'Stop' }).click();
    await alice.panel.shows(/Run \w{6}-\w{3} ends now: 2 of 3 were settled/);
    expect(await carol.notice('Mute in #general')).toMatch(/2 of 3 done\.[^]*\[mod-stopped\]/);
    expect(await alice.notices()).not.toContainEqual(expect.stringContaining('Mute in #general'));
    await carol.panel.button('Refresh').last().click();
    await carol.panel.button('Stop').waitFor({ state: 'detached' });
    await carol.panel.shows('Muted now (3)');
    await use().forgetPermissions();
});

it('bans, lists the banned with the reason, and lets them back from there', async () => {
    const carol = await use().openMember('carol', 'bob');
    const { panel, modal } = carol;
    await panel.button('Ban').click();
    await modal.shows('Bob Brown (@bob) will be removed from #general and unable to come back');
    await modal.fill('Reason', 'advertising');
    const banned = await use().changesBy(() => submit(carol));
    expect(banned).toEqual(expect.arrayContaining(['+ #general banned bob', '- #general member bob']));
    await panel.shows('Banned from #general: @bob.');

    await panel.button('Back to the room').click();
    await panel.button('Banned people').click();
    await panel.shows(/@bob · since .* · by @carol · until someone unbans · advertising/);
    expect(await panel.title()).toBe('Banned from #general');
    await panel.section('@bob').getByRole('button', { name: 'Open' }).click();
    await panel.shows('Bob Brown (@bob)');
    await panel.button('Unban').click();
    await modal.opened();
    const unbanned = await use().changesBy(() => submit(carol));
    expect(unbanned).toContain('- #general banned bob');
    await panel.shows('No longer banned from #general: @bob.');

    await panel.button('Back to the room').click();
    await panel.button('Banned people').click();
    await panel.shows('None.');
});

it('tells an owner of a reported message, who warns from there and dismisses the report', async () => {
    const [bob, alice] = await Promise.all([use().openAs('bob'), use().openAs('alice')]);
    await bob.report(spam, 'sells watches');
    await alice.page.getByLabel('unread').waitFor();
    const [direct = ''] = await alice.unreadRooms();
    await alice.goTo(direct);
    const notice = alice.message(reported);
    const words = await notice.innerText();
    for (const part of ['mallory', '#general', 'bob', 'Reason: sells watches', spam]) expect(words).toContain(part);
    const [id = ''] = idForm.exec(words) ?? [];

    await alice.pressInMessage(reported, 'Open member');
    const { panel, modal } = alice;
    await panel.shows('Mallory Moss (@mallory)');
    expect(await panel.title()).toBe('Moderate #general');
    await panel.shows(`Report ${id}`);
    await panel.button('Warn').click();
    await modal.fill('Text', 'no watches here');
    await submit(alice);
    await panel.shows('Warned in #general: @mallory.');
    await panel.shows(new RegExp(`Warn @mallory · by @alice · from report ${id} · no watches here`));

    await alice.pressInMessage(reported, 'Dismiss');
    await notice.getByText(/Dismissed by .*alice/).waitFor();
    expect(await notice.getByRole('button', { name: /Open member|Dismiss/ }).count()).toBe(0);
});
