// The one way of every request: the order of its steps, how bodies are read, and the rate limiter (§1).
import { parseBody } from './request';
import { today } from './variant';
import { startHarness, useHarness, type Harness, type PersonName } from '../testing/harness';

const use = useHarness();

describe('the order of a request', () => {
    const limited = (harness: Harness): void => {
        harness.workspace.setSetting('API_Enable_Rate_Limiter', true);
        harness.workspace.setSetting('API_Enable_Rate_Limiter_Limit_Calls_Default', 1);
    };

    it('asks for login, then permissions, then the body, then the rate', async () => {
        limited(use());
        const remove = (as: PersonName | null, body: unknown) => use().post(as, 'roles.removeUserFromRole', body);
        use().workspace.setPermission('api-bypass-rate-limit', []);
        const refused = {
            nobody: await remove(null, {}),
            member: await remove('bob', {}),
            bad: await remove('admin', {}),
        };
        expect([refused.nobody.status, refused.member.status, refused.bad.status]).toEqual([401, 403, 400]);
        expect(refused.bad.body['errorType']).toBe('invalid-params');
        for (const { headers } of Object.values(refused)) expect(headers.get('X-RateLimit-Limit')).toBeNull();
        expect((await remove('admin', { username: 'bob' })).status).toBe(400);
        expect((await remove('admin', { username: 'bob' })).status).toBe(429);
        expect((await remove('admin', {})).body['errorType']).toBe('invalid-params');
    });

    it('asks for the body before the permission where the handler asks for that', async () => {
        expect((await use().post('erin', 'rooms.muteUser', {})).body['errorType']).toBe('invalid-params');
        expect((await use().post('erin', 'groups.kick', {})).body['errorType']).toBe('invalid-params');
    });

    it('answers 404 where nothing is', async () => {
        const { status, body } = await use().get('bob', 'rooms.nonsense');
        expect([status, body]).toEqual([404, { success: false, error: 'Resource not found' }]);
        expect((await use().get('bob', 'rooms.muteUser')).status).toBe(404);
    });
});

describe('a body', () => {
    const send = (endpoint: string, body: string, contentType: string) => {
        const caller = use().headersOf(use().person('alice'));
        return use().send(endpoint, { method: 'POST', headers: { ...caller, 'Content-Type': contentType }, body });
    };
    const good = '{"roomId":"GENERAL","username":"bob"}';
    const empty = "must have required property 'roomId'\n must have required property 'roomName'";

    it.each([
        ['broken JSON is empty', '{"roomId":', 'application/json', empty],
        ['a JSON text that is no object is empty', '"GENERAL"', 'application/json', empty],
        ['good JSON as text is no JSON', good, 'text/plain', empty],
        ['good JSON without a type is none either', good, '', empty],
    ])('%s', async (_name, text, contentType, message) => {
        const { status, body } = await send('groups.kick', text, contentType);
        expect([status, body['errorType']]).toEqual([400, 'invalid-params']);
        expect(body['error']).toMatch(new RegExp(`^${message}`));
    });

    it('of text is spread into its characters', () => {
        expect(parseBody('{"a":1}', 'text/plain')).toEqual({ 0: '{', 1: '"', 2: 'a', 3: '"', 4: ':', 5: '1', 6: '}' });
        expect(parseBody('')).toEqual({});
    });

    it.each([
        [good, 'application/json; charset=utf-8'],
        ['roomId=GENERAL&username=bob', 'application/x-www-form-urlencoded'],
    ])('is read as %s by its type', async (body, contentType) => {
        expect((await send('rooms.muteUser', body, contentType)).status).toBe(200);
        expect(use().room('GENERAL').muted).toEqual(['mallory', 'bob']);
    });
});

