// The official tool deploys an app to the workspace.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readManifest, sourceFiles } from '../../scripts/packaging/manifest';
import { type StagedApp, rcApps, stageApp } from '../../scripts/packaging/stage';
import { type RestServer, startRestServer } from '../workspace/rest/server';
import { createDemoWorkspace } from '../workspace/state/demo';
import { mountAppsRoutes } from './apps-routes';
import { type EngineHost, startEngine } from './engine-host';
import { fixtureFolder, Probe } from './fixtures';

const { workspace, people, rooms, password } = createDemoWorkspace();
let rest: RestServer;
let host: EngineHost;
let staged: StagedApp;

// The tool compiles the app each time, which takes its time on a busy machine.
jest.setTimeout(300_000);

beforeAll(async () => {
    rest = await startRestServer(workspace);
    host = await startEngine({ workspace, restUrl: rest.url });
    mountAppsRoutes(rest.app, workspace, host);
    const folder = fixtureFolder('probe');
    const manifest = readManifest(folder);
    staged = await stageApp(folder, manifest, sourceFiles(folder, manifest));
});

afterAll(async () => {
    await host.stop();
    await rest.close();
    await staged.remove();
});

async function deployAs(username: string): Promise<string> {
    const account = ['--username', username, '--password', password(username)];
    const run = promisify(execFile)(process.execPath, [rcApps, 'deploy', '--url', rest.url, ...account], {
        cwd: staged.folder,
    });
    const { stdout, stderr } = await run.catch((error: unknown) => error as { stdout: string; stderr: string });
    return stdout + stderr;
}

test('rc-apps deploy installs the app, and a second time updates it', async () => {
    await deployAs('admin');
    expect(await host.status()).toMatch(/_enabled$/);
    expect(await new Probe(host, people.alice, rooms.general).run('x')).toMatchObject({ value: { arguments: ['x'] } });
    expect(await deployAs('admin')).toContain('App already exists - updating it');
    expect(rest.log.calls().map(({ method, endpoint, status }) => `${method} ${endpoint} ${status}`)).toEqual(
        expect.arrayContaining(['POST /api/apps 200', `POST /api/apps/${readManifest(staged.folder).id} 200`]),
    );
});

test('npm run deploy installs Mod Desk itself', async () => {
    const options = ['--url', rest.url, '--username', 'admin', '--password', password('admin')];
    await promisify(execFile)('npx', ['tsx', join(__dirname, '../../scripts/deploy.ts'), ...options]);
    expect(host.getCommands().map(({ command }) => command)).toContain('mod');
});

test('rc-apps deploy is refused to those who may not manage apps', async () => {
    expect(await deployAs('alice')).toContain('error-unauthorized');
});
