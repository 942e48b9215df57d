// The fixture apps, packaged, and the probe's way of calling accessors.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageApp } from '../../scripts/package';
import type { Room, User } from '../workspace/state/documents';
import type { EngineHost } from './engine-host';

/** The folder of a fixture app; `idle` does nothing, `probe` calls whatever accessor a test names. */
export const fixtureFolder = (name: 'idle' | 'probe'): string => join(__dirname, 'fixtures', name);

/** The zip of a fixture app. */
export async function packageFixture(name: 'idle' | 'probe'): Promise<Buffer> {
    const outFolder = join(__dirname, '../../.cache/fixtures');
    const { path } = await packageApp({ appFolder: fixtureFolder(name), outFolder });
    return await readFile(path);
}

export type Accessor = 'read' | 'modify' | 'http' | 'persistence';

/** Talks to the installed probe as one user in one room. */
export class Probe {
    constructor(
        private readonly host: EngineHost,
        private readonly user: User,
        private readonly room: Room,
    ) {}

    /** Runs `/probe` with these parameters and gives the notice that the user got, which is JSON. */
    async run(params: string, extra: { threadId?: string; triggerId?: string } = {}): Promise<unknown> {
        const { host, user, room } = this;
        await host.executeCommand({ command: 'probe', params, user, room, ...extra });
        const notice = host.recorder.noticesFor(user).at(-1);
        return JSON.parse(notice?.msg ?? 'null') as unknown;
    }

    /** Calls an accessor in the app: each call on what the one before resolved to. Gives `{value}` or `{error}`. */
    async call(accessor: Accessor, ...chain: [string, ...unknown[]][]): Promise<{ value?: unknown; error?: string }> {
        const answer = await this.run(
            `call ${accessor} ${encodeURIComponent(JSON.stringify(chain)).replaceAll("'", '%27')}`,
        );
        return answer as { value?: unknown; error?: string };
    }

    /** What the app was told since it was started: settings, jobs, interactions. */
    async told(): Promise<string[]> {
        return ((await this.run('told')) as { value: string[] }).value;
    }
}
