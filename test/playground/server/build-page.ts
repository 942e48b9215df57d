// Builds the page with Vite, once for each state of its sources; may run in several processes at once.
import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '../../..');
const web = join(root, 'test/playground/web');
const builds = join(root, '.cache/playground-web');

/** One hash over all that decides the build. */
async function sourcesHash(): Promise<string> {
    const entries = await readdir(web, { recursive: true, withFileTypes: true });
    const sources = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const hash = createHash('sha256');
    for (const path of [...sources.sort(), join(root, 'package-lock.json')]) {
        hash.update(`${path}\n`).update(await readFile(path));
    }
    return hash.digest('hex').slice(0, 16);
}

async function build(folder: string): Promise<void> {
    const unfinished = join(builds, randomUUID());
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', unfinished, '--logLevel', 'error'], {
        cwd: web,
        // Under a test runner it says otherwise, and Vite would build for development.
        env: { ...process.env, NODE_ENV: 'production' },
    });
    // Another process may have been faster.
    await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
}

/**
 * The folder with the built page; it is built when there is none of these sources.
 * @throws Error with Vite's own output when the build fails
 */
export async function buildPage(): Promise<string> {
    const folder = join(builds, await sourcesHash());
    if (!existsSync(join(folder, 'index.html'))) {
        await mkdir(builds, { recursive: true });
        await build(folder);
    }
    return folder;
}
