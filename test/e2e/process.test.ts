// The app's process dies: nothing that matters was in it.
import type { Said } from './mod-desk';
import { type PersonName, personOf, roomOf } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

const say = (name: PersonName, words: string): Promise<Said> =>
    use().say({ user: personOf(use(), name), room: roomOf(use(), 'general') }, words);

test('killed between two commands: the next one works, with the same settings', async () => {
    await use().set('protect-higher-ranks', false);
    await say('carol', 'mute @bob');
    await use().engine.kill();
    expect((await say('carol', 'unmute @bob')).answer).toBe('✅ Unmuted in #general: @bob.');
    expect((await say('carol', 'mute @alice')).changes).toContain('+ #general muted alice');
});

test('switched off and on again: the command and the buttons are there as before', async () => {
    const { engine } = use();
    const buttons = await engine.getActionButtons();
    // The engine keeps the command while the app is off, and complains that it is there when the app is on again.
    const print = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await engine.disable();
    await engine.enable();
    print.mockRestore();
    expect(await engine.getActionButtons()).toEqual(buttons);
    expect((await say('carol', 'mute @bob')).answer).toBe('✅ Muted in #general: @bob.\nLasts until someone unmutes.');
});

test('killed while REST is asked: what was done is done, and said when it is asked again', async () => {
    const { rest, engine } = use();
    // The engine waits half a minute for the dead process, and then prints that it gave up.
    const print = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    rest.faults.next('rooms.muteUser', { delay: 300 });
    const unanswered = say('carol', 'mute @bob').catch(() => undefined);
    while (rest.faults.waiting > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await engine.kill();
    await unanswered;
    print.mockRestore();
    const again = await say('carol', 'mute @bob');
    expect(again.answer.replace(/`\w{6}-\w{3}`/, 'ID').split('\n')).toEqual([
        'ℹ️ Already muted in #general: @bob.',
        '@bob: until someone unmutes (case ID).',
        'To change that: `/mod mute @bob 2h`.',
    ]);
    expect(again.changes).toEqual([]);
});

test('killed between the list of rooms and its confirmation: the list is shown once more', async () => {
    expect((await say('admin', 'deactivate @olivia')).answer).toContain('[user-last-owner]');
    await use().engine.kill();
    const confirmed = await say('admin', 'deactivate @olivia --relinquish');
    expect(confirmed).toMatchObject({ changes: [] });
    expect(confirmed.answer).toContain('[user-last-owner]');
    expect((await say('admin', 'deactivate @olivia --relinquish')).changes).toContain('- @olivia active');
});
