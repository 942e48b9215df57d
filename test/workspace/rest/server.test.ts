// What the server tells of itself and of the caller: its version, its clock, and me.
import { startHarness, useHarness, type Harness } from '../testing/harness';

const use = useHarness();

const info = async ({ server }: Harness): Promise<unknown> => {
    const response = await fetch(`${server.url}/api/info`);
    return [response.status, await response.json()];
};

describe('GET /api/info', () => {
    it('tells everybody the version without the patch', async () => {
        expect(await info(use())).toEqual([200, { version: '8.8', success: true }]);
        expect(use().server.log.count('/api/info')).toBe(1);
    });

    it('tells the version that a test wants', async () => {
        const old = await startHarness({ version: '7.4' });
        expect(await info(old)).toEqual([200, { version: '7.4', success: true }]);
        await old.server.close();
    });
});

describe('the date of an answer', () => {
    const now = new Date('2031-05-06T07:08:09.500Z');
    const clock = { now: () => now };
    const dates = async (clockSkewMilliseconds?: number): Promise<unknown[]> => {
        const harness = await startHarness({
            clock,
            ...(clockSkewMilliseconds === undefined ? {} : { clockSkewMilliseconds }),
        });
        harness.server.faults.next('roles.list', { answer: 500 });
        const replies = [
            await harness.get('bob', 'me'),
            await harness.get(null, 'me'),
            await harness.get('bob', 'nothing'),
            await harness.get('bob', 'roles.list'),
        ];
        await harness.server.close();
        return replies.map(({ status, headers }) => [status, headers.get('Date')]);
    };

    it.each([
        [undefined, 'Tue, 06 May 2031 07:08:09 GMT'],
        [90_000, 'Tue, 06 May 2031 07:09:39 GMT'],
        [-600_000, 'Tue, 06 May 2031 06:58:09 GMT'],
    ])('follows the clock of the workspace, with a skew of %s', async (skew, date) => {
        expect(await dates(skew)).toEqual([
            [200, date],
            [401, date],
            [404, date],
            [500, date],
        ]);
    });
});

describe('me', () => {
    it('is the own record with roles, addresses and status', async () => {
        const { status, body } = await use().get('admin', 'me');
        expect(status).toBe(200);
        expect(body).toMatchObject({
            ...{ success: true, _id: 'admin-id', username: 'admin', name: 'Ada Admin', roles: ['admin', 'user'] },
            ...{ active: true, type: 'user', status: 'online', email: 'admin@example.org', utcOffset: 0 },
        });
        expect(body).not.toHaveProperty('services');
    });

    it('is nobody for nobody', async () => {
        expect((await use().get(null, 'me')).status).toBe(401);
    });
});
