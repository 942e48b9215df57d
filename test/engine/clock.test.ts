// The clock that tests move: for the workspace, and for processes that are started as the engine starts an app's.
import { MovableClock } from './clock';
import { prepareRuntime } from './runtime-copy';
import { engineVersions } from './runtime/recipe';
import { readFile, readdir, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Workspace } from '../workspace/state/workspace';

const hour = 3_600_000;

test('moves the workspace, and takes intervals in words', async () => {
    const clock = await MovableClock.start();
    const workspace = new Workspace({ clock });
    await clock.forward('2 hours');
    await clock.forward(hour);
    expect(clock.ahead).toBe(3 * hour);
    expect(workspace.now().getTime() - Date.now()).toBeGreaterThan(3 * hour - 1000);
    await expect(clock.forward('some time')).rejects.toThrow('Not an interval');
    await clock.stop();
});

test('leaves nothing behind, so that processes started later have the real time', async () => {
    const clock = await MovableClock.start();
    const { engineFolder } = await prepareRuntime('1.62.0');
    const clocks = (): Promise<string[]> => readdir(join(engineFolder, 'clocks'));
    expect(await clocks()).toContain(String(process.pid));
    await clock.stop();
    expect(await clocks()).not.toContain(String(process.pid));
});

test.each(engineVersions)('is the first thing that the runtime of %s loads', async (version) => {
    const { engineFolder } = await prepareRuntime(version);
    const [first] = (await readFile(join(engineFolder, 'deno-runtime/main.ts'), 'utf8')).match(/import .*/g) ?? [];
    expect(first).toBe("import './clock-shim.ts';");
});

test('refuses to start where a process would not follow it', async () => {
    const { tempFolder } = await prepareRuntime('1.59.0');
    const link = join(tempFolder, 'deno-runtime');
    // As in a checkout that was copied with a link to another one's engine.
    const { engineFolder: another } = await prepareRuntime('1.55.1');
    await rename(link, `${link}.own`);
    await symlink(join(another, 'deno-runtime'), link, 'dir');
    try {
        await expect(MovableClock.start('1.59.0')).rejects.toThrow('The movable clock is not in effect');
    } finally {
        await rename(`${link}.own`, link);
    }
    await (await MovableClock.start('1.59.0')).stop();
});
