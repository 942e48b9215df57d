// Mutes in a read-only room, where they mean something else.
import { FakeWorkspace } from '../fakes/fake-workspace';
import { outcomeOf } from '../fakes/performing';

describe('in a read-only room', () => {
    it.each([
        ['someone never unmuted is muted already', 'mute', 'bob', [], 'already'],
        ['someone who was unmuted can be muted', 'mute', 'bob', ['bob'], 'done'],
        ['someone who writes by role cannot be muted', 'mute', 'max', [], 'refused mod-writes-anyway'],
        ['someone never unmuted can be unmuted', 'unmute', 'bob', [], 'done'],
        ['someone who was unmuted is unmuted already', 'unmute', 'bob', ['bob'], 'already'],
    ] as const)('%s', async (_, action, on, unmuted, outcome) => {
        const workspace = new FakeWorkspace();
        Object.assign(workspace.state.room, { readOnly: true, unmuted });
        expect(await outcomeOf(workspace, { action, by: 'olga', on })).toBe(outcome);
    });
});
