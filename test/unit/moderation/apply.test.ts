// What is said of an act: what the server answered, and where it did not answer clearly, what the workspace shows.
import type { ActionName } from '../../../src/actions/index';
import type { Problem } from '../../../src/workspace/problem';
import { TIMED_OUT } from '../fakes/calls';
import type { Act, Read } from '../fakes/calls';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { outcomeOf } from '../fakes/performing';
import type { Asked } from '../fakes/performing';

interface Row {
    readonly action: ActionName;
    readonly act: Act;
    /** What is read after a call without a clear answer. */
    readonly trace: Read;
    readonly asked: Partial<Asked>;
    readonly repeats: boolean;
}

const rows: readonly Row[] = [
    { action: 'mute', act: 'muting.mute', trace: 'rooms.byId', asked: {}, repeats: true },
    { action: 'unmute', act: 'muting.unmute', trace: 'rooms.byId', asked: { on: 'carol' }, repeats: true },
    { action: 'kick', act: 'membership.remove', trace: 'rooms.isMember', asked: {}, repeats: false },
    {
        action: 'add-role',
        act: 'roleGranting.grant',
        trace: 'rooms.roleHolders',
        asked: { role: 'leader' },
        repeats: false,
    },
    {
        action: 'add-role',
        act: 'roleGranting.grant',
        trace: 'rooms.allRoleHolders',
        asked: { role: 'guardian' },
        repeats: false,
    },
    {
        action: 'add-role',
        act: 'roleGranting.grant',
        trace: 'people.byId',
        asked: { role: 'janitor', workspace: true },
        repeats: false,
    },
    {
        action: 'remove-role',
        act: 'roleGranting.revoke',
        trace: 'rooms.roleHolders',
        asked: { on: 'lena', role: 'leader' },
        repeats: false,
    },
    { action: 'activate', act: 'activation.activate', trace: 'people.byId', asked: { on: 'eve' }, repeats: false },
    { action: 'deactivate', act: 'deactivation.deactivate', trace: 'people.byId', asked: {}, repeats: false },
];

function prepare({ action, asked }: Row): [FakeWorkspace, Asked] {
    const workspace = new FakeWorkspace();
    workspace.state.room.muted = ['carol'];
    workspace.person('eve').active = false;
    return [workspace, { action, by: 'alice', on: 'bob', ...asked }];
}

describe.each(rows)('$action $asked', (row) => {
    const { act, trace, repeats } = row;

    it('is done when the server says so', async () => {
        const [workspace, asked] = prepare(row);
        expect(await outcomeOf(workspace, asked)).toBe('done');
        expect(workspace.acts()).toHaveLength(1);
        expect(await outcomeOf(workspace, asked)).toBe(
            row.action === 'kick' ? 'refused error-user-not-in-room' : 'already',
        );
    });

    it('is refused when the server refuses, and not tried again', async () => {
        const [workspace, asked] = prepare(row);
        workspace.calls.fail(act, { code: 'error-app-prevented', effect: 'none', by: 'server' });
        expect(await outcomeOf(workspace, asked)).toBe('refused error-app-prevented');
        expect(workspace.acts()).toHaveLength(1);
    });

    it('is done when the answer was lost but the workspace shows the effect', async () => {
        const [workspace, asked] = prepare(row);
        workspace.calls.loseAnswer(act);
        expect(await outcomeOf(workspace, asked)).toBe('done');
        expect(workspace.acts()).toHaveLength(1);
        expect(workspace.calls.names().slice(workspace.calls.names().indexOf(act))).toContain(trace);
    });

    it(repeats ? 'is tried once more when nothing changed' : 'is not repeated when nothing changed', async () => {
        const [workspace, asked] = prepare(row);
        workspace.calls.fail(act, TIMED_OUT);
        expect(await outcomeOf(workspace, asked)).toBe('failed mod-timed-out unchanged');
        expect(workspace.acts()).toHaveLength(repeats ? 2 : 1);
    });

    it('does not repeat when it cannot see what became of it', async () => {
        const [workspace, asked] = prepare(row);
        workspace.calls.loseAnswer(act);
        workspace.calls.afterwards(act, () => {
            workspace.calls.fail(trace, TIMED_OUT);
        });
        expect(await outcomeOf(workspace, asked)).toBe('failed mod-timed-out unknown');
        expect(workspace.acts()).toHaveLength(1);
    });
});

describe.each(rows.filter(({ repeats }) => repeats))('the repeat of $action', (row) => {
    it('says done when it works', async () => {
        const [workspace, asked] = prepare(row);
        workspace.calls.fail(row.act, TIMED_OUT, 1);
        expect(await outcomeOf(workspace, asked)).toBe('done');
        expect(workspace.acts()).toHaveLength(2);
    });
});

describe.each(rows.filter(({ action }) => ['kick', 'deactivate'].includes(action)))('an accessor: $action', (row) => {
    it('is believed only when the workspace shows the effect', async () => {
        const [workspace, asked] = prepare(row);
        workspace.calls.afterwards(row.act, () => {
            workspace.state.members.push('id-bob');
            workspace.person('bob').active = true;
        });
        expect(await outcomeOf(workspace, asked)).toBe('failed mod-no-effect unchanged');
        expect(workspace.acts()).toHaveLength(1);
    });

    it('says that it does not know when the effect cannot be looked at', async () => {
        const [workspace, asked] = prepare(row);
        workspace.calls.afterwards(row.act, () => {
            workspace.calls.fail(row.trace, TIMED_OUT);
        });
        expect(await outcomeOf(workspace, asked)).toBe('failed mod-no-effect unknown');
    });
});

describe('the server says that it was so before', () => {
    const grants = ['in-role', 'owner', 'moderator', 'leader'].map((what) => `error-user-already-${what}`);
    const revokes = ['in-role', 'owner', 'moderator', 'leader'].map((what) => `error-user-not-${what}`);
    const problem = (code: string): Problem => ({ code, effect: 'none', by: 'server' });

    it.each(grants)('%s', async (code) => {
        const workspace = new FakeWorkspace();
        workspace.calls.fail('roleGranting.grant', problem(code));
        expect(await outcomeOf(workspace, { action: 'add-role', by: 'olga', on: 'bob', role: 'leader' })).toBe(
            'already',
        );
    });

    it.each(revokes)('%s', async (code) => {
        const workspace = new FakeWorkspace();
        workspace.calls.fail('roleGranting.revoke', problem(code));
        expect(await outcomeOf(workspace, { action: 'remove-role', by: 'olga', on: 'max', role: 'moderator' })).toBe(
            'already',
        );
    });
});
