// The refusals of every action and their order: all obstacles are set up at once and then mended one by one.
import type { ActionName } from '../../../src/actions/index';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { outcomeOf, perform } from '../fakes/performing';
import type { Asked } from '../fakes/performing';
import type { Changeable } from '../fakes/state';

interface Climb {
    readonly workspace: FakeWorkspace;
    readonly asked: Changeable<Asked>;
}

/** A refusal, and what mends just that. */
type Rung = readonly [refusal: string, mend: (climb: Climb) => void];

const nobody: Rung = ['error-invalid-user', ({ asked }) => (asked.on = 'eve')];
const direct: Rung = ['error-invalid-room-type', ({ workspace }) => (workspace.state.room.type = 'channel')];
const archived: Rung = ['error-room-archived', ({ workspace }) => (workspace.state.room.archived = false)];
const outside: Rung = ['error-room-not-found', may('kick-user-from-any-c-room')];
const withoutAccess: Rung = ['error-room-not-found', may('view-c-room')];
const notMember: Rung = ['error-user-not-in-room', ({ workspace }) => workspace.state.members.push('id-eve')];
const federated: Rung = ['error-user-is-federated', ({ workspace }) => (workspace.person('eve').federated = false)];
const oneself: Rung = ['mod-self', ({ asked }) => (asked.on = 'olga')];
const outranked: Rung = [
    'mod-outranked',
    ({ workspace }) => (workspace.person('eve').workspaceRoles = ['moderator', 'admin']),
];
const aboveOwn: Rung = ['mod-role-above-own', ({ asked }) => Object.assign(asked, { role: 'moderator', on: 'olga' })];
const aboveOwnInWorkspace: Rung = [
    'mod-role-above-own',
    ({ asked }) => Object.assign(asked, { role: 'bot', on: 'alice' }),
];

function may(...permissions: string[]): (climb: Climb) => void {
    return ({ workspace }) => {
        for (const permission of permissions) {
            workspace.state.permissions.set(permission, ['moderator']);
        }
    };
}

function unpermitted(...permissions: string[]): Rung {
    return ['error-not-allowed', may(...permissions)];
}

function lastOwner(code: string): Rung {
    return [code, ({ workspace }) => (workspace.state.roomRoles['id-otto'] = ['owner'])];
}

interface Row {
    readonly action: ActionName;
    readonly asked: Partial<Asked>;
    readonly rungs: readonly Rung[];
    readonly end: string;
}

const rows: readonly Row[] = [
    {
        action: 'mute',
        asked: {},
        rungs: [nobody, unpermitted('mute-user'), direct, notMember, oneself, outranked],
        end: 'already',
    },
    {
        action: 'unmute',
        asked: {},
        rungs: [nobody, unpermitted('mute-user'), direct, notMember, oneself, outranked],
        end: 'done',
    },
    {
        action: 'kick',
        asked: {},
        rungs: [
            nobody,
            unpermitted('remove-user'),
            direct,
            archived,
            outside,
            notMember,
            oneself,
            outranked,
            lastOwner('error-you-are-last-owner'),
        ],
        end: 'done',
    },
    {
        action: 'ban',
        asked: {},
        rungs: [
            nobody,
            unpermitted('ban-user'),
            direct,
            withoutAccess,
            oneself,
            outranked,
            lastOwner('error-you-are-last-owner'),
        ],
        end: 'done',
    },
    {
        action: 'unban',
        asked: {},
        rungs: [
            nobody,
            unpermitted('ban-user'),
            direct,
            withoutAccess,
            oneself,
            outranked,
            ['', ({ workspace }) => workspace.state.bans.set('id-olga', 'app')],
        ],
        end: 'done',
    },
    {
        action: 'add-role',
        asked: { role: 'owner' },
        rungs: [nobody, unpermitted('set-owner', 'set-moderator'), direct, archived, notMember, aboveOwn, outranked],
        end: 'already',
    },
    {
        action: 'remove-role',
        asked: { role: 'owner' },
        rungs: [
            nobody,
            unpermitted('set-owner'),
            direct,
            archived,
            notMember,
            ['', ({ asked }) => (asked.on = 'olga')],
            outranked,
            lastOwner('error-remove-last-owner'),
        ],
        end: 'done',
    },
    {
        action: 'add-role',
        asked: { role: 'admin', workspace: true },
        rungs: [
            nobody,
            unpermitted('access-permissions'),
            unpermitted('assign-admin-role'),
            aboveOwnInWorkspace,
            outranked,
        ],
        end: 'already',
    },
    {
        action: 'remove-role',
        asked: { role: 'bot', workspace: true },
        rungs: [nobody, unpermitted('access-permissions'), ['', ({ asked }) => (asked.on = 'alice')], outranked],
        end: 'done',
    },
    {
        action: 'activate',
        asked: {},
        rungs: [
            nobody,
            unpermitted('edit-other-user-active-status'),
            federated,
            ['', ({ asked }) => (asked.on = 'alice')],
            outranked,
        ],
        end: 'already',
    },
    {
        action: 'deactivate',
        asked: {},
        rungs: [
            nobody,
            unpermitted('edit-other-user-active-status'),
            federated,
            ['mod-self', ({ asked }) => (asked.on = 'alice')],
            outranked,
            ['user-last-owner', ({ workspace }) => (workspace.state.affected = { changeOwner: [], deleted: [] })],
        ],
        end: 'done',
    },
];

