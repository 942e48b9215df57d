// Runs the official packager in a clean folder: it ships whatever it finds and resolves only a set of exact versions.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Bundle, bundle } from './bundle';
import { checkProject, checkTypes } from './check-types';
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

export interface StagedApp {
    /** The folder in which `rc-apps` works: the bundle, and what ships beside it. */
    readonly folder: string;
    readonly bundle: Bundle;
    /** Removes all that was staged. */
    remove(): Promise<void>;
}

/** Puts the packages that the packager looks up where it looks for them. */
async function linkPackages(folder: string): Promise<void> {
    for (const [name, installed] of Object.entries(links)) {
        const link = join(folder, 'node_modules', name);
        await mkdir(dirname(link), { recursive: true });
        await symlink(join(modules, installed), link, 'dir');
    }
}

async function copyFiles(names: readonly string[], from: string, to: string): Promise<void> {
    for (const name of names) {
        await mkdir(dirname(join(to, name)), { recursive: true });
        await cp(join(from, name), join(to, name));
    }
}

/**
 * Bundles an app, with its types checked, into a new folder in which `rc-apps` works.
 * The folder lies outside the project: a path with `.git` in it breaks the packager, and it rewrites app.json.
 * @throws Error with what the type check or the bundler found
 */
export async function stageApp(
    appFolder: string,
    manifest: AppManifest,
    sources: readonly string[],
): Promise<StagedApp> {
    const staged = await realpath(await mkdtemp(join(tmpdir(), 'mod-desk-package-')));
    const remove = (): Promise<void> => rm(staged, { recursive: true, force: true });
    const [folder, sourceFolder] = [join(staged, 'app'), join(staged, 'sources')];
    const isSource = (name: string): boolean => name.endsWith('.ts');
    try {
        await copyFiles(sources.filter(isSource), appFolder, sourceFolder);
        await copyFiles(
            sources.filter((name) => !isSource(name)),
            appFolder,
            folder,
        );
        const devDependencies = { '@rocket.chat/apps-engine': manifest.requiredApiVersion };
        await writeFile(join(folder, 'package.json'), JSON.stringify({ name: manifest.nameSlug, devDependencies }));
        await linkPackages(folder);
        const [bundled] = await Promise.all([
            bundle(sourceFolder, manifest.classFile),
            existsSync(join(appFolder, 'tsconfig.json'))
                ? checkProject(appFolder)
                : checkTypes(sourceFolder, sources.filter(isSource)),
        ]);
        await mkdir(dirname(join(folder, manifest.classFile)), { recursive: true });
        await writeFile(join(folder, manifest.classFile), bundled.source);
        return { folder, bundle: bundled, remove };
    } catch (error) {
        await remove();
        throw error;
    }
}

export interface Packaged {
    /** The zip as the packager wrote it. */
    readonly zip: Uint8Array;
    readonly bundle: Bundle;
}

/**
 * Packages an app with `rc-apps package`.
 * @throws Error with the packager's own output when it fails
 */
export async function runPackager(
    appFolder: string,
    manifest: AppManifest,
    sources: readonly string[],
): Promise<Packaged> {
    const staged = await stageApp(appFolder, manifest, sources);
    try {
        await promisify(execFile)(process.execPath, [rcApps, 'package'], { cwd: staged.folder });
        const zip = await readFile(join(staged.folder, 'dist', `${manifest.nameSlug}_${manifest.version}.zip`));
        return { zip, bundle: staged.bundle };
    } catch (error) {
        const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
        throw new Error(`rc-apps could not package ${manifest.name}:\n${stdout}${stderr}`, { cause: error });
    } finally {
        await staged.remove();
    }
}
