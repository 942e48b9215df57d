// The demo workspace with its page, and one app in the real engine, for browser tests and screenshots.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageApp } from '../../../scripts/package';
import { type EngineHost, startEngine } from '../../engine/engine-host';
import { buildPage } from '../../playground/server/build-page';
import { mountPlayground } from '../../playground/server/mount';
import { type RestServer, startRestServer } from '../../workspace/rest/server';
import { createDemoWorkspace, type DemoWorkspace } from '../../workspace/state/demo';
import type { Clock } from '../../workspace/state/workspace';

export interface Served {
    readonly demo: DemoWorkspace;
    readonly rest: RestServer;
    readonly engine: EngineHost;
    stop(): Promise<void>;
}

export interface ServeOptions {
    /** Folder of the app; the project itself unless given. */
    readonly appFolder?: string;
    /** Enter the demo's service account into the app's settings. */
    readonly serviceAccount?: boolean;
    readonly clock?: Clock;
}

const fixtureZips = join(__dirname, '../../../.cache/fixtures');

async function packaged(appFolder: string | undefined): Promise<Buffer> {
    const { path } = await packageApp(appFolder === undefined ? {} : { appFolder, outFolder: fixtureZips });
    return await readFile(path);
}

/** Starts everything on a free port; each call has a workspace of its own. */
export async function serve({ appFolder, serviceAccount = true, ...options }: ServeOptions = {}): Promise<Served> {
    const [zip, page] = await Promise.all([packaged(appFolder), buildPage()]);
    const demo = createDemoWorkspace(options);
    const { workspace, people, service } = demo;
    const rest = await startRestServer(workspace);
    const engine = await startEngine({ workspace, restUrl: rest.url });
    mountPlayground(rest.app, { workspace, engine: () => engine, page });
    await engine.install(zip, people.admin);
    if (serviceAccount) {
        await engine.updateSetting('rest-user-id', service.user._id);
        await engine.updateSetting('rest-auth-token', service.token);
    }
    const stop = async (): Promise<void> => {
        await engine.stop();
        await rest.close();
    };
    return { demo, rest, engine, stop };
}
