// Prepares a copy of the Apps-Engine that runs here: Deno runs no scripts that lie in node_modules.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { type EngineVersion, addedFiles, corrections, enginePackages, leftOut } from './runtime/recipe';

const root = join(__dirname, '../..');
const cache = join(root, '.cache');

export interface RuntimeCopy {
    version: EngineVersion;
    /** The engine itself; the folder's name matters to the runtime's own path logic. */
    engineFolder: string;
    /** What the host passes as `tempFilePath`; always the same, so that Deno's cache of compiled sources is used. */
    tempFolder: string;
    /** For the environment variable DENO_DIR. */
    denoCache: string;
}

async function recipeHash(): Promise<string> {
    const parts = [join(__dirname, 'runtime/recipe.ts'), join(__dirname, 'runtime/clock-shim.ts'), __filename];
    const hash = createHash('sha256');
    for (const part of parts) {
        hash.update(await readFile(part));
    }
    return hash.digest('hex').slice(0, 12);
}

/** A link that leads to its own checkout's files wherever that is moved or copied. */
async function linkWithin(target: string, link: string): Promise<void> {
    await mkdir(dirname(link), { recursive: true });
    await symlink(relative(dirname(link), target), link, 'dir');
}

async function buildCopy(version: EngineVersion, engineFolder: string): Promise<void> {
    const shipped = join(root, 'node_modules', enginePackages[version]);
    for (const part of ['package.json', 'definition', 'lib', 'server', 'deno-runtime']) {
        await cp(join(shipped, part), join(engineFolder, part), {
            recursive: true,
            filter: (source) => !leftOut(relative(shipped, source)),
        });
    }
    // The server half needs its own versions of a few packages; the Deno half must not find them first.
    const own = join(shipped, 'node_modules');
    if (existsSync(own)) {
        await linkWithin(own, join(engineFolder, 'server/node_modules'));
    }
    for (const [path, content] of Object.entries(addedFiles)) {
        await mkdir(dirname(join(engineFolder, path)), { recursive: true });
        await writeFile(join(engineFolder, path), content);
    }
    for (const { path, wrong, right, versions = [version] } of corrections) {
        if (!versions.includes(version)) continue;
        const source = await readFile(join(engineFolder, path), 'utf8');
        if (!source.includes(wrong)) throw new Error(`There is no "${wrong}" in ${path} of the engine ${version}.`);
        await writeFile(join(engineFolder, path), source.replace(wrong, right));
    }
}

/**
 * The runtime copy of an engine version, built on first use.
 * Several processes may ask at once: each builds in a folder of its own, the first to finish puts it in place.
 */
export async function prepareRuntime(version: EngineVersion): Promise<RuntimeCopy> {
    const home = join(cache, `engine-${version}-${await recipeHash()}`);
    if (!existsSync(home)) {
        const unfinished = `${home}.${randomUUID()}`;
        await buildCopy(version, join(unfinished, 'apps-engine'));
        // The newer engine would make this link by itself, with the whole path of this checkout in it.
        await linkWithin(join(unfinished, 'apps-engine/deno-runtime'), join(unfinished, 'temp/deno-runtime'));
        try {
            await rename(unfinished, home);
        } catch (error) {
            await rm(unfinished, { recursive: true, force: true });
            if (!existsSync(home)) {
                throw error;
            }
        }
    }
    return {
        version,
        engineFolder: join(home, 'apps-engine'),
        tempFolder: join(home, 'temp'),
        denoCache: join(cache, 'deno'),
    };
}
