// /mod @user: how someone stands here, in words, and in the panel where there is one.
import { panelMeant } from '../../../src/slash/respond';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { type, withoutCases } from '../fakes/typing';

it('shows roles, what is in force and the latest cases, to those who may know them', async () => {
    const workspace = new FakeWorkspace();
    await type(workspace, 'mona', 'warn @bob be kind');
    await type(workspace, 'mona', 'mute @bob 2h spam');
    expect((await type(workspace, 'mona', '@bob')).split('\n')).toEqual([
        '*Bob (@bob) in #general*',
        '• In #general: no role',
        '• In the workspace: user',
        '• Muted in #general',
        '• Account active',
        'Latest cases, 1 warnings:',
        expect.stringMatching(/^• `[\w-]+` .* Mute @bob .* spam$/),
        expect.stringMatching(/^• `[\w-]+` .* Warn @bob .* be kind$/),
    ]);
});

it('shows three cases, and where the others are', async () => {
    const workspace = new FakeWorkspace();
    for (const word of ['one', 'two', 'three', 'four']) {
        await type(workspace, 'mona', `note @bob ${word}`);
    }
    const answer = await type(workspace, 'mona', '@BOB');
    expect(answer.match(/ Note @bob /g)).toHaveLength(3);
    expect(answer).toMatch(/\nAll of them: `\/mod history @bob`$/);
});

it('shows no case to a member, and nothing at all to an outsider', async () => {
    const workspace = new FakeWorkspace();
    await type(workspace, 'mona', 'note @bob seen');
    expect(withoutCases(await type(workspace, 'carol', '@bob'))).not.toContain('seen');
    expect(await type(workspace, 'eve', '@bob')).toContain('[error-not-allowed]');
    expect(await type(workspace, 'mona', '@nobody')).toContain('[error-invalid-user]');
});

it('takes one person and nothing else, and leads to the action that stands behind it', async () => {
    const workspace = new FakeWorkspace();
    expect(await type(workspace, 'mona', '@bob @carol')).toContain('[mod-too-many-words]');
    expect(await type(workspace, 'mona', '@bob mute 2h spam')).toBe(
        '⛔ What to do comes first, `@bob` behind it. Did you mean `/mod mute @bob 2h spam`? [mod-person-first]\n' +
            'Usage: `/mod mute @user… [duration] [reason]`',
    );
    expect(workspace.acts()).toEqual([]);
});

it.each([
    [[], {}],
    [['@bob'], { username: 'bob' }],
    [['@@Bob'], { username: 'Bob' }],
    [['@bob', 'mute'], undefined],
    [['mute', '@bob'], undefined],
    [['help'], undefined],
])('opens the panel for %j: %j', (words, shown) => {
    expect(panelMeant(words)).toEqual(shown);
});
