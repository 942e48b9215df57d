// npm run deploy -- --url … --username … --password …: the official tool, in the clean folder that it needs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { readManifest, sourceFiles } from './packaging/manifest';
import { rcApps, stageApp } from './packaging/stage';

const root = join(__dirname, '..');

/** In the project's own folder rc-apps would compile and ship every file; it is told everything else as it was typed. */
async function deploy(options: readonly string[]): Promise<number> {
    const manifest = readManifest(root);
    const staged = await stageApp(root, manifest, sourceFiles(root, manifest));
    try {
        const tool = spawn(process.execPath, [rcApps, 'deploy', ...options], { cwd: staged.folder, stdio: 'inherit' });
        const [code] = (await once(tool, 'close')) as [number | null];
        return code ?? 1;
    } finally {
        await staged.remove();
    }
}

deploy(process.argv.slice(2)).then(
    (code) => {
        process.exitCode = code;
    },
    (error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = 1;
    },
);
