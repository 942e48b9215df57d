// The copies of the engine: whatever leads out of one stays within its own checkout.
import { lstat, readdir, readlink } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { prepareRuntime } from './runtime-copy';
import { engineVersions } from './runtime/recipe';

test.each(engineVersions)(
    'the copy of %s holds no absolute link, so that a moved checkout runs its own engine',
    async (version) => {
        const { engineFolder } = await prepareRuntime(version);
        const home = join(engineFolder, '..');
        const paths = (await readdir(home, { recursive: true })).map((name) => join(home, name));
        const links: string[] = [];
        for (const path of paths) {
            if ((await lstat(path)).isSymbolicLink()) links.push(await readlink(path));
        }
        expect(links.filter(isAbsolute)).toEqual([]);
        expect(links).not.toEqual([]);
    },
);
