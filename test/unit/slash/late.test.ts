// Commands for several people that take longer than one waits: an answer soon, and the table when it is done.
import type { IHttp, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';
import { ModCommand } from '../../../src/slash/mod-command';
import type { Entrance } from '../../../src/slash/mod-command';
import { success } from '../../../src/workspace/problem';
import { readable } from '../../readable';
import { crowd } from '../fakes/crowd';
import { only } from '../fakes/engine';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { FakeLimiter } from '../fakes/limiter';
import { deskFor } from '../fakes/performing';
import type { Surroundings } from '../fakes/performing';
import { english, type } from '../fakes/typing';

const PATIENCE = 3000;

beforeEach(() => {
    jest.useFakeTimers();
});
afterEach(() => {
    jest.useRealTimers();
});

interface Typed {
    readonly workspace: FakeWorkspace;
    readonly told: string[];
    readonly reported: unknown[];
    /** Whether the handler of the command has come to its end. */
    ended: boolean;
}

/** Waiting takes as long as it says, and so moves the clock of the records too. */
function inRealTime({ keeping }: FakeWorkspace): Surroundings['wait'] {
    return (milliseconds) =>
        new Promise((resolve) => {
            setTimeout(() => {
                keeping.now += milliseconds;
                resolve();
            }, milliseconds);
        });
}

function typed(
    workspace: FakeWorkspace,
    words: string,
    surroundings: Surroundings = {},
    entrance: Partial<Entrance> = {},
): Typed {
    const command: Typed = { workspace, told: [], reported: [], ended: false };
    const given: Entrance = {
        t: english,
        threadId: undefined,
        openDesk: () =>
            Promise.resolve(success(deskFor(workspace, 'mona', { wait: inRealTime(workspace), ...surroundings }))),
        openDoctor: () => Promise.reject(new Error('nobody asked for the doctor')),
        tell: (text) => Promise.resolve(void command.told.push(readable(text))),
        report: (error) => Promise.resolve(void command.reported.push(error)),
        ...entrance,
    };
    const context = only<SlashCommandContext>({ getArguments: () => words.split(' ') });
    const nothing = [only<IRead>({}), only<IModify>({}), only<IHttp>({}), only<IPersistence>({})] as const;
    void new ModCommand(() => given).executor(context, ...nothing).then(() => {
        command.ended = true;
    });
    return command;
}

it('are answered once where they are done in time', async () => {
    const workspace = new FakeWorkspace();
    workspace.calls.delay('muting.mute', PATIENCE - 100);
    const command = typed(workspace, 'mute @bob @carol');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(command.told).toEqual([expect.stringMatching(/^\*Mute in #general: 2 of 2 done\./)]);
});

it('say after three seconds how far they are, and give the table at the end, once', async () => {
    const workspace = new FakeWorkspace();
    const names = crowd(workspace, 25);
    const limiter = new FakeLimiter(workspace, 10);
    const words = `mute ${names.map((name) => `@${name}`).join(' ')}`;
    const command = typed(workspace, words, { over: (ports) => limiter.over(ports) });
    await jest.advanceTimersByTimeAsync(PATIENCE - 1);
    expect([command.told, command.ended]).toEqual([[], false]);
    await jest.advanceTimersByTimeAsync(1);
    expect(command.ended).toBe(true);
    expect(command.told).toEqual([
        expect.stringMatching(/^⏳ Mute, 10 of 25 settled\. [^]*holds it up until [^]*About 2 min left/),
    ]);
    await jest.advanceTimersByTimeAsync(10 * 60_000);
    expect(command.told).toHaveLength(2);
    expect(command.told[1]).toMatch(/^\*Mute in #general: 25 of 25 done\./);
    expect(command.reported).toEqual([]);
});

it('can be stopped by what that answer says, and then tell what was done', async () => {
    const workspace = new FakeWorkspace();
    const names = crowd(workspace, 15);
    const limiter = new FakeLimiter(workspace, 10);
    const words = `kick ${names.join(',')}`;
    const command = typed(workspace, words, { over: (ports) => limiter.over(ports) });
    await jest.advanceTimersByTimeAsync(PATIENCE);
    const stop = /`\/mod (stop [\w-]+)`/.exec(command.told[0] ?? '')?.[1] ?? '';
    expect(await type(workspace, 'olga', stop)).toContain('10 of 15 were settled');
    await jest.advanceTimersByTimeAsync(2000);
    expect(command.told[1]).toMatch(/^\*Kick in #general: 10 of 15 done\.[^]*Not tried, as the run was stopped/);
    await jest.advanceTimersByTimeAsync(10 * 60_000);
    expect(workspace.acts()).toHaveLength(10);
});

it('taking a run back takes its time too', async () => {
    const workspace = new FakeWorkspace();
    await type(workspace, 'mona', 'mute @bob @carol');
    workspace.keeping.now += 1000;
    workspace.calls.delay('muting.unmute', 5000);
    const command = typed(workspace, 'undo 1rtxk2-000');
    await jest.advanceTimersByTimeAsync(PATIENCE);
    expect(command.told).toEqual([expect.stringMatching(/^⏳ `\/mod undo`, 0 of 2 settled\. Run /)]);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(command.told[1]).toMatch(/^\*Unmute in #general: 2 of 2 done\./);
});

it('for one person are waited for, and answered once', async () => {
    const workspace = new FakeWorkspace();
    workspace.calls.delay('muting.mute', 8000);
    const command = typed(workspace, 'mute @bob');
    await jest.advanceTimersByTimeAsync(7999);
    expect(command.told).toEqual([]);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(command.told).toEqual([expect.stringMatching(/^✅ Muted in #general: @bob\./)]);
});

it('report a table that cannot be told', async () => {
    const workspace = new FakeWorkspace();
    workspace.calls.delay('muting.mute', 5000);
    const told: string[] = [];
    const error = new Error('the room is gone');
    const tell = (text: string) => {
        told.push(text);
        return told.length > 1 ? Promise.reject(error) : Promise.resolve();
    };
    const command = typed(workspace, 'mute @bob @carol', {}, { tell });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(command.reported).toEqual([error, error]);
    expect(workspace.acts()).toHaveLength(2);
});
