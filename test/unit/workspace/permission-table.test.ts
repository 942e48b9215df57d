// The permission table: live and kept for a minute, the last known one in an outage, or the documented defaults.
import { DEFAULT_PERMISSIONS } from '../../../src/workspace/default-permissions';
import { PermissionTableCache } from '../../../src/workspace/permission-table';
import { restClient } from '../../../src/workspace/rest/client';
import { RateLimits } from '../../../src/workspace/rest/rate-limits';
import { answered, FakeHttp, ok } from '../fakes/engine';
import { ACCOUNT, admit, restOver } from '../fakes/rest';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const tableFor = (role: string) => ok({ update: [{ _id: 'mute-user', roles: [role] }], remove: [] });
const live = tableFor('janitor');
const refused = answered(401, null);

const readable = (role: string) => ({ ok: true, value: new Map([['mute-user', [role]]]) });
const unreadable = (because: string) => ({
    ok: false,
    problem: { code: 'mod-permissions-unreadable', effect: 'none', by: 'mod-desk', because: { code: because } },
});

function open(line: FakeHttp) {
    const clock = { now: 0 };
    const cache = new PermissionTableCache(() => clock.now);
    return { clock, cache, read: () => cache.read(restOver(line), true) };
}

it('keeps the live table for a minute', async () => {
    const line = new FakeHttp(live, tableFor('owner'));
    const { clock, read } = open(line);
    expect(await read()).toEqual(readable('janitor'));
    clock.now = MINUTE - 1;
    expect(await read()).toEqual(readable('janitor'));
    expect(line.sent).toHaveLength(1);
    clock.now = MINUTE;
    expect(await read()).toEqual(readable('owner'));
    expect(line.sent).toHaveLength(2);
});

it('counts the minute from when the table was asked for, however long the answer took', async () => {
    const line = new FakeHttp(live);
    const { clock, read } = open(line);
    const reading = read();
    clock.now = 8 * SECOND;
    await reading;
    clock.now = MINUTE;
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

it('forgets failures too, and what is still on its way', async () => {
    const line = new FakeHttp(refused, live, tableFor('owner'));
    const { cache, read } = open(line);
    await read();
    cache.forget();
    const onItsWay = read();
    cache.forget();
    expect(await onItsWay).toEqual(readable('janitor'));
    expect(await read()).toEqual(readable('owner'));
});

it('takes the documented defaults without a service account, and asks nobody', async () => {
    const line = new FakeHttp(live);
    const { cache } = open(line);
    expect(await cache.read(restOver(line), false)).toEqual({ ok: true, value: DEFAULT_PERMISSIONS });
    expect(line.sent).toEqual([]);
});

describe('when it cannot be read', () => {
    it('is refused with the cause where none was ever read, and falls back on no defaults', async () => {
        expect(await open(new FakeHttp(refused)).read()).toMatchObject(unreadable('mod-service-account-refused'));
    });

    it('is refused with the cause also where no call can be made at all', async () => {
        const rest = restClient(new FakeHttp().http, { ...ACCOUNT, url: 'nowhere' }, new RateLimits(() => 0), admit);
        const read = await new PermissionTableCache(() => 0).read(rest, true);
        expect(read).toMatchObject(unreadable('mod-rest-url-invalid'));
    });

    it('serves as last known for ten minutes from when it was read', async () => {
        const { clock, read } = open(new FakeHttp(live, refused));
        await read();
        for (const now of [MINUTE, 9 * MINUTE, 10 * MINUTE - 1]) {
            clock.now = now;
            expect(await read()).toEqual(readable('janitor'));
        }
        clock.now = 10 * MINUTE;
        expect(await read()).toMatchObject(unreadable('mod-service-account-refused'));
    });

    it('is not tried again for ten seconds, which the last known one and the refusal both outlast', async () => {
        const line = new FakeHttp(live, refused);
        const { clock, read } = open(line);
        await read();
        clock.now = MINUTE;
        await read();
        clock.now += 10 * SECOND - 1;
        expect(await read()).toEqual(readable('janitor'));
        expect(line.sent).toHaveLength(2);
        clock.now = 10 * MINUTE;
        await read();
        clock.now += 10 * SECOND - 1;
        expect(await read()).toMatchObject(unreadable('mod-service-account-refused'));
        expect(line.sent).toHaveLength(3);
        clock.now += 1;
        await read();
        expect(line.sent).toHaveLength(4);
    });

    it('counts the ten seconds from the end of the failure', async () => {
        const line = new FakeHttp(refused);
        const { clock, read } = open(line);
        const reading = read();
        clock.now = 16 * SECOND;
        await reading;
        clock.now = 26 * SECOND - 1;
        await read();
        expect(line.sent).toHaveLength(1);
    });

    it('is a matter of waiting where Rocket.Chat asks to slow down', async () => {
        const line = new FakeHttp(answered(429, { error: 'You must wait 30 seconds' }), live);
        const { read } = open(line);
        expect(await read()).toMatchObject({ problem: { code: 'mod-rate-limited', waitSeconds: 30 } });
        expect(await read()).toEqual(readable('janitor'));
    });

    it('tells the latest cause', async () => {
        const { clock, read } = open(new FakeHttp(refused, answered(403, null)));
        await read();
        clock.now = 10 * SECOND;
        expect(await read()).toMatchObject(unreadable('mod-service-account-forbidden'));
    });

    it('is as new once it can be read again, and a later outage has its own ten minutes', async () => {
        const { clock, read } = open(new FakeHttp(refused, tableFor('owner'), refused));
        await read();
        clock.now = 10 * SECOND;
        expect(await read()).toEqual(readable('owner'));
        clock.now = 10 * MINUTE;
        expect(await read()).toEqual(readable('owner'));
        clock.now = 10 * MINUTE + 10 * SECOND;
        expect(await read()).toMatchObject({ ok: false });
    });
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
