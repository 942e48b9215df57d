// Looking at server, account and engine: what is asked, with what, and what the answers mean.
import type { IUserRead } from '@rocket.chat/apps-engine/definition/accessors';
import { inspectionOf } from '../../../src/workspace/inspection';
import { KnownAddresses } from '../../../src/workspace/rest/address';
import { RateLimits } from '../../../src/workspace/rest/rate-limits';
import { answered, FakeHttp, ok, reader, room } from '../fakes/engine';
import { person } from '../fakes/people';
import { ACCOUNT, restOver } from '../fakes/rest';

const DATE = 'Sat, 21 Nov 2026 20:15:30 GMT';
const ME = { _id: 'service', username: 'moddesk.service', active: true, roles: ['bot', 7, 'mod-desk'] };

function inspect(line: FakeHttp, url = ACCOUNT.url, read = reader({})) {
    const known = { rateLimits: new RateLimits(Date.now), addresses: new KnownAddresses(Date.now) };
    return inspectionOf({ read, http: line.http }, restOver(line), known, url);
}

describe('the server', () => {
    it('is asked for its version as nobody, and once', async () => {
        const line = new FakeHttp({ ...answered(200, { version: '8.1', success: true }), headers: { date: DATE } });
        expect(await inspect(line).server()).toEqual({
            ok: true,
            value: { version: '8.1', time: Date.UTC(2026, 10, 21, 20, 15, 30) },
        });
        expect(line.sent).toEqual([{ method: 'get', url: 'https://chat.example.com/api/info', timeout: 2500 }]);
    });

    it.each([
        [{ Date: DATE }, Date.UTC(2026, 10, 21, 20, 15, 30)],
        [{ date: 'yesterday' }, undefined],
        [{}, undefined],
        [undefined, undefined],
    ])('tells its time where there is one: %j', async (headers, time) => {
        const line = new FakeHttp({ ...ok({ version: '8.1' }), ...(headers ? { headers } : {}) });
        expect(await inspect(line).server()).toMatchObject({ value: { time } });
    });

    it.each([
        [answered(200, null), 'mod-answer-unreadable'],
        [answered(200, { success: true }), 'mod-answer-unreadable'],
        [answered(200, { version: '<b>8</b>' }), 'mod-answer-unreadable'],
        [answered(404, { success: false }), 'mod-answer-unreadable'],
        [answered(401, null), 'mod-answer-unreadable'],
        [answered(502, null), 'mod-server-error'],
        [answered(429, { success: false }), 'mod-rate-limited'],
        [new Error('ECONNREFUSED'), 'mod-unreachable'],
        [undefined, 'mod-app-not-permitted'],
    ])('is not Rocket.Chat, or not well: %p', async (answer, code) => {
        const line = new FakeHttp(answer);
        expect(await inspect(line).server()).toMatchObject({ ok: false, problem: { code } });
        expect(line.sent).toHaveLength(1);
    });

    it.each(['', 'chat.example.com', 'ftp://chat.example.com', 'https://'])('is not looked for at %p', async (url) => {
        const line = new FakeHttp(ok());
        expect(await inspect(line, url).server()).toMatchObject({ problem: { code: 'mod-rest-url-invalid' } });
        expect(line.sent).toEqual([]);
    });
});

describe('the account', () => {
    it('is as me shows it, unlimited where no header says otherwise', async () => {
        const line = new FakeHttp(ok(ME));
        expect(await inspect(line).account()).toEqual({
            ok: true,
            value: {
                id: 'service',
                username: 'moddesk.service',
                active: true,
                roles: ['bot', 'mod-desk'],
                callLimit: undefined,
            },
        });
        expect(line.sent).toMatchObject([{ url: 'https://chat.example.com/api/v1/me', timeout: 2500 }]);
    });

    it.each([
        [{ 'x-ratelimit-limit': '10' }, 10],
        [{ 'X-RateLimit-Limit': '25' }, 25],
        [{ 'x-ratelimit-limit': 'many' }, undefined],
    ])('is limited as the headers say: %j', async (headers, callLimit) => {
        const line = new FakeHttp({ ...ok(ME), headers });
        expect(await inspect(line).account()).toMatchObject({ value: { callLimit } });
    });

    it.each([
        [answered(401, { success: false }), 'mod-service-account-refused'],
        [answered(500, null), 'mod-server-error'],
        [answered(200, null), 'mod-answer-unreadable'],
        [ok({ ...ME, _id: undefined }), 'mod-answer-unreadable'],
        [ok({ ...ME, username: 7 }), 'mod-answer-unreadable'],
        [ok({ ...ME, roles: 'admin' }), 'mod-answer-unreadable'],
        [new Error(`with ${ACCOUNT.authToken}`), 'mod-unreachable'],
    ])('cannot be read: %p', async (answer, code) => {
        const told = await inspect(new FakeHttp(answer)).account();
        expect(told).toMatchObject({ ok: false, problem: { code } });
        expect(JSON.stringify(told)).not.toContain(ACCOUNT.authToken);
    });
});

it.each([
    [ok({ update: [{ _id: 'mute-user', roles: ['x'] }] }), { ok: true, value: new Map([['mute-user', ['x']]]) }],
    [answered(500, null), { ok: false }],
    [new Error('hang up'), { ok: false }],
])('reads the permission table once, and early or not at all: %p', async (answer, table) => {
    const line = new FakeHttp(answer);
    expect(await inspect(line).permissionTable()).toMatchObject(table);
    expect(line.sent).toMatchObject([{ url: 'https://chat.example.com/api/v1/permissions.listAll', timeout: 2500 }]);
});

it.each([
    [answered(404, { success: false }), { value: false }],
    [answered(404, null), { value: false }],
    [answered(400, { success: false, errorType: 'error-invalid-params' }), { value: true }],
    [ok({ bannedUsers: [] }), { value: true }],
    [answered(401, {}), { problem: { code: 'mod-service-account-refused' } }],
    [answered(429, {}), { problem: { code: 'mod-rate-limited' } }],
    [answered(500, {}), { problem: { code: 'mod-server-error' } }],
    [new Error('hang up'), { problem: { code: 'mod-unreachable' } }],
])('finds out whether there are bans without banning anybody: %p', async (answer, found) => {
    expect(await inspect(new FakeHttp(answer)).hasBans()).toMatchObject(found);
});

it.each<[Partial<IUserRead>, boolean]>([
    [{ getUserRoomIds: () => Promise.resolve(['a']) }, true],
    [{ getUserRoomIds: () => Promise.reject(new Error('Method not found')) }, false],
    [{}, false],
])('sees whether the engine lists rooms', async (users, lists) => {
    expect(await inspect(new FakeHttp(), ACCOUNT.url, reader({}, users)).listsRoomsOf(person())).toBe(lists);
});

it.each([
    [room({ displayName: 'Log' }), { value: 'Log' }],
    [room(), { value: 'general' }],
    [room({ slugifiedName: undefined }), { value: '' }],
    [undefined, { value: undefined }],
    [null, { value: undefined }],
])('sees whether a room is there: %p', async (found, name) => {
    const read = reader({ getById: () => Promise.resolve(found as unknown as ReturnType<typeof room>) });
    expect(await inspect(new FakeHttp(), ACCOUNT.url, read).roomName('id')).toMatchObject({ ok: true, ...name });
});

it('cannot tell of a room that cannot be read', async () => {
    const read = reader({ getById: () => Promise.reject(new Error('broken')) });
    expect(await inspect(new FakeHttp(), ACCOUNT.url, read).roomName('id')).toMatchObject({ ok: false });
});
