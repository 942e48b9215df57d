// Bundles an app into its class file: the packager makes one TypeScript program a file, and bundles no npm package.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';

const modules = join(__dirname, '../../node_modules');

/** What every server hands to an app, and the packager lets pass; all else is bundled, or refused. */
const providedByServer = [
    ...['@rocket.chat/apps-engine/*', '@rocket.chat/ui-kit'],
    ...['buffer', 'crypto', 'fs', 'net', 'path', 'stream', 'url'],
];

export interface Bundle {
    /** The class file, as TypeScript that is not to be checked again. */
    readonly source: string;
    /** Where each place of `source` comes from: a source map, as JSON. */
    readonly map: string;
}

/** The interfaces that the class of a class file says it implements. */
function implementedBy(classFile: string, source: string): string[] {
    const parsed = ts.createSourceFile(classFile, source, ts.ScriptTarget.ES2022);
    return parsed.statements
        .filter((statement) => ts.isClassDeclaration(statement))
        .flatMap(({ heritageClauses = [] }) => heritageClauses)
        .filter(({ token }) => token === ts.SyntaxKind.ImplementsKeyword)
        .flatMap(({ types }) => types.map((type) => type.getText(parsed)));
}

/** The folder of the npm package that a bundled file belongs to; `undefined` for the app's own files. */
function packageFolder(input: string): string | undefined {
    return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

/** The licence of a bundled package as it came with it. */
async function licenceOf(folder: string): Promise<string> {
    const { name, version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
        name: string;
        version: string;
    };
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) {
        throw new Error(`${name} ships no licence that the bundle could carry.`);
    }
    const text = await readFile(join(folder, file), 'utf8');
    return `${name} ${version}\n\n${text.trim().split('*/').join('* /')}`;
}

/** The comment that a shipped bundle carries for the packages in it; empty where there are none. */
async function licences(inputs: readonly string[], folder: string): Promise<string> {
    const packages = [...new Set(inputs.map(packageFolder).filter((found) => found !== undefined))].sort();
    const texts = await Promise.all(packages.map((found) => licenceOf(join(folder, found))));
    return texts.length === 0 ? '' : `/*!\n${texts.join('\n\n---\n\n')}\n*/\n`;
}

/**
 * Bundles an app's sources; the order of modules, and so every byte, depends on nothing but the sources.
 * @param folder absolute, with the class file and what it imports below it
 * @param classFile relative to the folder, with a default export that extends the engine's `App`
 * @throws Error when something cannot be resolved, or the class file has no default export
 */
export async function bundle(folder: string, classFile: string): Promise<Bundle> {
    const { outputFiles, metafile } = await build({
        entryPoints: [join(folder, classFile)],
        absWorkingDir: folder,
        outfile: join(folder, classFile),
        bundle: true,
        write: false,
        metafile: true,
        sourcemap: 'external',
        format: 'esm',
        platform: 'neutral',
        mainFields: ['module', 'main'],
        target: 'es2017',
        charset: 'utf8',
        legalComments: 'none',
        external: providedByServer,
        nodePaths: [modules],
        tsconfigRaw: '{}',
        logLevel: 'silent',
    });
    const text = outputFiles.find(({ path }) => !path.endsWith('.map'))?.text ?? '';
    const map = outputFiles.find(({ path }) => path.endsWith('.map'))?.text ?? '';
    const exported = /\nexport \{\n {2}(\w+) as default\n\};\n$/.exec(text);
    if (!exported) {
        throw new Error(`${classFile} must have one export, the default one: the app's class.`);
    }
    // The packager reads off the class which events an app wants; a bundle's class no longer says it.
    const implemented = implementedBy(classFile, await readFile(join(folder, classFile), 'utf8'));
    const clause = implemented.length === 0 ? '' : ` implements ${implemented.join(', ')}`;
    const shipped = `\nexport default class extends ${exported[1] ?? ''}${clause} {}\n`;
    const header = `${await licences(Object.keys(metafile.inputs), folder)}// @ts-nocheck\n`;
    return {
        source: `${header}${text.slice(0, exported.index)}${shipped}`,
        map: shiftedBy(map, header.split('\n').length - 1),
    };
}

/** The same source map for a text that has some lines more at its beginning. */
function shiftedBy(map: string, lines: number): string {
    const parsed = JSON.parse(map) as { mappings: string };
    return JSON.stringify({ ...parsed, mappings: `${';'.repeat(lines)}${parsed.mappings}` });
}
