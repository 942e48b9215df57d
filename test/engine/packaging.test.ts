// Packaging: the same sources give the same bytes, and nothing ships that is not meant to.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { packageApp } from '../../scripts/package';
import { rewriteZip } from '../../scripts/packaging/zip';
import { fixtureFolder } from './fixtures';

let folder: string;

// Each run of the packager takes some seconds, more on a busy machine.
jest.setTimeout(300_000);

beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'packaging-test-'));
    await cp(fixtureFolder('idle'), join(folder, 'app'), { recursive: true });
});

afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
});

const options = (out: string) => ({ appFolder: join(folder, 'app'), outFolder: join(folder, out) });

test('two runs at once give the same bytes and leave the sources as they were', async () => {
    const manifest = await readFile(join(folder, 'app/app.json'), 'utf8');
    const [one, other] = await Promise.all([packageApp(options('one')), packageApp(options('other'))]);
    expect(one.files).toEqual(['.packagedby', 'app.json', 'icon.png', 'src/IdleApp.js']);
    expect(await readFile(one.path)).toEqual(await readFile(other.path));
    expect(await readFile(join(folder, 'app/app.json'), 'utf8')).toBe(manifest);
});

test('sources that did not change are not packaged again, a spoilt zip is', async () => {
    const started = performance.now();
    const { path } = await packageApp(options('one'));
    expect(performance.now() - started).toBeLessThan(1000);
    const zip = await readFile(path);
    await writeFile(path, 'spoilt');
    await packageApp(options('one'));
    expect(await readFile(path)).toEqual(zip);
});

test.each(['notes.md', 'idle.test.ts', 'idle.d.ts', 'data.json'])('refuses src/%s', async (name) => {
    const stray = join(folder, 'app/src', name);
    await writeFile(stray, '{}');
    await expect(packageApp(options('out'))).rejects.toThrow('Not meant to ship');
    await rm(stray);
});

test('tells what the compiler says', async () => {
    await writeFile(join(folder, 'app/src/broken.ts'), 'export const broken: number = "text";');
    await expect(packageApp(options('out'))).rejects.toThrow(/Type 'string' is not[\s\S]*assignable/);
});

test('refuses a zip with too much or too little in it', () => {
    const zip = zipSync({ 'app.json': strToU8('{}'), 'secret.txt': strToU8('x') });
    expect(() => rewriteZip(zip, ['app.json', 'icon.png'])).toThrow('Too much: secret.txt. Missing: icon.png.');
});
