// Brings up the whole playground: the demo workspace, its REST server, the engine, and the packaged app in it.
import { readFile } from 'node:fs/promises';
import { packageApp } from '../../scripts/package';
import { mountAppsRoutes } from '../engine/apps-routes';
import { type EngineHost, startEngine } from '../engine/engine-host';
import type { InstalledApp } from '../engine/host/installation';
import { type RestServer, startRestServer } from '../workspace/rest/server';
import { createDemoWorkspace, type DemoWorkspace } from '../workspace/state/demo';
import type { Workspace } from '../workspace/state/workspace';
import { buildPage } from './server/build-page';
import { mountPlayground } from './server/mount';

export interface Playground {
    readonly demo: DemoWorkspace;
    readonly workspace: Workspace;
    readonly rest: RestServer;
    readonly engine: EngineHost;
    readonly app: InstalledApp;
    /** Ends everything that was started; may be called twice. */
    stop(): Promise<void>;
}

export interface BootOptions {
    /** The first port to try; the next free one is taken. */
    readonly port?: number;
    /** Folder of the app; the project itself unless given. */
    readonly appFolder?: string;
}

const portsTried = 50;

async function listen(workspace: Workspace, port: number, last: number): Promise<RestServer> {
    try {
        return await startRestServer(workspace, { port });
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= last) throw error;
        return await listen(workspace, port + 1, last);
    }
}

/** What an administrator does after installing: enters the service account. */
async function enterServiceAccount(engine: EngineHost, { service }: DemoWorkspace): Promise<void> {
    await engine.updateSetting('rest-user-id', service.user._id);
    await engine.updateSetting('rest-auth-token', service.token);
}

/** @throws Error when the app cannot be packaged, installed or enabled; nothing is left running then */
export async function boot({ port = 3000, ...app }: BootOptions = {}): Promise<Playground> {
    const [{ path }, page] = await Promise.all([packageApp(app), buildPage()]);
    const demo = createDemoWorkspace();
    const { workspace } = demo;
    // A few people play several here, from one address; each would soon have looked up too many names.
    workspace.setSetting('API_Enable_Rate_Limiter', false);
    const rest = await listen(workspace, port, port + portsTried);
    let engine: EngineHost | undefined;
    const stopAll = async (): Promise<void> => {
        await engine?.stop();
        await rest.close();
    };
    let stopping: Promise<void> | undefined;
    const stop = (): Promise<void> => (stopping ??= stopAll());
    try {
        const running = await startEngine({ workspace, restUrl: rest.url, timers: true });
        engine = running;
        mountPlayground(rest.app, { workspace, engine: () => running, page });
        mountAppsRoutes(rest.app, workspace, engine);
        const installed = await engine.install(await readFile(path), demo.people.admin);
        if (!installed.status.endsWith('_enabled')) {
            throw new Error(`${installed.name} could not be enabled: ${installed.status}`);
        }
        await enterServiceAccount(engine, demo);
        return { demo, workspace, rest, engine, app: installed, stop };
    } catch (error) {
        await stop();
        throw error;
    }
}
