// Bots and the users of apps are people like any other: Rocket.Chat has no rule about them, and neither has Mod Desk.
import { FakeWorkspace } from '../fakes/fake-workspace';
import { outcomeOf } from '../fakes/performing';
import type { Asked } from '../fakes/performing';

const acts: readonly (readonly [Asked, string])[] = [
    [{ action: 'mute', by: 'mona', on: 'bob' }, 'muting.mute bob'],
    [{ action: 'kick', by: 'mona', on: 'bob' }, 'membership.remove bob'],
    [{ action: 'add-role', by: 'olga', on: 'bob', role: 'moderator' }, 'roleGranting.grant bob'],
    [{ action: 'deactivate', by: 'alice', on: 'bob' }, 'deactivation.deactivate bob'],
];

describe.each(['bot', 'app'] as const)('a user of kind %s', (kind) => {
    it.each(acts)('%j', async (asked, act) => {
        const workspace = new FakeWorkspace();
        Object.assign(workspace.person('bob'), { kind, workspaceRoles: [kind] });
        expect(await outcomeOf(workspace, asked)).toBe('done');
        expect(workspace.acts()).toEqual([act]);
    });

    it('is activated again', async () => {
        const workspace = new FakeWorkspace();
        Object.assign(workspace.person('bob'), { kind, active: false });
        expect(await outcomeOf(workspace, { action: 'activate', by: 'alice', on: 'bob' })).toBe('done');
    });
});
