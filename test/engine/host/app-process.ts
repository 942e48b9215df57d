// The Deno process of an installed app: its id, its death, and waiting until the engine has started it anew.
import type { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { AppManager } from '@rocket.chat/apps-engine/server/AppManager';
import type { ILoggerStorageEntry } from '@rocket.chat/apps-engine/server/logging';

/** What the engine's controller of a process has, whatever the engine's version. */
interface Controller {
    readonly deno?: { readonly pid?: number; readonly stdin?: Writable };
    stopApp(): Promise<unknown>;
}

/** Newer engines call it the runtime controller. */
type AppOfAnyVersion = Partial<Record<'getRuntimeController' | 'getDenoRuntime', () => Controller>>;

function controllerOf(manager: AppManager, appId: string): Controller | undefined {
    const app = manager.getOneById(appId) as AppOfAnyVersion | undefined;
    return app?.getRuntimeController?.() ?? app?.getDenoRuntime?.();
}

/** Ends the process of an app without telling the app; nothing starts it anew. */
export async function stopProcess(manager: AppManager, appId: string): Promise<void> {
    await controllerOf(manager, appId)?.stopApp();
}

/** The process id, undefined while there is no process. */
export const processIdOf = (manager: AppManager, appId: string): number | undefined =>
    controllerOf(manager, appId)?.deno?.pid;

/** What the engine logs when it has started a process anew and the app is as it was before. */
const restarted = 'Successfully restarted app subprocess';

const restartsIn = (logs: readonly ILoggerStorageEntry[], appId: string): number =>
    logs.filter((log) => log.appId === appId && log.entries.some(({ args }) => (args as unknown[]).includes(restarted)))
        .length;

/**
 * Kills the process as the operating system would, and resolves when the engine has restarted it and the app is
 * enabled again.
 * @param logs what the engine logs, growing
 * @throws Error when there is no process, or the restart takes too long
 */
export async function killAndAwaitRestart(
    manager: AppManager,
    appId: string,
    logs: readonly ILoggerStorageEntry[],
    timeout = 20_000,
): Promise<void> {
    const pid = processIdOf(manager, appId);
    if (pid === undefined) throw new Error(`The app ${appId} has no process.`);
    const before = restartsIn(logs, appId);
    // What the server still has to tell the process finds nobody; the engine leaves that error to whoever runs it.
    controllerOf(manager, appId)?.deno?.stdin?.on('error', () => undefined);
    process.kill(pid, 'SIGKILL');
    const deadline = Date.now() + timeout;
    while (restartsIn(logs, appId) === before) {
        if (Date.now() > deadline) throw new Error(`The app ${appId} was not restarted within ${timeout} ms.`);
        await wait(20);
    }
}
