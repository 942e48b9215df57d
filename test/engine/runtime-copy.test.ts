// The copy of the engine that the tests run.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { enginePackages, type EngineVersion } from './runtime/recipe';
import { prepareRuntime } from './runtime-copy';

const versions = Object.keys(enginePackages) as EngineVersion[];

describe.each(versions)('engine %s', (version) => {
    test('is copied into a folder with the name that its own path logic needs', async () => {
        const { engineFolder } = await prepareRuntime(version);
        expect(basename(engineFolder)).toBe('apps-engine');
        const manifest = JSON.parse(await readFile(join(engineFolder, 'package.json'), 'utf8')) as { version: string };
        expect(manifest.version).toBe(version);
    });

    test('is the same copy for all who ask at once', async () => {
        const copies = await Promise.all([prepareRuntime(version), prepareRuntime(version)]);
        expect(copies[0]).toEqual(copies[1]);
    });

    test('names no package that would have to be downloaded', async () => {
        const { engineFolder } = await prepareRuntime(version);
        const configuration = await readFile(join(engineFolder, 'deno-runtime/deno.jsonc'), 'utf8');
        expect(configuration).not.toMatch(/jsr:/);
    });

    test('checks permissions also under a test runner', async () => {
        const { engineFolder } = await prepareRuntime(version);
        const manager = await readFile(join(engineFolder, 'server/managers/AppPermissionManager.js'), 'utf8');
        expect(manager).not.toContain('NODE_ENV');
    });
});
