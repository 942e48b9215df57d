// The source map of a packaged app: what the packager made of the bundle, and the bundle of the sources.
import remapping from '@jridgewell/remapping';
import ts from 'typescript';
import type { Bundle } from './bundle';

/** The options of the packager's compiler; fixed there, whatever an app's tsconfig says. */
const compilerOptions: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2017,
    module: ts.ModuleKind.CommonJS,
    removeComments: true,
    emitDecoratorMetadata: true,
    experimentalDecorators: true,
    sourceMap: true,
};

/**
 * Traces each place of the shipped class file back to the sources.
 * @param compiled the class file in the zip
 * @returns the source map, as JSON
 * @throws Error when the packager made something else of the bundle than the map would tell
 */
export function sourceMapOf({ source, map }: Bundle, classFile: string, compiled: string): string {
    const { outputText, sourceMapText = '' } = ts.transpileModule(source, { compilerOptions, fileName: classFile });
    if (outputText.replace(/\/\/# sourceMappingURL=.*\s*$/, '') !== compiled) {
        throw new Error('The packager compiled the bundle in another way: its source map would be wrong.');
    }
    let bundled = false;
    return remapping(sourceMapText, () => {
        // Only the bundle itself has a map of its own; the sources in that one have none.
        const found = bundled ? null : map;
        bundled = true;
        return found;
    }).toString();
}
