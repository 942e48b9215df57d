// What an act costs: exactly the reads it needs, the moderator as they are now among them, and one write.
import { crowd } from '../fakes/crowd';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { actionCalled, deskFor, outcomeOf } from '../fakes/performing';
import { actions } from '../../../src/actions/index';
import { roles } from '../../../src/actions/roles';

function countOf(names: readonly string[]): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const name of names) {
        counts[name] = (counts[name] ?? 0) + 1;
    }
    return counts;
}

async function callsOf(asked: Parameters<typeof outcomeOf>[1]): Promise<string[]> {
    const workspace = new FakeWorkspace();
    await outcomeOf(workspace, asked);
    return workspace.calls.names();
}

it('a mute by a moderator of the room', async () => {
    expect(await callsOf({ action: 'mute', by: 'mona', on: 'bob' })).toEqual([
        'people.byUsername',
        'people.byId',
        'permissions.table',
        'rooms.roleHolders',
        'rooms.isMember',
        'muting.mute',
    ]);
});

it('a mute of someone who holds a role here needs no look at the members', async () => {
    expect(await callsOf({ action: 'mute', by: 'mona', on: 'lena' })).toEqual([
        'people.byUsername',
        'people.byId',
        'permissions.table',
        'rooms.roleHolders',
        'muting.mute',
    ]);
});

it('a mute that is refused', async () => {
    expect(await callsOf({ action: 'mute', by: 'mona', on: 'olga' })).toEqual([
        'people.byUsername',
        'people.byId',
        'permissions.table',
        'rooms.roleHolders',
    ]);
});

it('a kick reads the membership before and after, and who is banned once', async () => {
    expect(await callsOf({ action: 'kick', by: 'mona', on: 'bob' })).toEqual([
        'people.byUsername',
        'people.byId',
        'permissions.table',
        'rooms.roleHolders',
        'rooms.bans',
        'rooms.isMember',
        'membership.remove',
        'rooms.isMember',
    ]);
});

it('a second target reads everything anew where the first may matter to it, the moderator and the room too', async () => {
    expect((await callsOf({ action: 'kick', by: 'mona', on: ['bob', 'carol'] })).slice(9)).toEqual([
        'people.byId',
        'rooms.byId',
        'people.byId',
        'permissions.table',
        'rooms.roleHolders',
        'rooms.bans',
        'rooms.isMember',
        'membership.remove',
        'rooms.isMember',
    ]);
});

it('those who cannot matter to each other share what is not about them', async () => {
    const workspace = new FakeWorkspace();
    const on = crowd(workspace, 50);
    await outcomeOf(workspace, { action: 'mute', by: 'mona', on });
    expect(countOf(workspace.calls.names())).toEqual({
        'people.byUsername': 50,
        'people.byId': 1,
        'permissions.table': 1,
        'rooms.roleHolders': 1,
        'rooms.isMember': 50,
        'muting.mute': 50,
    });
});

it('an account is activated without a look at the room', async () => {
    const workspace = new FakeWorkspace();
    workspace.person('eve').active = false;
    await outcomeOf(workspace, { action: 'activate', by: 'alice', on: 'eve' });
    expect(workspace.calls.names()).toEqual([
        'people.byUsername',
        'people.byId',
        'permissions.table',
        'activation.activate',
    ]);
});

it('what one may do here', async () => {
    const workspace = new FakeWorkspace();
    workspace.state.live = false;
    await deskFor(workspace, 'mona').abilities(actions);
    expect(workspace.calls.names()).toEqual(['permissions.table', 'rooms.roleHolders']);
});

it('the roles of a room, by one of its moderators', async () => {
    const workspace = new FakeWorkspace();
    workspace.state.live = false;
    await deskFor(workspace, 'mona').ask(roles);
    expect(workspace.calls.names()).toEqual(['rooms.roleHolders', 'rooms.bans']);
});

it('questions of one event share their reads, and an act still reads for itself', async () => {
    const workspace = new FakeWorkspace();
    workspace.state.live = false;
    const desk = deskFor(workspace, 'mona');
    await desk.abilities(actions);
    await desk.roleHolders();
    expect(workspace.calls.names()).toEqual(['permissions.table', 'rooms.roleHolders', 'rooms.bans']);
    workspace.state.roomRoles = {};
    const report = await desk.perform({
        action: actionCalled('mute'),
        targets: [{ username: 'bob' }],
        workspace: false,
        relinquish: false,
        reason: '',
    });
    expect(report).toMatchObject({ outcomes: [{ outcome: { problem: { code: 'error-not-allowed' } } }] });
});
