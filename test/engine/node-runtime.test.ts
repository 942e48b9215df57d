// The app as the newest servers run it: in plain Node.js, its code inside a function that keeps most of Node.js from it.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { unzipSync } from 'fflate';
import { packageApp } from '../../scripts/package';

const requireHere = createRequire(__filename);

/** The modules that such a server hands out. */
const handedOut =
    /^(path|url|crypto|buffer|stream|net|http|https|zlib|util|punycode|os|querystring|fs|uuid|@rocket\.chat\/apps-engine\/.+)$/;

interface RunningApp {
    getName(): string;
    extendConfiguration(configuration: object): Promise<void>;
}

type AppClass = new (info: object, logger: object, accessors: object) => RunningApp;

const asked: string[] = [];
const printed: unknown[][] = [];

function requireForApp(name: string): unknown {
    asked.push(name);
    if (!handedOut.test(name)) throw new Error(`Module ${name} is not allowed`);
    return requireHere(name);
}

const print = (...words: unknown[]): void => {
    printed.push(words);
};
const replacedConsole = { log: print, error: print, debug: print, info: print, warn: print };

/** The engine's own words on an app's life are none of ours. */
const logger = { debug: () => undefined };

/** Runs the class file in the zip; gives the app's class. */
async function loadClass(manifest: { classFile: string }, entries: Record<string, Uint8Array>): Promise<AppClass> {
    const code = Buffer.from(entries[manifest.classFile.replace(/\.ts$/, '.js')] ?? []).toString('utf8');
    const names = ['exports', 'module', 'require', 'console', 'globalThis'];
    // That code from a string is run is what this is about: the server does so.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const run = new Function(...names, `return (async () => {\n${code}\n})();`) as (
        ...values: unknown[]
    ) => Promise<void>;
    const module = { exports: {} as { default?: AppClass } };
    await run(module.exports, module, requireForApp, replacedConsole, undefined);
    if (!module.exports.default) throw new Error('The class file exports no class.');
    return module.exports.default;
}

test('it is built and declares all that it offers', async () => {
    const { path } = await packageApp();
    const entries = unzipSync(await readFile(path));
    const manifest = JSON.parse(Buffer.from(entries['app.json'] ?? []).toString('utf8')) as {
        name: string;
        classFile: string;
    };
    const ModDeskApp = await loadClass(manifest, entries);
    const app = new ModDeskApp(manifest, logger, {});
    expect(app.getName()).toBe(manifest.name);

    const declared: Record<string, unknown[]> = { settings: [], buttons: [], commands: [], processors: [] };
    const declare = (kind: string) => (what: unknown) => {
        declared[kind]?.push(what);
        return Promise.resolve();
    };
    await app.extendConfiguration({
        settings: { provideSetting: declare('settings') },
        ui: { registerButton: declare('buttons') },
        slashCommands: { provideSlashCommand: declare('commands') },
        scheduler: { registerProcessors: declare('processors') },
    });
    expect(declared['settings']).toContainEqual(expect.objectContaining({ id: 'rest-auth-token' }));
    expect(declared['buttons']).toHaveLength(2);
    expect(declared['commands']).toMatchObject([{ command: 'mod' }]);
    expect(declared['processors']).toMatchObject([[{ id: 'sweep' }, { id: 'single-sweep' }]]);
    expect(asked).not.toEqual([]);
    expect(printed).toEqual([]);
});
