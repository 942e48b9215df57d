// What is typed and read about bans.
import { FakeWorkspace } from '../fakes/fake-workspace';
import { many, person } from '../fakes/people';
import { type, withoutCases } from '../fakes/typing';

const typed = async (workspace: FakeWorkspace, words: string, by = 'mona'): Promise<string> =>
    withoutCases(await type(workspace, by, words));

it('a ban and its end', async () => {
    const workspace = new FakeWorkspace();
    expect(await typed(workspace, 'ban @bob 2h being rude')).toBe(
        [
            '✅ Banned from #general: @bob.',
            'Reason: being rude',
            'Ends by itself at 2026-11-21 22:15 UTC, in 2 hours.',
        ].join('\n'),
    );
    expect(await typed(workspace, 'ban @bob')).toMatch(
        new RegExp(
            [
                '^ℹ️ Already banned from #general: @bob\\.',
                '@bob: until 2026-11-21 22:15 UTC \\(in 2 hours\\) \\(case `[\\w-]+`\\)\\.',
                'To change that: `/mod ban @bob 2h` / `/mod ban @bob forever`\\.$',
            ].join('\n'),
        ),
    );
    expect(await typed(workspace, 'kick @bob')).toContain('Unban them to let them come back');
    expect(await typed(workspace, 'unban @bob')).toBe('✅ No longer banned from #general: @bob.');
    expect(await typed(workspace, 'unban @bob')).toBe('ℹ️ Not banned from #general: @bob.');
});

it('who is banned', async () => {
    const workspace = new FakeWorkspace();
    expect(await typed(workspace, 'bans')).toBe('*Banned from #general (0)*\nNone.');
    await type(workspace, 'mona', 'ban @carol 2h for @all to see');
    workspace.ban('bob', 'server');
    workspace.state.serverHidden = true;
    const lines = (await typed(workspace, 'bans')).split('\n');
    expect(lines).toEqual([
        '*Banned from #general (2)*',
        '• @bob · not by Mod Desk',
        expect.stringMatching(
            /^• @carol · since 2026-11-21 20:15 UTC · by @mona · until 2026-11-21 22:15 UTC \(in 2 hours\) · for @all to see `[\w-]{10}`$/,
        ),
        'Bans made in Rocket.Chat itself are not shown: the service account is not in this room.',
    ]);
    expect(await typed(workspace, 'bans', 'carol')).toContain('[error-not-allowed]');
});

it('how many more are banned than an answer holds', async () => {
    const workspace = new FakeWorkspace();
    const people = many(60, (each) => person({ id: `id-${each}`, username: `user${100 + each}` }));
    workspace.state.people.push(...people);
    people.forEach(({ username }) => {
        workspace.ban(username, 'server');
    });
    expect(await typed(workspace, 'bans')).toMatch(/\nAnd 10 more, which the panel shows\.$/);
});

it('someone from outside a private group is told so', async () => {
    const workspace = new FakeWorkspace();
    Object.assign(workspace.state.room, { type: 'private-group' });
    workspace.state.members = ['id-bob'];
    expect(await typed(workspace, 'ban @bob', 'alice')).toBe(
        '⛔ @bob: You are not in this room. [error-room-not-found]',
    );
});
