// npm start as a process: it ends with its input or with Ctrl-C, and leaves nothing running.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = join(__dirname, '../..');

function start(): { child: ChildProcess; output: () => string; shows: (text: string) => Promise<void> } {
    const child = spawn(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), join(__dirname, 'start.ts')], {
        cwd: root,
        env: { ...process.env, PORT: '3900', NODE_ENV: '' },
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
        output += chunk.toString();
        child.emit('shown');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const shows = async (text: string): Promise<void> => {
        while (!output.includes(text)) await once(child, 'shown');
    };
    return { child, output: () => output, shows };
}

/** The processes below one, while it runs. */
function descendants(pid: number): number[] {
    const parents = readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .flatMap((name) => {
            try {
                const [, parent] = /^\d+ \(.*\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
                return [[Number(name), Number(parent)] as const];
            } catch {
                // The process has ended meanwhile.
                return [];
            }
        });
    const children = parents.filter(([, parent]) => parent === pid).map(([child]) => child);
    return children.flatMap((child) => [child, ...descendants(child)]);
}

const isRunning = (pid: number): boolean => {
    try {
        process.kill(pid, 0);
        return true;
    } catch {
        return false;
    }
};

test('ends with code 0 when its input ends', async () => {
    const { child, output } = start();
    child.stdin?.end('/mod\n');
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(output()).toContain('alice #general> /mod');
    expect(code).toBe(0);
}, 300_000);

test('Ctrl-C leaves nothing running', async () => {
    const { child, shows } = start();
    await shows('Try:');
    const started = descendants(child.pid ?? 0);
    expect(started.length).toBeGreaterThan(0);
    for (const pid of started) process.kill(pid, 'SIGINT');
    child.kill('SIGINT');
    await once(child, 'exit');
    // The compiler behind tsx notices a moment later that its parent is gone.
    for (const until = Date.now() + 5000; started.some(isRunning) && Date.now() < until;) await wait(50);
    expect(started.filter(isRunning)).toEqual([]);
}, 300_000);