/** eve, a moderator of the workspace who is not in the room, and all that could be in her way. */
function everythingWrong(row: Row): Climb {
    const workspace = new FakeWorkspace();
    const { state } = workspace;
    state.permissions = new Map();
    Object.assign(state.room, { type: 'direct', archived: true, muted: ['olga'] });
    Object.assign(workspace.person('eve'), { workspaceRoles: ['moderator'], federated: true });
    workspace.person('alice').workspaceRoles = ['admin', 'bot'];
    state.roomRoles = { 'id-olga': ['owner', 'moderator'] };
    state.affected = { changeOwner: [{ name: 'lobby' }], deleted: [] };
    return { workspace, asked: { action: row.action, by: 'eve', on: 'nobody', ...row.asked } };
}

describe.each(rows)('$action $asked', (row) => {
    it('refuses in this order', async () => {
        const climb = everythingWrong(row);
        for (const [refusal, mend] of row.rungs) {
            if (refusal !== '') {
                expect(await outcomeOf(climb.workspace, climb.asked)).toBe(`refused ${refusal}`);
            }
            mend(climb);
        }
        expect(climb.workspace.acts()).toEqual([]);
        expect(await outcomeOf(climb.workspace, climb.asked)).toBe(row.end);
        expect(climb.workspace.acts()).toHaveLength(row.end === 'done' ? 1 : 0);
    });
});

it('does what is asked, once nothing is in the way', async () => {
    const asked: readonly [Asked, string][] = [
        [{ action: 'mute', by: 'mona', on: 'bob' }, 'muting.mute bob'],
        [{ action: 'kick', by: 'mona', on: 'Bob' }, 'membership.remove bob'],
        [{ action: 'add-role', by: 'olga', on: 'bob', role: 'moderator' }, 'roleGranting.grant bob'],
        [{ action: 'remove-role', by: 'olga', on: 'max', role: 'moderator' }, 'roleGranting.revoke max'],
        [{ action: 'deactivate', by: 'alice', on: 'carol' }, 'deactivation.deactivate carol'],
    ];
    for (const [request, act] of asked) {
        const workspace = new FakeWorkspace();
        expect(await outcomeOf(workspace, request)).toBe('done');
        expect(workspace.acts()).toEqual([act]);
    }
});

it('tells which permission is missing', async () => {
    const report = await perform(new FakeWorkspace(), { action: 'kick', by: 'bob', on: 'carol' });
    expect(report).toMatchObject({ outcomes: [{ outcome: { problem: { permission: 'remove-user' } } }] });
});

it('lets nobody in from outside a private group with the permission for channels', async () => {
    const workspace = new FakeWorkspace();
    workspace.state.room.type = 'private-group';
    workspace.state.members = ['id-bob'];
    const asked: Asked = { action: 'kick', by: 'alice', on: 'bob' };
    expect(await outcomeOf(workspace, asked)).toBe('refused error-room-not-found');
    workspace.state.room.type = 'channel';
    expect(await outcomeOf(workspace, asked)).toBe('done');
});

it('acts in no direct and no omnichannel room', async () => {
    for (const type of ['direct', 'omnichannel'] as const) {
        const workspace = new FakeWorkspace();
        workspace.state.room.type = type;
        const outcome = await outcomeOf(workspace, { action: 'mute', by: 'alice', on: 'bob' });
        expect(outcome).toBe('refused error-invalid-room-type');
    }
});
