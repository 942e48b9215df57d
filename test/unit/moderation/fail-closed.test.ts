// An accident while checking refuses: every read fails in turn, for every action, and nothing is done.
import type { ActionName } from '../../../src/actions/index';
import type { Problem } from '../../../src/workspace/problem';
import type { Act, Method, Read } from '../fakes/calls';
import { ACTS } from '../fakes/calls';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { actionCalled, deskFor, outcomeOf, perform } from '../fakes/performing';
import type { Asked } from '../fakes/performing';

const requests: readonly (Partial<Asked> & { action: ActionName })[] = [
    { action: 'mute' },
    { action: 'unmute', on: 'carol' },
    { action: 'kick' },
    { action: 'add-role', role: 'leader' },
    { action: 'add-role', role: 'guardian' },
    { action: 'add-role', role: 'janitor', workspace: true },
    { action: 'remove-role', on: 'olga', role: 'owner' },
    { action: 'activate', on: 'eve' },
    { action: 'deactivate' },
];

const reads: readonly Read[] = [
    'people.byUsername',
    'people.byId',
    'rooms.byId',
    'rooms.isMember',
    'rooms.roleHolders',
    'rooms.allRoleHolders',
    'rooms.affectedByDeactivation',
    'roles.byIdOrName',
    'roles.customRoomRoles',
    'permissions.table',
];

const problems: readonly Problem[] = [
    { code: 'mod-timed-out', effect: 'unknown', by: 'server' },
    { code: 'mod-service-account-refused', effect: 'none', by: 'server' },
];

function prepare(): FakeWorkspace {
    const workspace = new FakeWorkspace();
    workspace.state.room.muted = ['carol'];
    workspace.person('eve').active = false;
    return workspace;
}

function firstAct(workspace: FakeWorkspace): number {
    return workspace.calls.names().findIndex((method) => isAct(method));
}

function isAct(method: Method): method is Act {
    return ACTS.some((act) => act === method);
}

const cases = requests.flatMap((request) =>
    reads.flatMap((read) => problems.map((problem) => ({ request, read, problem }))),
);

describe.each(cases)('$request, $read answering $problem.code', ({ request, read, problem }) => {
    const asked: Asked = { by: 'alice', on: 'bob', ...request };

    it('acts only where that read was not needed to decide', async () => {
        const undisturbed = prepare();
        expect(await outcomeOf(undisturbed, asked)).toBe('done');
        const neededFirst = undisturbed.calls.names().slice(0, firstAct(undisturbed)).includes(read);

        const workspace = prepare();
        workspace.calls.fail(read, problem);
        const outcome = await outcomeOf(workspace, asked);
        expect(workspace.acts()).toHaveLength(neededFirst ? 0 : 1);
        expect(outcome.endsWith(`refused ${problem.code}`)).toBe(neededFirst);
    });

    it('calls nothing that acts after a read that threw', async () => {
        const workspace = prepare();
        workspace.calls.throwFrom(read);
        await perform(workspace, asked).catch(() => undefined);
        const thrown = workspace.calls.names().indexOf(read);
        const acted = firstAct(workspace);
        expect(thrown >= 0 && acted > thrown).toBe(false);
    });
});

it('refuses with nothing changed, whatever the failed read said of its effect', async () => {
    const workspace = prepare();
    workspace.calls.fail('permissions.table', { code: 'mod-timed-out', effect: 'unknown', by: 'server' });
    expect(await perform(workspace, { action: 'mute', by: 'mona', on: 'bob' })).toMatchObject({
        outcomes: [{ outcome: { kind: 'refused', problem: { effect: 'none' } } }],
    });
});

it('takes an empty table of permissions for no permission, also for admins', async () => {
    for (const { action, ...asked } of requests) {
        const workspace = prepare();
        workspace.state.permissions = new Map();
        expect(await outcomeOf(workspace, { by: 'alice', on: 'bob', ...asked, action })).toBe(
            'refused error-not-allowed',
        );
    }
});

describe.each(requests)('$action', ({ action }) => {
    it('is handed the ports that it names, and no other', async () => {
        const workspace = prepare();
        const acting = workspace.acting();
        const touched = new Set<string>();
        const watched = new Proxy(acting, {
            get(target, port, receiver) {
                touched.add(String(port));
                return Reflect.get(target, port, receiver) as unknown;
            },
        });
        const desk = deskFor(workspace, 'alice');
        await actionCalled(action).run(watched, {
            moderator: desk.moderator,
            room: desk.room,
            target: workspace.person('bob'),
            targetRoomRoles: [],
            targetIsMember: true,
            targetIsReachable: false,
            targetBan: 'none',
            role: { id: 'leader', name: 'leader', scope: 'room' },
            relinquish: false,
            targetHolds: () => false,
        });
        const [called] = workspace.calls.names();
        expect([...touched]).toEqual([called?.split('.')[0]]);
    });
});

it('refuses to act about a role that was not resolved', async () => {
    const workspace = prepare();
    const { moderator, room } = deskFor(workspace, 'alice');
    for (const action of ['add-role', 'remove-role'] as const) {
        const result = await actionCalled(action).run(workspace.acting(), {
            moderator,
            room,
            target: workspace.person('bob'),
            targetRoomRoles: [],
            targetIsMember: true,
            targetIsReachable: false,
            targetBan: 'none',
            relinquish: false,
            targetHolds: () => false,
        });
        expect(result).toMatchObject({ ok: false, problem: { code: 'error-invalid-role' } });
    }
    expect(workspace.acts()).toEqual([]);
});
