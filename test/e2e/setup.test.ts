// /mod setup: the steps to a working service account, as far as one has come.
import type { ModDesk, Said } from './mod-desk';
import { personOf, roomOf } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

const say = (words: string): Promise<Said> =>
    use().say({ user: personOf(use(), 'admin'), room: roomOf(use(), 'general') }, words);

beforeEach(() => {
    // Asked more often in a minute than anyone would.
    use().demo.workspace.setSetting('API_Enable_Rate_Limiter_Limit_Calls_Default', 1000);
});

const icons = (answer: string): string => (answer.match(/^(?:✅|⬜|⛔)(?= \d\.)/gmu) ?? []).join('');

test('is all done in a sound set-up, with the exact link to the settings', async () => {
    const { answer, changes } = await say('setup');
    expect(icons(answer)).toBe('✅✅✅✅✅');
    const [appId = ''] = use().engine.store.apps.keys();
    expect(answer).toContain(
        `<${use().rest.url}/marketplace/installed/info/${appId}/0.1.0/settings|the app's settings>`,
    );
    expect(answer).toContain('never in a message');
    expect(changes).toEqual([]);
});

test.each<readonly [string, (modDesk: ModDesk) => unknown, string]>([
    ['only a user id', (modDesk) => modDesk.set('rest-auth-token', ''), '✅⬜⬜⬜⬜'],
    ['a wrong token', (modDesk) => modDesk.set('rest-auth-token', 'revoked'), '✅⬜⛔✅⛔'],
    ['no web address', (modDesk) => modDesk.set('rest-url', 'chat.example.com'), '✅⬜✅⛔⛔'],
    ['nobody by that id', (modDesk) => modDesk.set('rest-user-id', 'nobody'), '⛔⬜✅✅⬜'],
    ['a missing permission', (modDesk) => modDesk.setPermission('mute-user', ['admin']), '✅⬜✅✅✅'],
])('%s', async (_, given, steps) => {
    await given(use());
    expect(icons((await say('setup')).answer)).toBe(steps);
});

test('an administrator goes the whole way', async () => {
    const { demo } = use();
    const goOn = async (id: string, value: string): Promise<string> => {
        await use().set(id, value);
        return icons((await say('setup')).answer);
    };
    await use().set('rest-user-id', '');
    expect(await goOn('rest-auth-token', '')).toBe('⬜⬜⬜⬜⬜');
    expect(await goOn('rest-user-id', demo.service.user._id)).toBe('✅⬜⬜⬜⬜');
    expect(await goOn('rest-auth-token', demo.service.token)).toBe('✅✅✅✅✅');
});
