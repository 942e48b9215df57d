// What a copy of the engine needs so that its Deno half runs outside a Rocket.Chat server, without the network.
import { clockCheckSource, clockShimSource } from './clock-shim';

/** The engines that the tests run: version and the package that holds it in node_modules. */
export const enginePackages = {
    '1.62.0': '@rocket.chat/apps-engine',
    '1.59.0': 'apps-engine-1.59',
    '1.55.1': 'apps-engine-1.55',
} as const;

export type EngineVersion = keyof typeof enginePackages;

export const engineVersions = Object.keys(enginePackages) as EngineVersion[];

/** One local file stands in for the three JSR packages and the URL import of the older engine. */
const standardLibrary = './standard-library.ts';

/** The shipped configuration names packages on JSR; this one names only what lies in the project's node_modules. */
const denoConfiguration = {
    lock: false,
    nodeModulesDir: 'manual',
    unstable: ['detect-cjs'],
    imports: {
        '@rocket.chat/apps-engine/': './../src/',
        '@msgpack/msgpack': 'npm:@msgpack/msgpack@3.0.0-beta2',
        '@rocket.chat/ui-kit': 'npm:@rocket.chat/ui-kit@1.0.0',
        acorn: 'npm:acorn@8.10.0',
        'acorn-walk': 'npm:acorn-walk@8.2.0',
        astring: 'npm:astring@1.8.6',
        'jsonrpc-lite': 'npm:jsonrpc-lite@2.2.0',
        'stack-trace': 'npm:stack-trace@0.0.10',
        uuid: 'npm:uuid@8.3.2',
        '@std/cli/parse-args': standardLibrary,
        '@std/io': standardLibrary,
        '@std/streams': standardLibrary,
        'https://deno.land/std@0.216.0/io/write_all.ts': standardLibrary,
    },
};

const standardLibrarySource = `// The few functions of Deno's standard library that the runtime uses.
interface Writer { write(bytes: Uint8Array): Promise<number> }

export async function writeAll(writer: Writer, bytes: Uint8Array): Promise<void> {
    for (let written = 0; written < bytes.length; ) {
        written += await writer.write(bytes.subarray(written));
    }
}

export function parseArgs(args: string[]): Record<string, unknown> {
    const parsed: Record<string, unknown> = { _: [] };
    for (let index = 0; index < args.length; index += 1) {
        const [name, value] = args[index].replace(/^--/, '').split('=');
        if (!args[index].startsWith('--')) {
            (parsed._ as string[]).push(name);
        } else if (value !== undefined) {
            parsed[name] = value;
        } else if (index + 1 < args.length && !args[index + 1].startsWith('--')) {
            parsed[name] = args[(index += 1)];
        } else {
            parsed[name] = true;
        }
    }
    return parsed;
}

export async function toArrayBuffer(stream: ReadableStream<Uint8Array>): Promise<ArrayBuffer> {
    return await new Response(stream).arrayBuffer();
}
`;

/** Files that are written over or beside the shipped ones: path in the copy → content. */
export const addedFiles: Readonly<Record<string, string>> = {
    'deno-runtime/deno.jsonc': JSON.stringify(denoConfiguration, undefined, 2),
    'deno-runtime/standard-library.ts': standardLibrarySource,
    'deno-runtime/clock-shim.ts': clockShimSource,
    'deno-runtime/clock-check.ts': clockCheckSource,
    // The runtime imports this class from sources that the package does not ship.
    'src/definition/exceptions/AppsEngineException.ts':
        "export * from '../../../definition/exceptions/AppsEngineException.js';\n",
};

/** Shipped paths that the copy leaves out: tests, a lock file for other packages, source maps. */
export const leftOut = (path: string): boolean =>
    /(^|\/)tests(\/|$)|(^|\/)deno\.lock$|\.map$|\.d\.ts$/.test(path) && !/deno-runtime\/acorn.*\.d\.ts$/.test(path);

export interface Correction {
    readonly path: string;
    readonly wrong: string;
    readonly right: string;
    /** The engines that have the wrong line; all of them where none is named. */
    readonly versions?: readonly EngineVersion[];
}

/** Lines of the engine that only fit its own surroundings. */
export const corrections: readonly Correction[] = [
    // Older engines cut the first "src/" out of a path, wherever the project lies; the newer one cuts the right one.
    {
        path: 'deno-runtime/lib/require.ts',
        wrong: ".replace('src/', '')",
        right: ".replace('apps-engine/src/', 'apps-engine/')",
        versions: ['1.55.1', '1.59.0'],
    },
    // Tests move the time of an app's process from outside.
    {
        path: 'deno-runtime/main.ts',
        wrong: "import { JsonRpcError } from 'jsonrpc-lite';",
        right: "import './clock-shim.ts';\nimport { JsonRpcError } from 'jsonrpc-lite';",
    },
    // Under a test runner the engine would grant every permission to every app.
    {
        path: 'server/managers/AppPermissionManager.js',
        wrong: "process.env.NODE_ENV === 'test'",
        right: 'false',
    },
    // The oldest engine's timer would keep a process for ten seconds after its host has stopped.
    {
        path: 'server/runtime/deno/LivenessManager.js',
        wrong: '}, this.options.pingFrequencyInMS);',
        right: '}, this.options.pingFrequencyInMS).unref();',
        versions: ['1.55.1'],
    },
];
