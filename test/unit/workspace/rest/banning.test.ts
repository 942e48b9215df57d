// The ban family: what is sent, what its words mean, and how its pages are read.
import { banByRest, isUnbanOffered, readBannedUsers, unbanByRest } from '../../../../src/workspace/rest/banning';
import { answered, FakeHttp, ok } from '../../fakes/engine';
import { many, person, roomWith } from '../../fakes/people';
import { restOver } from '../../fakes/rest';

const [room, bob] = [roomWith(), person()];
const NO_MATCH = 'The required "roomId" or "roomName" param provided does not match any group';

async function codeOf(result: Promise<{ ok: boolean; problem?: { code: string; effect: string } }>): Promise<string> {
    const { problem } = await result;
    return problem ? `${problem.code} ${problem.effect}` : 'ok';
}

it.each([
    ['rooms.banUser', banByRest],
    ['rooms.unbanUser', unbanByRest],
] as const)('%s is sent with both ids', async (endpoint, act) => {
    const line = new FakeHttp(ok());
    expect(await act(restOver(line), room, bob)).toEqual({ ok: true, value: undefined });
    expect(line.sent.map(({ method, url }) => [method, url])).toEqual([
        ['post', `https://chat.example.com/api/v1/${endpoint}`],
    ]);
    expect(line.body()).toEqual({ roomId: 'id-general', userId: 'id-bob' });
});

describe.each([
    ['plain', (error: string) => ({ success: false, error })],
    ['coded', (error: string, code: string) => ({ success: false, error: `${error} [${code}]`, errorType: code })],
])('%s errors', (_, body) => {
    it.each([
        ['Not allowed', 'error-not-allowed', 'error-not-allowed'],
        ['Invalid user', 'error-invalid-user', 'error-invalid-user'],
        ['User not found', 'error-user-not-found', 'error-invalid-user'],
        [NO_MATCH, 'error-room-not-found', 'mod-service-account-outside'],
        ['User is not in this room', 'error-user-not-in-room', 'error-user-not-in-room'],
        ['User is already banned from this room', 'error-user-already-banned', 'error-user-already-banned'],
        [
            'You are the last owner. Please set new owner before banning the user.',
            'error-you-are-last-owner',
            'error-you-are-last-owner',
        ],
        ['User is not banned from this room', 'error-user-not-banned', 'error-user-not-banned'],
    ])('%s', async (error, sent, code) => {
        const line = new FakeHttp(answered(400, body(error, sent)));
        expect(await codeOf(banByRest(restOver(line), room, bob))).toBe(`${code} none`);
        expect(await codeOf(unbanByRest(restOver(line), room, bob))).toBe(`${code} none`);
    });

    it('Invalid room, to an unban, is a room without unbans', async () => {
        const line = new FakeHttp(answered(400, body('Invalid room', 'error-invalid-room')));
        expect(await codeOf(unbanByRest(restOver(line), room, bob))).toBe('mod-unban-not-offered none');
    });
});

it.each(['error-invalid-subscription', 'error-user-not-banned'])('%s says that nobody was banned', async (error) => {
    const line = new FakeHttp(answered(400, { success: false, error }));
    expect(await codeOf(unbanByRest(restOver(line), room, bob))).toBe('error-user-not-banned none');
});

it('passes on what it has no code for', async () => {
    const line = new FakeHttp(answered(400, { success: false, error: 'Something new' }));
    expect(await codeOf(banByRest(restOver(line), room, bob))).toBe('mod-refused-by-server none');
});

it.each([
    [
        { success: false, error: 'error-user-not-banned' },
        { ok: true, value: true },
    ],
    [
        { success: false, error: 'Invalid room' },
        { ok: true, value: false },
    ],
    [
        { success: false, error: 'Not allowed' },
        { ok: false, problem: { code: 'error-not-allowed' } },
    ],
])('%j tells whether there are unbans', async (body, result) => {
    expect(await isUnbanOffered(restOver(new FakeHttp(answered(400, body))), room, 'service')).toMatchObject(result);
});

it('has changed nothing when asking about unbans breaks', async () => {
    const asked = isUnbanOffered(restOver(new FakeHttp(new Error('gone'))), room, 'service');
    expect(await asked).toMatchObject({ problem: { code: 'mod-unreachable', effect: 'none' } });
});

describe('who is banned', () => {
    const user = (each: number) => ({
        _id: `id-${each}`,
        username: `user${each}`,
        ...(each === 0 ? { name: 'Zero' } : {}),
    });

    it('is read page by page', async () => {
        const page = (from: number, count: number) =>
            ok({ bannedUsers: many(count, (each) => user(from + each)), total: 130 });
        const line = new FakeHttp(page(0, 100), page(100, 30));
        const read = await readBannedUsers(restOver(line), 'id-general');
        expect(line.sent.map(({ params }) => params)).toEqual([
            { roomId: 'id-general', count: '100', offset: '0' },
            { roomId: 'id-general', count: '100', offset: '100' },
        ]);
        expect(read.ok && read.value).toHaveLength(130);
        expect(read.ok && read.value.slice(0, 2)).toEqual([
            { id: 'id-0', username: 'user0', name: 'Zero', by: 'server' },
            { id: 'id-1', username: 'user1', name: 'user1', by: 'server' },
        ]);
    });

    it('comes to an end with builds that give everybody on every page, or count wrongly', async () => {
        const everybody = new FakeHttp(ok({ bannedUsers: many(130, user), total: 130 }));
        expect(await readBannedUsers(restOver(everybody), 'x')).toMatchObject({ value: { length: 130 } });
        expect(everybody.sent).toHaveLength(1);
        const wrong = new FakeHttp(ok({ bannedUsers: [user(1)], total: 5 }));
        expect(await readBannedUsers(restOver(wrong), 'x')).toMatchObject({ value: { length: 1 } });
        expect(wrong.sent).toHaveLength(2);
    });

    it.each([
        [401, { success: false, error: 'unauthorized' }, 'mod-service-account-outside'],
        [403, { success: false, error: 'forbidden' }, 'mod-service-account-outside'],
        [401, { success: false, error: 'You must be logged in to do this.' }, 'mod-service-account-refused'],
        [404, null, 'mod-endpoint-missing'],
        [500, {}, 'mod-server-error'],
        [200, { success: true }, 'mod-answer-unreadable'],
    ])('is a problem with %d %j', async (status, body, code) => {
        const read = readBannedUsers(restOver(new FakeHttp(answered(status, body))), 'x');
        expect(await read).toMatchObject({ ok: false, problem: { code } });
    });
});
