// Roles by the engine, which throws for those that are not there.
import type { IRead, IRoleRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IRole } from '@rocket.chat/apps-engine/definition/roles';
import { rolesByEngine } from '../../../../src/workspace/engine/roles';
import { only } from '../../fakes/engine';

const role = (id: string, scope: IRole['scope'], name = id): IRole => ({
    id,
    name,
    scope,
    description: '',
    protected: false,
});

const BUILT_IN = [role('owner', 'Subscriptions'), role('moderator', 'Subscriptions'), role('admin', 'Users')];
const CUSTOM = [
    role('id-guard', 'Subscriptions', 'Guard'),
    role('id-janitor', 'Users', 'Janitor'),
    role('id-twin', 'Subscriptions', 'Twin'),
    role('id-other-twin', 'Subscriptions', 'TWIN'),
];

const getOneByIdOrName = jest.fn((idOrName: string) => {
    const found = [...BUILT_IN, ...CUSTOM].find(({ id, name }) => id === idOrName || name === idOrName);
    return found
        ? Promise.resolve(found)
        : Promise.reject(new TypeError("Cannot read properties of null (reading '_id')"));
});

function open(getCustomRoles: IRoleRead['getCustomRoles'] = () => Promise.resolve(CUSTOM)) {
    const roles = only<IRoleRead>({ getOneByIdOrName, getCustomRoles });
    return rolesByEngine(only<IRead>({ getRoleReader: () => roles }), 'app');
}

it.each([
    ['owner', { id: 'owner', name: 'owner', scope: 'room' }],
    ['admin', { id: 'admin', name: 'admin', scope: 'workspace' }],
    ['Moderator', { id: 'moderator', name: 'moderator', scope: 'room' }],
    ['ADMIN', { id: 'admin', name: 'admin', scope: 'workspace' }],
    ['id-guard', { id: 'id-guard', name: 'Guard', scope: 'room' }],
    ['guard', { id: 'id-guard', name: 'Guard', scope: 'room' }],
    ['JANITOR', { id: 'id-janitor', name: 'Janitor', scope: 'workspace' }],
    ['TWIN', { id: 'id-other-twin', name: 'TWIN', scope: 'room' }],
    ['twin', undefined],
    ['pope', undefined],
    // One of Rocket.Chat's own that this workspace does not have.
    ['auditor', undefined],
    ['Auditor', undefined],
])('finds %s: %j', async (idOrName, found) => {
    expect(await open().byIdOrName(idOrName)).toEqual({ ok: true, value: found });
});

it('asks once for a role that is written as it is called', async () => {
    getOneByIdOrName.mockClear();
    const getCustomRoles = jest.fn(() => Promise.resolve(CUSTOM));
    await open(getCustomRoles).byIdOrName('owner');
    expect(getOneByIdOrName.mock.calls).toEqual([['owner', 'app']]);
    expect(getCustomRoles).not.toHaveBeenCalled();
});

it('does not take an engine that answers nothing for a role that is not there', async () => {
    const failing = open(() => Promise.reject(new Error('Timeout')));
    expect(await failing.byIdOrName('pope')).toMatchObject({ ok: false, problem: { code: 'mod-engine-failed' } });
    const notPermitted = open(() => Promise.resolve(undefined as unknown as IRole[]));
    expect(await notPermitted.byIdOrName('pope')).toMatchObject({ problem: { code: 'mod-app-not-permitted' } });
});

it('knows what roles are called, by scope, and which custom ones rooms have', async () => {
    const room = await open().names('room');
    expect(room).toEqual({ ok: true, value: ['owner', 'moderator', 'leader', 'Guard', 'Twin', 'TWIN'] });
    const workspace = await open().names('workspace');
    expect(workspace.ok && workspace.value).toEqual(expect.arrayContaining(['admin', 'user', 'Janitor']));
    const custom = await open().customRoomRoles();
    expect(custom.ok && custom.value.map(({ id }) => id)).toEqual(['id-guard', 'id-twin', 'id-other-twin']);
});
