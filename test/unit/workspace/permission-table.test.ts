// The permission table: live and kept for a minute, or the documented defaults.
import { DEFAULT_PERMISSIONS } from '../../../src/workspace/default-permissions';
import { PermissionTableCache } from '../../../src/workspace/permission-table';
import { answered, FakeHttp, ok } from '../fakes/engine';
import { restOver } from '../fakes/rest';

const live = ok({ update: [{ _id: 'mute-user', roles: ['janitor'] }], remove: [] });

function open(line: FakeHttp) {
    const clock = { now: 0 };
    const cache = new PermissionTableCache(() => clock.now);
    return { clock, cache, read: () => cache.read(restOver(line), true) };
}

it('keeps the live table for a minute', async () => {
    const line = new FakeHttp(live);
    const { clock, read } = open(line);
    expect(await read()).toEqual({ ok: true, value: new Map([['mute-user', ['janitor']]]) });
    clock.now = 59_999;
    await read();
    expect(line.sent).toHaveLength(1);
    clock.now = 60_000;
    await read();
    expect(line.sent).toHaveLength(2);
});

it('forgets it when told', async () => {
    const line = new FakeHttp(live);
    const { cache, read } = open(line);
    await read();
    cache.forget();
    await read();
    expect(line.sent).toHaveLength(2);
});

it('takes the documented defaults without a service account, and asks nobody', async () => {
    const line = new FakeHttp(live);
    const { cache } = open(line);
    expect(await cache.read(restOver(line), false)).toEqual({ ok: true, value: DEFAULT_PERMISSIONS });
    expect(line.sent).toEqual([]);
});

it('keeps no failure, and falls back on no defaults', async () => {
    const line = new FakeHttp(answered(401, null), live);
    const { read } = open(line);
    expect(await read()).toMatchObject({ problem: { code: 'mod-service-account-refused' } });
    expect(await read()).toMatchObject({ ok: true });
});

it('knows the documented default of every permission that an action asks for', async () => {
    const { actions } = await import('../../../src/actions/index');
    const asked = actions.flatMap((action) => [
        ...action.rights().flatMap((group) => group.map(({ permission }) => permission)),
        ...Object.values(action.outsiderPermissions ?? {}).flatMap((permission) => permission ?? []),
    ]);
    expect([...new Set(asked)].filter((permission) => !DEFAULT_PERMISSIONS.has(permission))).toEqual([]);
    expect(DEFAULT_PERMISSIONS.get('kick-user-from-any-p-room')).toEqual([]);
});
