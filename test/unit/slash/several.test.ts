// The answers about several targets, word for word.
import { FakeWorkspace } from '../fakes/fake-workspace';
import { type } from '../fakes/typing';

/** The first id that is made in a fake workspace. */
const RUN_ID = '1rtxk2-000';
const RUN = `Run \`${RUN_ID}\`: \`/mod run ${RUN_ID}\` lists its cases.`;

it('answers about several targets by outcome, with the reason once', async () => {
    const workspace = new FakeWorkspace();
    workspace.state.room.muted = ['gina'];
    expect(await type(workspace, 'mona', 'mute @bob @nobody @gina @carol @olga it is late, @all')).toBe(
        [
            '*Mute in #general: 2 of 5 done.*',
            '✅ Muted in #general: @bob, @carol.',
            'ℹ️ Already muted in #general: @gina.',
            '@gina: until someone unmutes.',
            'To change that: `/mod mute @gina 2h`.',
            '⛔ `nobody`: Nobody here is called that. [error-invalid-user]',
            '⛔ @olga: Not below you in rank: you act on people of a lower rank than your own. [mod-outranked]',
            'Reason: it is late, @all',
            'Lasts until someone unmutes.',
            `${RUN} \`/mod undo ${RUN_ID}\` takes all of it back.`,
        ].join('\n'),
    );
});

it('does not say a reason that nothing keeps, where all was so already', async () => {
    const workspace = new FakeWorkspace();
    workspace.state.room.muted = ['gina'];
    expect(await type(workspace, 'mona', 'mute @gina it is late')).toBe(
        [
            'ℹ️ Already muted in #general: @gina.',
            '@gina: until someone unmutes.',
            'To change that: `/mod mute @gina 2h`.',
        ].join('\n'),
    );
});

it('says plainly that a moderator was demoted in between', async () => {
    const workspace = new FakeWorkspace();
    workspace.calls.afterwards('membership.remove', () => {
        workspace.state.people.shift();
    });
    expect(await type(workspace, 'alice', 'kick @bob @carol')).toBe(
        [
            '*Kick in #general: 1 of 2 done.*',
            '✅ Kicked from #general: @bob.',
            '⛔ `carol`: You may not do that any more: your account is deactivated or gone. [error-not-allowed]',
            RUN,
        ].join('\n'),
    );
});
