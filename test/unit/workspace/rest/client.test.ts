// The REST client: how it calls, what it repeats, and that its token never leaves it.
import { lookAsNobody, restClient } from '../../../../src/workspace/rest/client';
import { failure, refusal } from '../../../../src/workspace/problem';
import { RateLimits } from '../../../../src/workspace/rest/rate-limits';
import { answered, FakeHttp, ok } from '../../fakes/engine';
import { ACCOUNT, admit, restOver } from '../../fakes/rest';

const HEADERS = {
    'Content-Type': 'application/json',
    'X-User-Id': 'service',
    'X-Auth-Token': 'a-very-secret-token',
};

it('reads with the account, a time-out and the query as parameters', async () => {
    const line = new FakeHttp(ok({ isMember: true }));
    const answer = await restOver(line).get('rooms.isMember', { roomId: 'r', userId: 'u' });
    expect(answer).toEqual({ ok: true, value: { success: true, isMember: true } });
    expect(line.sent).toEqual([
        {
            method: 'get',
            url: 'https://chat.example.com/api/v1/rooms.isMember',
            params: { roomId: 'r', userId: 'u' },
            timeout: 8000,
            headers: HEADERS,
        },
    ]);
});

it('writes a JSON text with the same headers and time-out', async () => {
    const line = new FakeHttp(ok());
    await restOver(line).post('rooms.muteUser', { roomId: 'r', userId: 'u' });
    expect(line.sent).toEqual([
        {
            method: 'post',
            url: 'https://chat.example.com/api/v1/rooms.muteUser',
            content: '{"roomId":"r","userId":"u"}',
            timeout: 8000,
            headers: HEADERS,
        },
    ]);
});

describe('repeating', () => {
    const unclear = [answered(500, null), answered(200, '<html>'), new Error('socket hang up')];

    it.each(unclear)('reads once more after no clear answer: %p', async (first) => {
        const line = new FakeHttp(first, ok({ update: [] }));
        expect(await restOver(line).get('permissions.listAll')).toMatchObject({ ok: true });
        expect(line.sent).toHaveLength(2);
        expect(line.sent[1]).toEqual(line.sent[0]);
    });

    it('reads no more than twice', async () => {
        const line = new FakeHttp(answered(503, null));
        expect(await restOver(line).get('rooms.info')).toMatchObject({ problem: { code: 'mod-server-error' } });
        expect(line.sent).toHaveLength(2);
    });

    it.each([400, 401, 403, 429])('does not read again after a clear %d', async (status) => {
        const line = new FakeHttp(answered(status, { success: false }));
        expect(await restOver(line).get('rooms.info')).toMatchObject({ ok: false });
        expect(line.sent).toHaveLength(1);
    });

    it.each(unclear)('never writes again: %p', async (answer) => {
        const line = new FakeHttp(answer);
        expect(await restOver(line).post('rooms.muteUser', {})).toMatchObject({ problem: { effect: 'unknown' } });
        expect(line.sent).toHaveLength(1);
    });
});

describe('a look', () => {
    const limited = { ...answered(429, { success: false }), headers: { 'x-ratelimit-limit': '10' } };

    it('is made as the account, given up early, and hands on what came', async () => {
        const line = new FakeHttp(answered(418, '<html>'));
        expect(await restOver(line).look('me')).toEqual({ ok: true, value: { statusCode: 418, data: '<html>' } });
        expect(line.sent).toEqual([
            { method: 'get', url: 'https://chat.example.com/api/v1/me', timeout: 2500, headers: HEADERS },
        ]);
    });

    it('is not repeated', async () => {
        const line = new FakeHttp(new Error(ACCOUNT.authToken));
        const looked = await restOver(line).look('me');
        expect(looked).toMatchObject({ ok: false, problem: { code: 'mod-unreachable' } });
        expect(JSON.stringify(looked)).not.toContain(ACCOUNT.authToken);
        expect(line.sent).toHaveLength(1);
    });

    it('learns of the rate limit like any other call', async () => {
        const line = new FakeHttp(limited);
        const rest = restOver(line);
        expect(await rest.look('me')).toMatchObject({ ok: true });
        expect(await rest.look('me')).toMatchObject({ ok: false, problem: { code: 'mod-rate-limited' } });
        expect(line.sent).toHaveLength(1);
    });

    it('as nobody sends neither id nor token', async () => {
        const line = new FakeHttp(ok());
        const { url } = ACCOUNT;
        await lookAsNobody(line.http, new RateLimits(Date.now), { url, path: '/api/info' });
        expect(line.sent).toEqual([{ method: 'get', url: 'https://chat.example.com/api/info', timeout: 2500 }]);
        expect(JSON.stringify(line.sent)).not.toMatch(/service|secret/);
    });
});

describe('a call that throws', () => {
    afterEach(() => jest.restoreAllMocks());

    it('could not reach the server', async () => {
        expect(await restOver(new FakeHttp(new Error('ECONNREFUSED'))).post('x', {})).toEqual({
            ok: false,
            problem: { code: 'mod-unreachable', effect: 'unknown', by: 'server' },
        });
    });

    it('timed out when it took as long as the time-out', async () => {
        jest.spyOn(Date, 'now').mockReturnValueOnce(0).mockReturnValueOnce(8000);
        expect(await restOver(new FakeHttp(new Error('any'))).post('x', {})).toEqual({
            ok: false,
            problem: { code: 'mod-timed-out', effect: 'unknown', by: 'server' },
        });
    });

    it('leaves no trace of what the error said', async () => {
        const error = new Error(`request with ${ACCOUNT.authToken} failed`);
        const rest = restOver(new FakeHttp(error));
        const answers = [await rest.get('x'), await rest.post('x', {})];
        expect(JSON.stringify(answers)).not.toContain(ACCOUNT.authToken);
        expect(JSON.stringify(answers)).not.toContain('request with');
    });
});

it('says that the app may not use the network when the engine answers nothing', async () => {
    expect(await restOver(new FakeHttp(undefined)).post('x', {})).toMatchObject({
        problem: { code: 'mod-app-not-permitted', effect: 'none' },
    });
});

it('sends nothing where it is not admitted, and says why', async () => {
    const line = new FakeHttp(ok());
    const refused = failure(refusal('mod-rest-redirected'));
    const rest = restClient(line.http, ACCOUNT, new RateLimits(Date.now), () => Promise.resolve(refused));
    expect([await rest.get('x'), await rest.post('x', {}), await rest.look('x')]).toEqual([refused, refused, refused]);
    expect(line.sent).toEqual([]);
});

describe.each([
    ['without an account', undefined, 'mod-service-account-missing'],
    ['without an address', { ...ACCOUNT, url: '' }, 'mod-rest-url-invalid'],
    ['with no web address', { ...ACCOUNT, url: 'chat.example.com' }, 'mod-rest-url-invalid'],
    ['with another protocol', { ...ACCOUNT, url: 'ftp://chat.example.com' }, 'mod-rest-url-invalid'],
    ['with no host', { ...ACCOUNT, url: 'https://' }, 'mod-rest-url-invalid'],
])('%s', (_, account, code) => {
    it('says why nothing can be done, and calls nobody', async () => {
        const line = new FakeHttp(ok());
        const rest = restClient(line.http, account, new RateLimits(Date.now), admit);
        const refused = { ok: false, problem: { code, effect: 'none', by: 'mod-desk' } };
        expect(rest.unavailable).toEqual(refused.problem);
        expect([await rest.get('x'), await rest.post('x', {}), await rest.look('x')]).toEqual([
            refused,
            refused,
            refused,
        ]);
        expect(line.sent).toEqual([]);
    });
});
