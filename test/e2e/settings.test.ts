// Settings and permissions that change while the app runs, and a service account that may not do what is asked of it.
import { giveRoomRole, guardRole, makeBobGuard } from './arrange';
import type { Said } from './mod-desk';
import { type PersonName, personOf, roomOf } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

const say = (name: PersonName, words: string): Promise<Said> =>
    use().say({ user: personOf(use(), name), room: roomOf(use(), 'general') }, words);

const muted = (username: string): string[] => [
    `+ #general muted ${username}`,
    `+ #general says user-muted ${username} by moddesk.service`,
];

const refused = (code: string) => ({
    answer: expect.stringContaining(`[${code}]`) as string,
    changes: [],
});

describe('protect-higher-ranks', () => {
    test('off is exactly REST, which knows no rank; on again protects at once', async () => {
        await use().set('protect-higher-ranks', false);
        expect(await say('carol', 'mute @alice')).toMatchObject({ changes: muted('alice'), calls: ['rooms.muteUser'] });
        expect((await say('carol', 'mute @admin')).changes).toEqual(muted('admin'));
        await use().set('protect-higher-ranks', true);
        expect(await say('carol', 'unmute @alice')).toMatchObject(refused('mod-outranked'));
    });

    test('off still protects the last owner and oneself', async () => {
        await use().set('protect-higher-ranks', false);
        expect(await say('carol', 'kick @alice')).toMatchObject(refused('error-you-are-last-owner'));
        expect(await say('carol', 'mute @carol')).toMatchObject(refused('mod-self'));
    });

    test('off lets an owner demote another', async () => {
        giveRoomRole(use(), 'bob', 'owner');
        await use().set('protect-higher-ranks', false);
        expect((await say('alice', 'role remove owner @bob')).changes).toEqual(['- #general owner bob']);
    });
});

describe('the live permission table', () => {
    test('takes a permission away', async () => {
        expect((await say('carol', 'mute @bob')).changes).toEqual(muted('bob'));
        await use().setPermission('mute-user', ['admin', 'owner', 'moderation-service']);
        expect(await say('carol', 'unmute @bob')).toMatchObject(refused('error-not-allowed'));
    });

    test('gives a permission to leaders, who outrank members', async () => {
        await use().setPermission('remove-user', ['admin', 'owner', 'moderator', 'leader']);
        expect((await say('dave', 'kick @bob')).answer).toBe('✅ Kicked from #general: @bob.');
        expect(await say('dave', 'kick @carol')).toMatchObject(refused('mod-outranked'));
    });

    test('gives a permission to a custom role of the room', async () => {
        makeBobGuard(use());
        await use().setPermission('mute-user', ['admin', 'owner', 'moderator', guardRole, 'moderation-service']);
        expect(await say('bob', 'mute @olivia')).toMatchObject({
            changes: muted('olivia'),
            calls: ['rooms.roles', 'rooms.muteUser'],
        });
        expect(await say('greta', 'mute @bob')).toMatchObject(refused('error-not-allowed'));
    });

    test('is read once for many commands', async () => {
        await use().forgetPermissions();
        for (const words of ['mute @bob', 'unmute @bob', 'kick @bob', '']) await say('carol', words);
        expect(use().rest.log.count('permissions.listAll')).toBe(1);
    });
});

describe('the service account', () => {
    test('a token that is not valid, and a valid one again', async () => {
        await use().set('rest-auth-token', 'revoked');
        expect(await say('carol', 'mute @bob')).toMatchObject(refused('mod-service-account-refused'));
        await use().set('rest-auth-token', use().demo.service.token);
        expect((await say('carol', 'mute @bob')).changes).toEqual(muted('bob'));
    });

    test('may not mute: the answer speaks of it, not of the moderator', async () => {
        await use().setPermission('mute-user', ['admin', 'owner', 'moderator']);
        const said = await say('carol', 'mute @bob');
        expect(said).toMatchObject({ changes: [], calls: ['rooms.muteUser'] });
        expect(said.answer).toContain('The service account may not do that here.');
        expect(said.answer).toContain('[error-not-allowed]');
    });

    test('an address that is none, one that nobody listens at, one with a slash at its end', async () => {
        await use().set('rest-url', 'chat.example.com');
        expect(await say('carol', 'mute @bob')).toMatchObject(refused('mod-rest-url-invalid'));
        await use().set('rest-url', 'http://127.0.0.1:9');
        expect(await say('carol', 'mute @bob')).toMatchObject(refused('mod-unreachable'));
        await use().set('rest-url', `${use().rest.url}/`);
        expect((await say('carol', 'mute @bob')).changes).toEqual(muted('bob'));
    });

    test("hits Rocket.Chat's own limit where it may not pass it", async () => {
        const { workspace } = use().demo;
        await use().setPermission('api-bypass-rate-limit', ['admin']);
        const limit = workspace.setting('API_Enable_Rate_Limiter_Limit_Calls_Default');
        workspace.setSetting('API_Enable_Rate_Limiter_Limit_Calls_Default', 2);
        const said = [
            await say('carol', 'mute @bob'),
            await say('carol', 'mute @olivia'),
            await say('carol', 'mute @greta'),
        ];
        workspace.setSetting('API_Enable_Rate_Limiter_Limit_Calls_Default', limit ?? 10);
        const [, second, third] = said.map(({ answer }) => answer);
        expect(second).toContain('✅ Muted in #general: @olivia.');
        expect(third).toMatch(/⛔ @greta: .*Try again in \d+ seconds\. \[mod-rate-limited\]/);
    });
});
