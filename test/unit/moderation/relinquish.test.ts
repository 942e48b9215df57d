// Deactivating the sole owner of rooms: the list is shown first, and only just that list can be confirmed.
import { ShownRooms } from '../../../src/moderation/shown-rooms';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { outcomeOf, outcomesOf, perform } from '../fakes/performing';
import type { Asked } from '../fakes/performing';

const MINUTE = 60_000;
const LOBBY = { name: 'lobby', newOwner: 'carol' };
const asked: Asked = { action: 'deactivate', by: 'alice', on: 'bob' };
const confirmed: Asked = { ...asked, relinquish: true };

class Clock {
    public now = 0;
    public readonly shownRooms = new ShownRooms(() => this.now);
}

function workspaceWithRooms(): FakeWorkspace {
    const workspace = new FakeWorkspace();
    workspace.state.affected = { changeOwner: [LOBBY], deleted: ['cellar'] };
    return workspace;
}

function relinquished(workspace: FakeWorkspace): unknown[] {
    return workspace.calls.made
        .filter(({ method }) => method === 'deactivation.deactivate')
        .map(({ given }) => given[1]);
}

it('shows the rooms and does nothing', async () => {
    const workspace = workspaceWithRooms();
    expect(await perform(workspace, asked)).toMatchObject({
        outcomes: [
            {
                outcome: {
                    kind: 'refused',
                    problem: { code: 'user-last-owner', rooms: { changeOwner: [LOBBY], deleted: ['cellar'] } },
                },
            },
        ],
    });
    expect(workspace.acts()).toEqual([]);
});

it('relinquishes the rooms that were shown and confirmed', async () => {
    const workspace = workspaceWithRooms();
    const clock = new Clock();
    await perform(workspace, asked, clock);
    clock.now = 10 * MINUTE - 1;
    expect(await outcomeOf(workspace, confirmed, clock)).toBe('done');
    expect(relinquished(workspace)).toEqual([true]);
});

it('shows them when they are confirmed unseen, and then takes the confirmation', async () => {
    const workspace = workspaceWithRooms();
    const clock = new Clock();
    expect(await outcomeOf(workspace, confirmed, clock)).toBe('refused user-last-owner');
    expect(workspace.acts()).toEqual([]);
    expect(await outcomeOf(workspace, confirmed, clock)).toBe('done');
});

it.each([
    ['after ten minutes', (_: FakeWorkspace, clock: Clock) => (clock.now = 10 * MINUTE)],
    [
        'after another room came in',
        (w: FakeWorkspace) => (w.state.affected = { changeOwner: [LOBBY, { name: 'attic' }], deleted: ['cellar'] }),
    ],
    [
        'after the lobby got another oldest member',
        (w: FakeWorkspace) =>
            (w.state.affected = { changeOwner: [{ ...LOBBY, newOwner: 'dan' }], deleted: ['cellar'] }),
    ],
    [
        'after the oldest member of the lobby could no longer be read',
        (w: FakeWorkspace) => (w.state.affected = { changeOwner: [{ name: 'lobby' }], deleted: ['cellar'] }),
    ],
    [
        'after a room went from changing its owner to being deleted',
        (w: FakeWorkspace) => (w.state.affected = { changeOwner: [], deleted: ['cellar', 'lobby'] }),
    ],
])('shows them again %s', async (_, change) => {
    const workspace = workspaceWithRooms();
    const clock = new Clock();
    await perform(workspace, asked, clock);
    change(workspace, clock);
    expect(await outcomeOf(workspace, confirmed, clock)).toBe('refused user-last-owner');
    expect(workspace.acts()).toEqual([]);
});

it('takes no confirmation from another moderator, nor for another target', async () => {
    const workspace = workspaceWithRooms();
    const clock = new Clock();
    workspace.person('carol').workspaceRoles = ['admin'];
    await perform(workspace, asked, clock);
    expect(await outcomeOf(workspace, { ...confirmed, by: 'carol' }, clock)).toBe('refused user-last-owner');
    expect(await outcomeOf(workspace, { ...confirmed, on: 'mona' }, clock)).toBe('refused user-last-owner');
});

it('confirms each of several targets on its own', async () => {
    const workspace = workspaceWithRooms();
    const clock = new Clock();
    await perform(workspace, asked, clock);
    expect(await outcomesOf(workspace, { ...confirmed, on: ['mona', 'bob'] }, clock)).toEqual([
        'refused user-last-owner',
        'done',
    ]);
});

it('never relinquishes when no room is concerned, even if that was allowed', async () => {
    const workspace = new FakeWorkspace();
    expect(await outcomeOf(workspace, confirmed)).toBe('done');
    expect(relinquished(workspace)).toEqual([false]);
});

it('says that a deactivated account is deactivated, and shows no rooms', async () => {
    const workspace = workspaceWithRooms();
    workspace.person('bob').active = false;
    expect(await outcomeOf(workspace, confirmed)).toBe('already');
    expect(workspace.calls.names()).not.toContain('rooms.affectedByDeactivation');
});

it('does nothing when the rooms cannot be found out', async () => {
    const workspace = new FakeWorkspace();
    workspace.calls.fail('rooms.affectedByDeactivation', {
        code: 'mod-rooms-unknown',
        effect: 'unknown',
        by: 'server',
    });
    expect(await perform(workspace, confirmed)).toMatchObject({
        outcomes: [{ outcome: { kind: 'refused', problem: { code: 'mod-rooms-unknown', effect: 'none' } } }],
    });
    expect(workspace.acts()).toEqual([]);
});

it('carries the refusal of a server that knows of more rooms', async () => {
    const workspace = new FakeWorkspace();
    workspace.calls.fail('deactivation.deactivate', { code: 'user-last-owner', effect: 'none', by: 'server' });
    expect(await outcomeOf(workspace, asked)).toBe('refused user-last-owner');
});
