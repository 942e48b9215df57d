// Checks the types of an app's sources as the packager would: it is handed a bundle, which it does not check.
import { execFile } from 'node:child_process';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '../..');
const compiler = join(root, 'node_modules/typescript/bin/tsc');

/**
 * Checks sources with the compiler options and the packages of the project's own.
 * @param folder holds the sources alone; what the compiler needs is put beside them
 * @throws Error with the compiler's words
 */
export async function checkTypes(folder: string, sources: readonly string[]): Promise<void> {
    const configuration = {
        extends: join(root, 'tsconfig.json'),
        compilerOptions: { incremental: false, tsBuildInfoFile: undefined, typeRoots: [join(root, 'node_modules')] },
        files: sources,
    };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(configuration));
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
    await checkProject(folder);
}

/**
 * Checks a folder that has a tsconfig.json of its own.
 * @throws Error with the compiler's words
 */
export async function checkProject(folder: string): Promise<void> {
    try {
        await promisify(execFile)(process.execPath, [compiler, '-p', folder]);
    } catch (error) {
        const { stdout = '' } = error as { stdout?: string };
        throw new Error(`The types of the sources do not hold:\n${stdout}`, { cause: error });
    }
}
