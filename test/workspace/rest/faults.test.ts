// Injected faults and the log of calls.
import type { RestCall } from './request-log';
import type { BrokenAnswer } from './faults';
import { useHarness } from '../testing/harness';

const use = useHarness();

function mute(signal?: AbortSignal): Promise<Response> {
    return fetch(`${use().server.url}/api/v1/rooms.muteUser`, {
        method: 'POST',
        headers: { ...use().headersOf(use().person('alice')), 'Content-Type': 'application/json' },
        body: JSON.stringify({ roomId: 'GENERAL', username: 'bob' }),
        ...(signal ? { signal } : {}),
    });
}

const isMuted = (): boolean => use().room('GENERAL').muted?.includes('bob') ?? false;

describe.each([
    { name: 'instead of the effect', afterEffect: false },
    { name: 'after the effect', afterEffect: true },
])('faults $name', ({ afterEffect }) => {
    const answers: [BrokenAnswer, number, string, string | null][] = [
        [401, 401, 'You must be logged in to do this.', 'application/json'],
        [403, 403, '"unauthorized"', 'application/json'],
        [429, 429, 'You must wait 30 seconds', 'application/json'],
        [500, 500, 'Internal server error', 'application/json'],
        [502, 502, '<h1>502 Bad Gateway</h1>', 'text/html'],
        ['plain', 400, '{"success":false,"error":"Something went wrong"}', 'application/json'],
        ['not-found', 404, '{"success":false,"error":"Resource not found"}', 'application/json'],
        ['html', 200, '<html>', 'text/html'],
        ['empty', 200, '', null],
        ['text', 200, '{"success": tr', 'application/json'],
        ['no-success', 200, '{"user":{}}', 'application/json'],
    ];
    it.each(answers)('%s', async (answer, status, text, contentType) => {
        use().server.faults.next('rooms.muteUser', { answer, afterEffect });
        const response = await mute();
        expect(response.status).toBe(status);
        expect(response.headers.get('Content-Type')).toBe(contentType);
        expect(await response.text()).toContain(text);
        expect(isMuted()).toBe(afterEffect);
        expect(use().server.log.calls().at(-1)?.status).toBe(status);
        expect(await (await mute()).json()).toEqual({ success: true });
    });

    it('reset', async () => {
        use().server.faults.next('rooms.muteUser', { answer: 'reset', afterEffect });
        await expect(mute()).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
        expect(isMuted()).toBe(afterEffect);
        expect(use().server.log.calls().at(-1)?.status).toBe(0);
    });

    it('hang, until the caller gives up', async () => {
        use().server.faults.next('rooms.muteUser', { answer: 'hang', afterEffect });
        const logged = new Promise<RestCall>((resolve) => use().server.log.once('call', resolve));
        await expect(mute(AbortSignal.timeout(1500))).rejects.toThrow('aborted due to timeout');
        expect(isMuted()).toBe(afterEffect);
        expect(await logged).toMatchObject({ endpoint: 'rooms.muteUser', status: 0 });
    });
});

describe('faults', () => {
    it('can be only late', async () => {
        use().server.faults.next('rooms.muteUser', { delay: 80 });
        const started = performance.now();
        expect(await (await mute()).json()).toEqual({ success: true });
        expect(performance.now() - started).toBeGreaterThanOrEqual(75);
    });

    it('strike as often as said, in their order, where the pattern fits', async () => {
        const { faults } = use().server;
        faults.next(/^rooms\./, { answer: 500, times: 2 });
        faults.next('rooms.muteUser', { answer: 502 });
        expect((await use().get('bob', 'me')).status).toBe(200);
        const statuses: number[] = [];
        for (let call = 0; call < 4; call += 1) statuses.push((await mute()).status);
        expect(statuses).toEqual([500, 500, 502, 200]);
        faults.next('me', { answer: 500 });
        faults.clear();
        expect((await use().get('bob', 'me')).status).toBe(200);
    });
});

describe('the log', () => {
    it('tells who called what, with what result, and never a token', async () => {
        const { log } = use().server;
        const heard: RestCall[] = [];
        log.on('call', (call) => heard.push(call));
        await mute();
        await use().get(null, 'rooms.roles', { rid: 'GENERAL' });
        expect(heard).toEqual([
            expect.objectContaining({ method: 'POST', endpoint: 'rooms.muteUser', user: 'alice', status: 200 }),
            expect.objectContaining({ method: 'GET', endpoint: 'rooms.roles', status: 401 }),
        ]);
        expect(heard[1]).not.toHaveProperty('user');
        for (const call of heard) {
            expect(Object.keys(call).sort()).toEqual(
                ['at', 'endpoint', 'method', 'milliseconds', 'status', ...(call.user ? ['user'] : [])].sort(),
            );
        }
        expect(log.calls()).toEqual(heard);
        expect([log.count(), log.count('rooms.muteUser'), log.count('me')]).toEqual([2, 1, 0]);
        log.clear();
        expect([log.count(), log.calls()]).toEqual([0, []]);
    });
});

describe('the server', () => {
    it('closes at once, also while a call hangs', async () => {
        use().server.faults.next('rooms.muteUser', { answer: 'hang' });
        const outcome = expect(mute()).rejects.toThrow('fetch failed');
        while (use().server.faults.waiting > 0) await new Promise((resolve) => setTimeout(resolve, 5));
        const started = performance.now();
        await use().server.close();
        await outcome;
        expect(performance.now() - started).toBeLessThan(500);
        await expect(mute()).rejects.toThrow('fetch failed');
    });

    it('carries routes of others, which know the caller', async () => {
        use().server.app.get('/api/apps', (context) => context.json({ caller: context.get('user')?.username }));
        const headers = use().headersOf(use().person('admin'));
        const response = await fetch(`${use().server.url}/api/apps`, { headers });
        expect(await response.json()).toEqual({ caller: 'admin' });
        expect(use().server.log.count('/api/apps')).toBe(1);
    });
});
