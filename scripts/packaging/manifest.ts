// The part of app.json that packaging reads, and the list of files that an app is meant to ship.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface AppManifest {
    id: string;
    name: string;
    nameSlug: string;
    version: string;
    classFile: string;
    iconFile: string;
    requiredApiVersion: string;
}

/** What the packager writes about itself into every zip. */
export const packagerNote = '.packagedby';

/**
 * Reads app.json of an app.
 * @throws Error when there is none or a field that packaging needs is missing.
 */
export function readManifest(appFolder: string): AppManifest {
    const manifest = JSON.parse(readFileSync(join(appFolder, 'app.json'), 'utf8')) as Partial<AppManifest>;
    for (const field of ['id', 'name', 'nameSlug', 'version', 'classFile', 'iconFile', 'requiredApiVersion'] as const) {
        if (typeof manifest[field] !== 'string' || manifest[field] === '') {
            throw new Error(`app.json of ${appFolder} has no "${field}".`);
        }
    }
    return manifest as AppManifest;
}

/** All files below a folder of the app, as sorted paths relative to the app; none when the folder is not there. */
function filesBelow(appFolder: string, folder: string): string[] {
    const root = join(appFolder, folder);
    if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
        return [];
    }
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
        .filter((name) => statSync(join(appFolder, name)).isFile())
        .sort();
}

/**
 * The files of an app that are handed to the packager.
 * @throws Error for a file that must not ship, or that the packager answers with a misleading message.
 */
export function sourceFiles(appFolder: string, manifest: AppManifest): string[] {
    const texts = filesBelow(appFolder, 'i18n');
    const sources = filesBelow(appFolder, 'src');
    const stray = [
        ...texts.filter((name) => extname(name) !== '.json'),
        ...sources.filter((name) => !/\.ts$/.test(name) || /\.(d|test|spec)\.ts$/.test(name)),
    ];
    if (stray.length > 0) {
        throw new Error(`Not meant to ship: ${stray.join(', ')}`);
    }
    const empty = sources.filter((name) => readFileSync(join(appFolder, name), 'utf8').trim() === '');
    if (empty.length > 0) {
        throw new Error(`The packager refuses empty files: ${empty.join(', ')}`);
    }
    return ['app.json', manifest.iconFile, ...texts, ...sources];
}

/** What the packager makes of a source file's name. */
export const compiledName = (name: string): string => name.replace(/\.ts$/, '.js');

/** The names that the zip of these sources must hold, sorted: the bundled class file for all sources, no more, no less. */
export function shippedFiles({ classFile }: AppManifest, sources: readonly string[]): string[] {
    const others = sources.filter((name) => !name.endsWith('.ts'));
    return [packagerNote, ...others, compiledName(classFile)].sort();
}
