// A slow server: the panel opens all the same and says what is missing; an act that outlives its trigger is answered later.
import { readable } from '../../readable';
import { usePanel } from './use-panel';

const use = usePanel();
/** A trigger lives so long; what an app shows later, nobody sees. */
const triggerMilliseconds = 5000;
const tooSlow = 'Rocket.Chat was too slow to tell. Refresh to try again.';
const working = 'This takes longer than usual. The answer will appear in the room, seen only by you.';

it('opens with what is known, says what is not, and Refresh mends it', async () => {
    await use().forgetPermissions();
    const { rest } = use().served;
    rest.faults.next('permissions.listAll', { delay: triggerMilliseconds });
    const alice = await use().openAs('alice');
    const { page, panel } = alice;
    await alice.roomAction('Moderate this room');
    await panel.opened();
    await panel.shows(tooSlow);
    await panel.shows('Alice Adams (@alice): owner');
    await page.waitForTimeout(triggerMilliseconds);
    await panel.button('Refresh').click();
    await panel.shows('You may do here: Warn, Mute, Unmute, Kick, Ban, Unban, Add role, Remove role, Note.');
    expect(await panel.text()).not.toContain(tooSlow);
});

it('closes a form in time, and tells in the room what became of it', async () => {
    const carol = await use().openMember('carol', 'bob');
    const { panel, modal } = carol;
    await panel.button('Mute').click();
    await modal.fill('Reason', 'spam');
    use().served.rest.faults.next('rooms.muteUser', { delay: triggerMilliseconds });
    const changes = await use().changesBy(async () => {
        await modal.submit();
        await modal.closed();
        await panel.shows(working);
        expect(readable(await carol.notice('Muted in'))).toContain('Muted in #general: @bob.\nReason: spam');
    });
    expect(changes).toEqual(['+ #general muted bob', '+ #general says user-muted bob by moddesk.service']);
    await panel.button('Refresh').click();
    await panel.button('Unmute').waitFor();
});

it('answers an Unmute of the list in time, and tells the rest later, also when it failed', async () => {
    const carol = await use().openPanel('carol');
    use().served.rest.faults.next('rooms.unmuteUser', { delay: triggerMilliseconds, answer: 403 });
    const changes = await use().changesBy(async () => {
        await carol.panel.section('@mallory').getByRole('button', { name: 'Unmute' }).click();
        await carol.panel.shows(working);
        expect(await carol.notice('@mallory')).toContain('[mod-service-account-forbidden]');
    });
    expect(changes).toEqual([]);
});
