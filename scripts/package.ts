// npm run package: the app as a reproducible zip in dist/; also used by the tests and the bench, for fixture apps too.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { compiledName, readManifest, shippedFiles, sourceFiles } from './packaging/manifest';
import { runPackager } from './packaging/stage';
import { sourceMapOf } from './packaging/source-map';
import { rewriteZip } from './packaging/zip';

const root = join(__dirname, '..');

export interface PackageOptions {
    /** Folder with app.json; the project itself unless given. */
    appFolder?: string;
    /** Where the zip goes; the project's dist/ unless given. */
    outFolder?: string;
    /** Package also when the zip of these very sources is already there. */
    fresh?: boolean;
}

export interface PackagedApp {
    /** Where the zip is. */
    path: string;
    /** Its size in bytes. */
    size: number;
    /** The names of its entries. */
    files: string[];
}

const digest = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** One hash over everything that decides the zip: the app's files, this recipe, the versions of the tools. */
function sourcesHash(appFolder: string, sources: readonly string[]): string {
    const recipe = readdirSync(join(root, 'scripts/packaging')).map((name) => join(root, 'scripts/packaging', name));
    const tools = ['package-lock.json'].map((name) => join(root, name));
    const app = sources.map((name) => join(appFolder, name));
    return digest(
        [...app, ...recipe, ...tools].map((path) => `${relative(root, path)} ${digest(readFileSync(path))}`).join('\n'),
    );
}

/** Readers in other processes see the whole file or none of it. */
async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
    const unfinished = `${path}.${randomUUID()}`;
    await writeFile(unfinished, content);
    await rename(unfinished, path);
}

/** Where the source map of a zip lies: beside it, and not in it. */
const mapOf = (path: string): string => path.replace(/\.zip$/, '.js.map');

/** The zip of an earlier run, when it was made from these sources and is intact. */
async function packagedBefore(path: string, hash: string): Promise<Uint8Array | undefined> {
    if (![path, `${path}.hash`, mapOf(path)].every(existsSync)) {
        return undefined;
    }
    const zip = await readFile(path);
    return (await readFile(`${path}.hash`, 'utf8')) === `${hash} ${digest(zip)}` ? zip : undefined;
}

/**
 * A server that finds one of these in an app writes its code anew: what it then runs is not what was tested, and no
 * line of a stack trace is where the source map says.
 * @throws Error that names what was found
 */
export function refuseRewritten(compiled: string): void {
    const found = ['.usernames', '.isOnline(', '.createToken('].find((part) => compiled.includes(part));
    if (found !== undefined) {
        throw new Error(`The engine rewrites an app in which "${found}" stands. Give it another name.`);
    }
}

/**
 * Packages an app with the official tool and makes the zip reproducible.
 * Skips the work when the zip of the same sources is there; may run in several processes at once.
 * @returns path, size and entries of the zip
 * @throws Error when the packager fails or the zip holds anything that is not meant to ship
 */
export async function packageApp(options: PackageOptions = {}): Promise<PackagedApp> {
    const { appFolder = root, outFolder = join(root, 'dist'), fresh = false } = options;
    const manifest = readManifest(appFolder);
    const sources = sourceFiles(appFolder, manifest);
    const hash = sourcesHash(appFolder, sources);
    const path = join(outFolder, `${manifest.nameSlug}_${manifest.version}.zip`);
    let zip = fresh ? undefined : await packagedBefore(path, hash);
    if (!zip) {
        const packaged = await runPackager(appFolder, manifest, sources);
        zip = rewriteZip(packaged.zip, shippedFiles(manifest, sources));
        const compiled = strFromU8(unzipSync(zip)[compiledName(manifest.classFile)] ?? new Uint8Array());
        refuseRewritten(compiled);
        await mkdir(outFolder, { recursive: true });
        await writeWhole(mapOf(path), sourceMapOf(packaged.bundle, manifest.classFile, compiled));
        await writeWhole(path, zip);
        await writeWhole(`${path}.hash`, `${hash} ${digest(zip)}`);
    }
    return { path, size: zip.byteLength, files: Object.keys(unzipSync(zip)) };
}

if (require.main === module) {
    packageApp().then(
        ({ path, size }) => {
            console.log(`${relative(process.cwd(), path)}  ${size} bytes`);
        },
        (error: unknown) => {
            console.error(error instanceof Error ? error.message : error);
            process.exitCode = 1;
        },
    );
}
