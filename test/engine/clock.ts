// A clock that a test moves: the workspace's and the app's, together.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import humanInterval from 'human-interval';
import type { Clock, Workspace } from '../workspace/state/workspace';
import { prepareRuntime } from './runtime-copy';
import { clockFolder } from './runtime/clock-shim';
import type { EngineVersion } from './runtime/recipe';

/** Runs on by itself, ahead of the real one. Processes of apps that this process starts while it is there follow it. */
export class MovableClock implements Clock {
    private constructor(
        private readonly file: string,
        private milliseconds: number,
    ) {}

    /** To be started before the engine. */
    static async start(version: EngineVersion = '1.62.0', ahead = 0): Promise<MovableClock> {
        const { engineFolder } = await prepareRuntime(version);
        const folder = join(engineFolder, clockFolder);
        await mkdir(folder, { recursive: true });
        const clock = new MovableClock(join(folder, String(process.pid)), ahead);
        await clock.setAhead(ahead);
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
