// Runs the official packager in a clean folder: it ships whatever it finds and resolves only a set of exact versions.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { AppManifest } from './manifest';

const modules = join(__dirname, '../../node_modules');

/** What the packager looks up in the app's own node_modules, and the installed package that it gets. */
const links: Record<string, string> = {
    '@rocket.chat/apps-engine': '@rocket.chat/apps-engine',
    '@rocket.chat/ui-kit': '@rocket.chat/ui-kit',
    '@rocket.chat/icons': '@rocket.chat/icons',
    typescript: 'typescript',
    '@types/node': 'types-node-16',
};

/** The command line of the official tool, for `node`. */
export const rcApps = join(modules, '@rocket.chat/apps-cli/bin/run');

/**
 * Copies an app into a new folder in which `rc-apps` works.
 * The folder lies outside the project: a path with `.git` in it breaks the packager, and it rewrites app.json.
 * @returns the folder; the caller removes it
 */
export async function stageApp(appFolder: string, manifest: AppManifest, sources: readonly string[]): Promise<string> {
    const staged = await realpath(await mkdtemp(join(tmpdir(), 'mod-desk-package-')));
    for (const name of sources) {
        await mkdir(dirname(join(staged, name)), { recursive: true });
        await cp(join(appFolder, name), join(staged, name));
    }
    const devDependencies = { '@rocket.chat/apps-engine': manifest.requiredApiVersion };
    await writeFile(join(staged, 'package.json'), JSON.stringify({ name: manifest.nameSlug, devDependencies }));
    for (const [name, installed] of Object.entries(links)) {
        const link = join(staged, 'node_modules', name);
        await mkdir(dirname(link), { recursive: true });
        await symlink(join(modules, installed), link, 'dir');
    }
    return staged;
}

/**
 * Packages an app with `rc-apps package`.
 * @returns the zip as the packager wrote it
 * @throws Error with the packager's own output when it fails
 */
export async function runPackager(
    appFolder: string,
    manifest: AppManifest,
    sources: readonly string[],
): Promise<Uint8Array> {
    const staged = await stageApp(appFolder, manifest, sources);
    try {
        await promisify(execFile)(process.execPath, [rcApps, 'package'], { cwd: staged });
        return await readFile(join(staged, 'dist', `${manifest.nameSlug}_${manifest.version}.zip`));
    } catch (error) {
        const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
        throw new Error(`rc-apps could not package ${manifest.name}:\n${stdout}${stderr}`, { cause: error });
    } finally {
        await rm(staged, { recursive: true, force: true });
    }
}
