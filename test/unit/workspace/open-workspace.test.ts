// The ports put together: which of them act through the engine, and how.
import type {
    IHttp,
    IModify,
    IModifyDeleter,
    IModifyUpdater,
    IPersistence,
    IPersistenceRead,
    IRead,
    IRoleRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import type { IUserUpdater } from '@rocket.chat/apps-engine/definition/accessors/IUserUpdater';
import { openWorkspace } from '../../../src/workspace/open-workspace';
import { BanFamily } from '../../../src/workspace/ban-family';
import { KnownAddresses } from '../../../src/workspace/rest/address';
import { RateLimits } from '../../../src/workspace/rest/rate-limits';
import { PermissionTableCache } from '../../../src/workspace/permission-table';
import { FakeHttp, only, reader, room as engineRoom } from '../fakes/engine';
import { demoState } from '../fakes/state';

const { people, room } = demoState();
const [person] = people;
if (!person) {
    throw new Error('nobody there');
}
const alice = person;

const removeUsersFromRoom = jest.fn<Promise<void>, [string, string[]]>();
const deactivate = jest.fn<Promise<boolean>, [string, boolean]>();
const modify = only<IModify>({
    getDeleter: () => only<IModifyDeleter>({ removeUsersFromRoom }),
    getUpdater: () => only<IModifyUpdater>({ getUserUpdater: () => only<IUserUpdater>({ deactivate }) }),
});

function open(roles: Partial<IRoleRead> = {}, http: IHttp = new FakeHttp().http) {
    const read = only<IRead>({
        getRoomReader: () => reader({}).getRoomReader(),
        getUserReader: () => reader({}).getUserReader(),
        getPersistenceReader: () => only<IPersistenceRead>({}),
        getRoleReader: () => only<IRoleRead>(roles),
    });
    return openWorkspace(
        { read, modify, http, persistence: only<IPersistence>({}) },
        undefined,
        {
            permissionTable: new PermissionTableCache(() => 0),
            rateLimits: new RateLimits(() => 0),
            banFamily: new BanFamily(() => 0),
            addresses: new KnownAddresses(() => 0),
        },
        'app',
        { now: () => 0, recordId: () => 'r1' },
    );
}

beforeEach(() => {
    removeUsersFromRoom.mockReset().mockResolvedValue(undefined);
    deactivate.mockReset().mockResolvedValue(true);
});

it('removes one member a call, by the username as it is stored', async () => {
    expect(await open().acting.membership.remove(room, alice)).toEqual({ ok: true, value: undefined });
    expect(removeUsersFromRoom.mock.calls).toEqual([['id-general', ['alice']]]);
});

it.each([true, false])('deactivates, relinquishing rooms only as told: %p', async (relinquish) => {
    expect(await open().acting.deactivation.deactivate(alice, relinquish)).toEqual({ ok: true, value: undefined });
    expect(deactivate.mock.calls).toEqual([['id-alice', relinquish]]);
});

it('turns what the accessors throw into problems', async () => {
    removeUsersFromRoom.mockRejectedValue(new Error('The app says no [error-app-prevented]'));
    deactivate.mockRejectedValue(new Error('Leaving the app without an active admin [error-action-not-allowed]'));
    const { acting } = open();
    expect(await acting.membership.remove(room, alice)).toMatchObject({ problem: { code: 'error-app-prevented' } });
    expect(await acting.deactivation.deactivate(alice, false)).toMatchObject({
        problem: { code: 'error-action-not-allowed', effect: 'none' },
    });
});

it('refuses what needs the service account where there is none, and nothing else', async () => {
    const { acting, reading } = open();
    expect(await acting.muting.mute(room, alice)).toMatchObject({ problem: { code: 'mod-service-account-missing' } });
    expect(acting.membership.unavailable ?? acting.deactivation.unavailable).toBeUndefined();
    expect(reading.permissions.live).toBe(false);
    expect(await reading.permissions.table()).toMatchObject({ ok: true });
});

it('enters a room without a read, where the event shows all of it', async () => {
    expect(await open().enter(engineRoom())).toMatchObject({ value: { name: 'general' } });
});
