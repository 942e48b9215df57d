// The service account and the app's own user are not muted, kicked, banned or deactivated with Mod Desk.
import { actions } from '../../../src/actions/index';
import { refusal } from '../../../src/workspace/problem';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { outcomeOf } from '../fakes/performing';
import { type } from '../fakes/typing';

function withOwn(kind: 'bot' | 'app'): FakeWorkspace {
    const workspace = new FakeWorkspace();
    workspace.person('bob').kind = kind;
    workspace.state.ownAccounts = ['id-bob'];
    return workspace;
}

const severe = actions.filter(({ severity }) => severity !== undefined).map(({ name }) => name);

it('are protected from what is hard on people', () => {
    expect(severe).toEqual(['mute', 'kick', 'ban', 'deactivate']);
});

describe.each(['bot', 'app'] as const)('an own account that is a %s', (kind) => {
    it.each(severe)('%s is refused, to admins too', async (action) => {
        const workspace = withOwn(kind);
        expect(await outcomeOf(workspace, { action, by: 'alice', on: 'bob' })).toBe('refused mod-own-account');
        expect(workspace.acts()).toEqual([]);
    });

    it('is warned, noted and given roles like others', async () => {
        const workspace = withOwn(kind);
        expect(await outcomeOf(workspace, { action: 'note', by: 'alice', on: 'bob', reason: 'x' })).toBe('done');
        expect(await outcomeOf(workspace, { action: 'add-role', by: 'alice', on: 'bob', role: 'leader' })).toBe('done');
    });
});

it('an accident while finding out refuses', async () => {
    const workspace = withOwn('app');
    workspace.calls.fail('people.isOwn', refusal('mod-engine-failed'));
    expect(await outcomeOf(workspace, { action: 'mute', by: 'alice', on: 'bob' })).toBe('refused mod-engine-failed');
});

it('says who can do it, and where', async () => {
    expect(await type(withOwn('bot'), 'alice', 'deactivate @bob')).toMatch(
        /^⛔ @bob: Mod Desk itself acts or writes as this account.*Administration.*\[mod-own-account\]$/,
    );
});
