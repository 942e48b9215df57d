// login, me and tokens.
import { passwordDigest } from '../state/identifiers';
import { createUser, issueOAuthCredential, issueToken } from '../state/build';
import { useHarness } from '../testing/harness';

const use = useHarness();
const logIn = (body: Record<string, unknown>) => use().post(null, 'login', body);

describe('login', () => {
    it.each([
        { username: 'alice', password: 'alice-pass' },
        { user: 'ALICE', password: 'alice-pass' },
        { user: 'alice@example.org', password: 'alice-pass' },
        { email: 'alice@example.org', password: { digest: passwordDigest('alice-pass'), algorithm: 'sha-256' } },
    ])('gives a token that works: %j', async (credentials) => {
        const { status, body } = await logIn(credentials);
        expect(status).toBe(200);
        expect(body).toMatchObject({ status: 'success', data: { userId: 'alice-id', me: { username: 'alice' } } });
        const { userId, authToken } = body['data'] as { userId: string; authToken: string };
        const headers = { 'X-User-Id': userId, 'X-Auth-Token': authToken };
        expect((await use().send('me', { headers })).body).toMatchObject({
            ...{ success: true, _id: 'alice-id', roles: ['user'], email: 'alice@example.org' },
        });
    });

    it.each([
        { username: 'alice', password: 'wrong' },
        { username: 'nobody', password: 'alice-pass' },
        { username: 'alice' },
        { password: 'alice-pass' },
        { username: 'rocket.cat', password: '' },
        {},
    ])('refuses %j', async (credentials) => {
        const { status, body } = await logIn(credentials);
        expect(status).toBe(401);
        const expected = { success: false, status: 'error', error: 'Unauthorized', message: 'Unauthorized' };
        expect(body).toEqual(expected);
    });

    it('refuses who is deactivated, and app users', async () => {
        expect((await logIn({ username: 'trent', password: 'trent-pass' })).body).toMatchObject({
            error: 'error-user-is-not-activated',
        });
        createUser(use().workspace, { username: 'mod-desk.bot', type: 'app', roles: ['app'], password: 'x' });
        expect((await logIn({ username: 'mod-desk.bot', password: 'x' })).body).toMatchObject({
            error: 'error-app-user-is-not-allowed-to-login',
        });
    });
});

describe('tokens', () => {
    it('are kept only as hashes', async () => {
        const { body } = await logIn({ username: 'alice', password: 'alice-pass' });
        const { authToken } = body['data'] as { authToken: string };
        const { workspace, demo } = use();
        const stored = JSON.stringify([workspace.loginTokens.all(), workspace.users.all(), workspace.passwords.all()]);
        expect(stored).not.toContain(authToken);
        expect(stored).not.toContain(demo.service.token);
        expect(stored).not.toContain('alice-pass');
    });

    it('count only with the id of their owner', async () => {
        const { workspace, demo } = use();
        const token = issueToken(workspace, demo.people.alice);
        const status = async (headers: Record<string, string>) => (await use().send('me', { headers })).status;
        expect(await status({ 'X-User-Id': 'alice-id', 'X-Auth-Token': token })).toBe(200);
        expect(await status({ 'X-User-Id': 'bob-id', 'X-Auth-Token': token })).toBe(401);
        expect(await status({ 'X-Auth-Token': token })).toBe(401);
        expect(await status({ 'X-User-Id': 'alice-id' })).toBe(401);
        expect(await status({ 'X-User-Id': 'alice-id', 'X-Auth-Token': 'x' })).toBe(401);
    });

    it('do not ask whether their owner is active', async () => {
        const { workspace, demo } = use();
        const headers = use().headersOf(demo.people.trent);
        expect(workspace.users.get('trent-id')?.active).toBe(false);
        expect((await use().send('me', { headers })).status).toBe(200);
    });

    it('of OAuth count as bearer tokens, refresh tokens do not', async () => {
        const { workspace, demo } = use();
        const status = async (kind: 'access-token' | 'refresh-token') => {
            const headers = { Authorization: `Bearer ${issueOAuthCredential(workspace, demo.people.bob, kind)}` };
            return (await use().send('me', { headers })).status;
        };
        expect(await status('access-token')).toBe(200);
        expect(await status('refresh-token')).toBe(401);
    });

    it('of the service account may do what the app needs and no more', async () => {
        const { workspace, demo } = use();
        const headers = {
            ...{ 'X-User-Id': demo.service.user._id, 'X-Auth-Token': demo.service.token },
            'Content-Type': 'application/json',
        };
        const post = async (endpoint: string, body: unknown) =>
            (await use().send(endpoint, { method: 'POST', headers, body: JSON.stringify(body) })).status;
        expect(await post('rooms.muteUser', { roomId: 'core-id', username: 'bob' })).toBe(200);
        expect(await post('roles.addUserToRole', { roomId: 'core-id', username: 'bob', roleId: 'leader' })).toBe(200);
        expect(await post('users.setActiveStatus', { userId: 'trent-id', activeStatus: true })).toBe(200);
        expect(await post('channels.kick', { roomId: 'GENERAL', userId: 'bob-id' })).toBe(400);
        expect(workspace.subscriptions.findByUser(demo.service.user._id)).toEqual([]);
    });
});
