// Loads one version of the engine into this process, ready to spawn its Deno half.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import type { AppManager } from '@rocket.chat/apps-engine/server/AppManager';
import type { SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';
import { type EngineClasses, loadEngineClasses } from '../../workspace/bridges/engine-classes';
import { type RuntimeCopy, prepareRuntime } from '../runtime-copy';
import type { EngineVersion } from '../runtime/recipe';

const requireModule = createRequire(__filename);

export interface LoadedEngine {
    readonly copy: RuntimeCopy;
    readonly classes: EngineClasses;
    readonly AppManager: typeof AppManager;
    readonly SlashCommandContext: typeof SlashCommandContext;
}

/** The binary out of the `deno` package; its install script may never have run, so its own link to it is not used. */
export function denoFolder(): string {
    const platform = `${process.platform}-${process.arch}`;
    const packages = dirname(dirname(requireModule.resolve('deno/package.json')));
    const folder = [platform, `${platform}-glibc`]
        .map((name) => join(packages, '@deno', name))
        .find((candidate) => existsSync(candidate));
    if (folder === undefined) {
        throw new Error(`No Deno for ${platform} is installed; it comes with the package "deno".`);
    }
    return folder;
}

/** The engine starts `deno` from the PATH and hands its cache folder on. */
function prepareEnvironment({ denoCache }: RuntimeCopy): void {
    const folder = denoFolder();
    const path = process.env.PATH ?? '';
    if (!path.split(delimiter).includes(folder)) {
        process.env.PATH = [folder, path].join(delimiter);
    }
    process.env.DENO_DIR = denoCache;
}

/** Prepares the copy of an engine version when needed and loads its server half. */
export async function loadEngine(version: EngineVersion): Promise<LoadedEngine> {
    const copy = await prepareRuntime(version);
    prepareEnvironment(copy);
    // The copy is made at run time, so no import can name it.
    const load = (path: string) => requireModule(join(copy.engineFolder, path)) as Record<string, unknown>;
    return {
        copy,
        classes: loadEngineClasses(
            (path) => load(`server/${path}`),
            (path) => existsSync(join(copy.engineFolder, `server/${path}.js`)),
        ),
        AppManager: load('server/AppManager').AppManager as typeof AppManager,
        SlashCommandContext: load('definition/slashcommands').SlashCommandContext as typeof SlashCommandContext,
    };
}
