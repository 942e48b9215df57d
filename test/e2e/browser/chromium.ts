// Headless Chromium out of an npm package, unpacked once for all processes.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const root = join(__dirname, '../../..');
const packageFile = join(root, 'node_modules/@sparticuz/chromium/package.json');

/** The folder with the unpacked browser; another process may unpack it at the same time. */
async function unpack(): Promise<string> {
    const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { version: string };
    const folder = join(root, `.cache/chromium-${version}`);
    if (existsSync(folder)) return folder;
    const unfinished = join(root, `.cache/chromium-${randomUUID()}`);
    await mkdir(unfinished, { recursive: true });
    // The package is an ES module that unpacks into the folder for temporary files of its process.
    await promisify(execFile)(process.execPath, [join(__dirname, 'unpack-chromium.mjs')], {
        env: { ...process.env, TMPDIR: unfinished },
    });
    await rename(unfinished, folder).catch(async (error: unknown) => {
        await rm(unfinished, { recursive: true });
        if (!existsSync(folder)) throw error;
    });
    return folder;
}

/** Starts a browser; the caller closes it. */
export async function launchChromium(): Promise<Browser> {
    const folder = await unpack();
    return await chromium.launch({
        executablePath: join(folder, 'chromium'),
        args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    });
}
