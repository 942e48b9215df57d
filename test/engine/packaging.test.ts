// Packaging: the same sources give the same bytes, and nothing ships that is not meant to.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TraceMap, originalPositionFor } from '@jridgewell/trace-mapping';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { packageApp, refuseRewritten } from '../../scripts/package';
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

/** Makes the app's class file another one for as long as `work` takes. */
async function withClass(changed: (source: string) => string, work: () => Promise<void>): Promise<void> {
    const classFile = join(folder, 'app/src/IdleApp.ts');
    const source = await readFile(classFile, 'utf8');
    await writeFile(classFile, changed(source));
    try {
        await work();
    } finally {
        await writeFile(classFile, source);
    }
}

async function compiledClass(out: string): Promise<string> {
    const { path } = await packageApp(options(out));
    return strFromU8(unzipSync(await readFile(path))['src/IdleApp.js'] ?? new Uint8Array());
}

test('bundles what the class file imports, npm packages with their licence, and tells where each line comes from', async () => {
    const helper = join(folder, 'app/src/greeting.ts');
    await writeFile(
        helper,
        "import { strToU8 } from 'fflate';\n\nexport function greeting(): Uint8Array {\n    return strToU8('good morning');\n}\n",
    );
    await withClass(
        (source) => `import { greeting } from './greeting';\n${source}\nexport const unused = 1;\n`,
        () => expect(packageApp(options('bundled'))).rejects.toThrow('must have one export, the default one'),
    );
    await withClass(
        (source) => `import { greeting } from './greeting';\n${source}\nconsole.log(greeting());\n`,
        async () => {
            const compiled = await compiledClass('bundled');
            expect(compiled).toMatch(/\/\*!\nfflate \d[^]*MIT License/i);
            const lines = compiled.split('\n');
            const line = lines.findIndex((text) => text.includes('("good morning")')) + 1;
            const map = new TraceMap(await readFile(join(folder, 'bundled/idle_0.0.1.js.map'), 'utf8'));
            expect(originalPositionFor(map, { line, column: lines[line - 1]?.indexOf('return') ?? 0 })).toMatchObject({
                source: expect.stringMatching(/greeting\.ts$/) as string,
                line: 4,
            });
        },
    );
    await rm(helper);
});

test('keeps what the class implements', async () => {
    await withClass(
        (source) =>
            source
                .replace('extends App', 'extends App implements IPostMessageSent, IPostMessageDeleted')
                .replace(
                    'export default',
                    `import type { IPostMessageDeleted, IPostMessageSent } from '@rocket.chat/apps-engine/definition/messages';
export default`,
                )
                .replace(
                    /\}\s*$/,
                    `
    public async executePostMessageSent(): Promise<void> { await Promise.resolve(); }
    public async executePostMessageDeleted(): Promise<void> { await Promise.resolve(); }
}
`,
                ),
        async () => {
            const { path } = await packageApp(options('implementing'));
            const manifest = JSON.parse(
                strFromU8(unzipSync(await readFile(path))['app.json'] ?? new Uint8Array()),
            ) as object;
            expect(manifest).toMatchObject({ implements: ['IPostMessageSent', 'IPostMessageDeleted'] });
        },
    );
});

test.each(['.usernames', '.isOnline(', '.createToken('])(
    'refuses %s, at which the engine would write the code anew',
    (part) => {
        expect(() => {
            refuseRewritten(`const names = room${part}`);
        }).toThrow(`"${part}"`);
    },
);

test('tells what the compiler says', async () => {
    await writeFile(join(folder, 'app/src/broken.ts'), 'export const broken: number = "text";');
    await expect(packageApp(options('out'))).rejects.toThrow(/Type 'string' is not[\s\S]*assignable/);
});

test('refuses a zip with too much or too little in it', () => {
    const zip = zipSync({ 'app.json': strToU8('{}'), 'secret.txt': strToU8('x') });
    expect(() => rewriteZip(zip, ['app.json', 'icon.png'])).toThrow('Too much: secret.txt. Missing: icon.png.');
});
