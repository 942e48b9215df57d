// A clock that a test moves: the workspace's and the app's, together.
import { execFile } from 'node:child_process';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import humanInterval from 'human-interval';
import type { Clock, Workspace } from '../workspace/state/workspace';
import { denoFolder } from './host/load-engine';
import { type RuntimeCopy, prepareRuntime } from './runtime-copy';
import { clockFolder } from './runtime/clock-shim';
import type { EngineVersion } from './runtime/recipe';

const day = 86_400_000;
const hour = 3_600_000;

/** The time of a process that is started as the engine starts an app's. */
async function timeOfAProcess({ engineFolder, tempFolder, denoCache }: RuntimeCopy): Promise<number> {
    const { stdout } = await promisify(execFile)(
        join(denoFolder(), 'deno'),
        [
            ...['run', '--cached-only', `--config=${join(engineFolder, 'deno-runtime/deno.jsonc')}`],
            ...[`--allow-read=${engineFolder},${tempFolder}`, join(tempFolder, 'deno-runtime/clock-check.ts')],
        ],
        { env: { ...process.env, DENO_DIR: denoCache } },
    );
    return Number(stdout);
}

/** Runs on by itself, ahead of the real one. Processes of apps that this process starts while it is there follow it. */
export class MovableClock implements Clock {
    private constructor(
        private readonly file: string,
        private milliseconds: number,
    ) {}

    /**
     * To be started before the engine.
     * @throws Error when a process would not follow it: tests on time would wait, or pass, for nothing
     */
    static async start(version: EngineVersion = '1.62.0', ahead = 0): Promise<MovableClock> {
        const copy = await prepareRuntime(version);
        const folder = join(copy.engineFolder, clockFolder);
        await mkdir(folder, { recursive: true });
        const clock = new MovableClock(join(folder, String(process.pid)), ahead);
        await clock.setAhead(ahead + day);
        const difference = Math.abs((await timeOfAProcess(copy)) - clock.now().getTime());
        await clock.setAhead(ahead);
        if (!(difference < hour)) {
            await clock.stop();
            throw new Error(
                `The movable clock is not in effect: a process of ${copy.engineFolder} does not follow it.`,
            );
        }
        return clock;
    }

    /** How many milliseconds it is ahead of the real clock. */
    get ahead(): number {
        return this.milliseconds;
    }

    now(): Date {
        return new Date(Date.now() + this.milliseconds);
    }

    /** Makes the workspace follow, too. */
    rule(workspace: Workspace): void {
        workspace.clock = this;
    }

    /** @param interval such as `2 hours` or `30 seconds`, or milliseconds */
    async forward(interval: string | number): Promise<void> {
        const step = typeof interval === 'number' ? interval : humanInterval(interval);
        if (step === undefined || !Number.isFinite(step)) throw new Error(`Not an interval: ${interval}`);
        await this.setAhead(this.milliseconds + step);
    }

    async setAhead(milliseconds: number): Promise<void> {
        // Whoever reads the file sees the whole of it.
        await writeFile(`${this.file}.new`, String(milliseconds));
        await rename(`${this.file}.new`, this.file);
        this.milliseconds = milliseconds;
    }

    /** The time of processes that run on is no longer known. */
    async stop(): Promise<void> {
        await rm(this.file, { force: true });
    }
}
