// /mod undo, reason and duration without an id: the moderator's own latest case here, named before its text.
import { FakeWorkspace } from '../fakes/fake-workspace';
import { DAY, HOUR, MINUTE } from '../fakes/keeping';
import { type } from '../fakes/typing';

async function after(...typed: readonly (readonly [by: string, line: string])[]): Promise<FakeWorkspace> {
    const workspace = new FakeWorkspace();
    for (const [by, line] of typed) {
        await type(workspace, by, line);
        workspace.keeping.now += MINUTE;
    }
    return workspace;
}

const theirs = [
    ['mona', 'mute @bob 2h spam'],
    ['max', 'mute @carol flooding'],
] as const;

it('undo takes it back', async () => {
    const workspace = await after(...theirs);
    const answer = await type(workspace, 'mona', 'undo');
    expect(answer).toMatch(/^Case `1rtxk2-000`: Mute @bob\.\n✅ Unmuted in #general: @bob\.\n/);
    expect(workspace.state.room.muted).toEqual(['carol']);
});

it('reason corrects its reason', async () => {
    const workspace = await after(...theirs);
    const answer = await type(workspace, 'max', 'reason harassing people');
    expect(answer).toMatch(/^Case `[\w-]+`: Mute @carol\.\n✅ The reason of case/);
    expect(workspace.keeping.cases().map(({ reason }) => reason)).toEqual(['spam', 'harassing people']);
});

it('duration gives it another end', async () => {
    const workspace = await after(...theirs);
    const now = workspace.keeping.now;
    expect(await type(workspace, 'max', 'duration for 3 hours')).toMatch(/^Case `[\w-]+`: Mute @carol\.\n✅ /);
    expect(workspace.keeping.cases()[1]?.until).toBe(now + 3 * HOUR);
    await type(workspace, 'max', 'duration off');
    expect(workspace.keeping.cases()[1]?.until).toBeUndefined();
});

it('is named also where nothing can be done with it, and the role with it', async () => {
    const workspace = await after(['olga', 'role add moderator @bob'], ['olga', 'kick @carol']);
    expect(await type(workspace, 'olga', 'undo')).toMatch(/^Case `[\w-]+`: Kick @carol\.\n⛔ .*\[mod-not-undoable\]$/);
    expect(await type(await after(['olga', 'role add moderator @bob']), 'olga', 'undo')).toMatch(
        /^Case `[\w-]+`: Add role moderator @bob\.\n✅/,
    );
});

it('is only ever of the one who asks, and of this room', async () => {
    const workspace = await after(['max', 'mute @carol flooding']);
    for (const line of ['undo', 'reason x', 'duration 2h']) {
        expect(await type(workspace, 'mona', line)).toBe(
            '⛔ You have not done anything here lately. Name the id of a case; /mod cases lists them. [mod-no-latest-case]',
        );
    }
    expect(workspace.state.room.muted).toEqual(['carol']);
});

it('is not one of several that were acted on at once', async () => {
    const workspace = await after(['mona', 'mute @lena first'], ['mona', 'mute @bob @carol spam']);
    const run = workspace.keeping.cases()[1]?.run?.id ?? '';
    expect(await type(workspace, 'mona', 'undo')).toBe(
        `⛔ Your latest act here was for several people: name the run, \`${run}\`, or one of its cases. [mod-latest-is-run]`,
    );
    expect(workspace.state.room.muted).toEqual(['lena', 'bob', 'carol']);
});

it('is for those who keep cases here', async () => {
    const workspace = await after(['mona', 'mute @bob']);
    expect(await type(workspace, 'carol', 'undo')).toContain('[error-not-allowed]');
});

it('is found in little reading, however much others did since, as long as one remembers it', async () => {
    const workspace = await after(['mona', 'mute @bob']);
    for (let hour = 0; hour < 60; hour += 1) {
        workspace.keeping.now += HOUR;
        await type(workspace, 'max', 'note @carol again');
    }
    workspace.keeping.records.calls.made.length = 0;
    expect(await type(workspace, 'mona', 'duration 2h')).toContain('has another end');
    expect(workspace.keeping.records.calls.made.length).toBeLessThan(30);
    workspace.keeping.now += 8 * DAY;
    expect(await type(workspace, 'mona', 'undo')).toContain('[mod-no-latest-case]');
    expect(workspace.state.room.muted).toEqual(['bob']);
});

it.each([
    ['mute @bob', ['unmute @bob'], 'There is nothing to take back: it was lifted before.'],
    ['mute @bob', ['undo'], 'There is nothing to take back: it was lifted before.'],
    ['kick @bob', [], 'an act of this kind has no reverse'],
    ['note @bob seen', [], 'an act of this kind has no reverse'],
])('why %s cannot be taken back, after %j, is said as the one reason: %s', async (line, later, why) => {
    const workspace = await after(['mona', line]);
    const [found] = workspace.keeping.cases();
    for (const each of later) {
        await type(workspace, 'mona', each);
    }
    const answer = await type(workspace, 'mona', `undo ${found?.id ?? ''}`);
    expect(answer).toContain(why);
    expect(answer).toMatch(/^⛔ [^;]*\[mod-not-undoable\]$/);
});