describe('a query', () => {
    it('that cannot be decoded is refused', async () => {
        const headers = use().headersOf(use().person('bob'));
        const reply = await use().send('rooms.roles?rid=%E0%A4%A', { headers });
        expect(reply.status).toBe(400);
        expect(reply.body).toEqual({ success: false, error: 'Invalid query parameters' });
    });

    it('reads plus signs, repeated names and one for a list', async () => {
        use().workspace.users.update('bob-id', { status: 'busy' });
        const headers = use().headersOf(use().person('bob'));
        const total = async (search: string) =>
            (await use().send(`rooms.membersOrderedByRole?roomId=GENERAL&${search}`, { headers })).body['total'];
        expect(await total('filter=Bob+Brown')).toBe(1);
        expect(await total('status=busy&status=away')).toBe(1);
        expect(await total('status=busy')).toBe(1);
        expect(await total('status[]=online')).toBe(7);
    });
});

describe('the rate limiter', () => {
    let time = Date.parse('2026-01-01T00:00:00Z');
    let harness: Harness;
    beforeEach(async () => {
        const settings = { API_Enable_Rate_Limiter: true };
        harness = await startHarness({ clock: { now: () => new Date(time) }, settings });
    });
    afterEach(() => harness.server.close());

    const me = (as: PersonName = 'bob') => harness.get(as, 'me');
    const times = async (count: number, call: () => Promise<{ status: number }>): Promise<number[]> => {
        const statuses: number[] = [];
        for (let index = 0; index < count; index += 1) statuses.push((await call()).status);
        return statuses;
    };

    it('lets ten calls a minute to an endpoint through, whoever makes them', async () => {
        const first = await me();
        expect(first.headers.get('X-RateLimit-Limit')).toBe('10');
        expect(first.headers.get('X-RateLimit-Remaining')).toBe('9');
        expect(first.headers.get('X-RateLimit-Reset')).toBe(String(time + 60_000));
        expect(await times(9, () => me('alice'))).toEqual(Array(9).fill(200));
        time += 18_500;
        const refused = await me();
        expect(refused.status).toBe(429);
        expect(refused.body).toEqual({
            success: false,
            error: 'Error, too many requests. Please slow down. You must wait 42 seconds before trying this endpoint again. [error-too-many-requests]',
        });
        expect(refused.headers.get('X-RateLimit-Remaining')).toBe('0');
        expect(refused.headers.get('Retry-After')).toBeNull();
        expect((await harness.get('bob', 'roles.list')).status).toBe(200);
        time += 41_500;
        expect((await me()).status).toBe(200);
    });

    it('does not act when it refuses', async () => {
        const mute = () => harness.post('alice', 'rooms.muteUser', { roomId: 'GENERAL', username: 'bob' });
        expect(await times(11, mute)).toEqual([...Array<number>(10).fill(200), 429]);
        expect(harness.systemMessages('GENERAL')).toHaveLength(10);
    });

    it('is passed by who may bypass it', async () => {
        expect(await times(12, () => me('admin'))).toEqual(Array(12).fill(200));
        expect((await me('admin')).headers.get('X-RateLimit-Limit')).toBeNull();
        expect((await me()).headers.get('X-RateLimit-Remaining')).toBe('9');
    });

    it.each([
        ['API_Enable_Rate_Limiter', false],
        ['API_Enable_Rate_Limiter_Limit_Calls_Default', 0],
        ['API_Enable_Rate_Limiter_Limit_Time_Default', 0],
    ])('is off by %s = %s', async (setting, value) => {
        harness.workspace.setSetting(setting, value);
        expect(await times(12, me)).toEqual(Array(12).fill(200));
    });

    it('follows its settings at once', async () => {
        harness.workspace.setSetting('API_Enable_Rate_Limiter_Limit_Calls_Default', 2);
        harness.workspace.setSetting('API_Enable_Rate_Limiter_Limit_Time_Default', 5000);
        expect(await times(3, me)).toEqual([200, 200, 429]);
        time += 5000;
        expect((await me()).status).toBe(200);
    });
});

describe('the joiner of validation messages', () => {
    it('is a bare newline where the variant says so', async () => {
        const harness = await startHarness({ variant: { ...today, validationJoiner: '\n' } });
        const { body } = await harness.post('bob', 'channels.kick', {});
        await harness.server.close();
        expect(body['error']).toMatch(/^must have required property 'roomId'\nmust have/);
    });
});
