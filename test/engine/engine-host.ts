// Runs the real Apps-Engine on a workspace: what a Rocket.Chat server does around it, as methods for tests and the page.
import type { IUIActionButton } from '@rocket.chat/apps-engine/definition/ui';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import { AppInterface } from '@rocket.chat/apps-engine/definition/metadata';
import type { AppManager } from '@rocket.chat/apps-engine/server/AppManager';
import type { ProxiedApp } from '@rocket.chat/apps-engine/server/ProxiedApp';
import type { ILoggerStorageEntry } from '@rocket.chat/apps-engine/server/logging';
import { createBridges } from '../workspace/bridges';
import type { AskElsewhere } from '../workspace/bridges/elsewhere';
import type { RegisteredCommand } from '../workspace/bridges/commands';
import { toAppRoom } from '../workspace/bridges/converters/rooms';
import { toAppUser } from '../workspace/bridges/converters/users';
import { createStorages } from '../workspace/bridges/storages';
import { AppStore } from '../workspace/bridges/stored/app-store';
import type { ScheduledJob } from '../workspace/bridges/stored/scheduled-jobs';
import type { Room, User } from '../workspace/state/documents';
import type { Workspace } from '../workspace/state/workspace';
import { killAndAwaitRestart, processIdOf, stopProcess } from './host/app-process';
import { type InstalledApp, installApp, setAppEnabled, uninstallApp, updateApp } from './host/installation';
import {
    type ActionButtonRequest,
    type BlockActionRequest,
    type ViewClosedRequest,
    type ViewSubmitRequest,
    createInteractions,
} from './host/interactions';
import { addManager, removeManager } from './host/live-managers';
import { type LoadedEngine, loadEngine } from './host/load-engine';
import { Recorder } from './host/recorder';
import { plugIn } from './host/workspace-hooks';
import { parseParameters } from './parse-parameters';
import type { EngineVersion } from './runtime/recipe';

export interface EngineOptions {
    readonly workspace: Workspace;
    /** Where the workspace's REST server listens; becomes the setting Site_Url. */
    readonly restUrl: string;
    readonly version?: EngineVersion;
    /** What an earlier host left, or another one shares; a new one unless given. */
    readonly store?: AppStore;
    /** Who answers for workspace and store, when it is a host in another process. */
    readonly elsewhere?: AskElsewhere;
    /** Runs due jobs each second by itself. Without it, jobs run when `runDueJobs` is called. */
    readonly timers?: boolean;
}

export interface CommandRequest {
    readonly command: string;
    /** The text behind the command, as typed. */
    readonly params?: string;
    readonly room: Room;
    readonly user: User;
    readonly threadId?: string;
    readonly triggerId?: string;
}

type Execute = (event: AppInterface, data: object) => Promise<unknown>;

/** One running engine. Methods that concern an app take the one that was installed last unless its id is given. */
export class EngineHost {
    readonly recorder: Recorder;
    private readonly interactions;
    private readonly unplug: () => void;
    private readonly timer: NodeJS.Timeout | undefined;
    private lastInstalled: string | undefined;

    constructor(
        private readonly engine: LoadedEngine,
        private readonly manager: AppManager,
        readonly bridges: ReturnType<typeof createBridges>,
        readonly store: AppStore,
        private readonly workspace: Workspace,
        timers: boolean,
    ) {
        this.recorder = new Recorder(workspace, bridges.events);
        this.interactions = createInteractions(workspace);
        this.unplug = plugIn(workspace, manager.getListenerManager(), this);
        this.lastInstalled = [...store.apps.keys()].at(-1);
        this.timer = timers ? setInterval(() => void this.runDueJobs(), 1000).unref() : undefined;
    }

    /** What happens at the bridges: HTTP calls, pushed views, changed settings. */
    get events() {
        return this.bridges.events;
    }

    /** Counts of bridge calls, for the bench. */
    get bridgeCalls() {
        return this.bridges.calls;
    }

    /** Installs and enables a packaged app. Look at the status: an app that fails in `onEnable` is not an error here. */
    async install(zip: Buffer, admin: User): Promise<InstalledApp> {
        const installed = await installApp(this.manager, zip, toAppUser(this.workspace, admin));
        this.lastInstalled = installed.id;
        return installed;
    }

    async update(zip: Buffer, admin: User): Promise<InstalledApp> {
        return await updateApp(this.manager, zip, toAppUser(this.workspace, admin));
    }

    async enable(appId = this.currentApp()): Promise<InstalledApp> {
        return await setAppEnabled(this.manager, appId, true);
    }

    async disable(appId = this.currentApp()): Promise<InstalledApp> {
        return await setAppEnabled(this.manager, appId, false);
    }

    async uninstall(admin: User, appId = this.currentApp()): Promise<void> {
        await uninstallApp(this.manager, appId, toAppUser(this.workspace, admin));
    }

    async status(appId = this.currentApp()): Promise<string | undefined> {
        const app = this.manager.getOneById(appId) as ProxiedApp | undefined;
        return await app?.getStatus();
    }

    /**
     * Runs a slash command as the server does: nobody's permission is checked, user and room are what they are now.
     * @throws what the app's executor threw, of which a user would see nothing
     */
    async executeCommand({ command, params = '', room, user, threadId, triggerId }: CommandRequest): Promise<void> {
        const context = new this.engine.SlashCommandContext(
            Object.freeze(toAppUser(this.workspace, this.workspace.users.get(user._id) ?? user)),
            Object.freeze(toAppRoom(this.workspace, this.workspace.rooms.get(room._id) ?? room)),
            parseParameters(params),
            threadId,
            triggerId,
        );
        await this.manager.getCommandManager().executeCommand(command, context);
    }

    /** Mirrors a `blockAction` posted to `ui.interaction`; resolves to the app's answer. */
    async blockAction(request: BlockActionRequest, appId = this.currentApp()): Promise<unknown> {
        return await this.interact(this.interactions.blockAction(appId, request));
    }

    async viewSubmit(request: ViewSubmitRequest, appId = this.currentApp()): Promise<unknown> {
        return await this.interact(this.interactions.viewSubmit(appId, request));
    }

    async viewClosed(request: ViewClosedRequest, appId = this.currentApp()): Promise<unknown> {
        return await this.interact(this.interactions.viewClosed(appId, request));
    }

    async actionButton(request: ActionButtonRequest, appId = this.currentApp()): Promise<unknown> {
        return await this.interact(this.interactions.actionButton(appId, request));
    }

    async getActionButtons(): Promise<IUIActionButton[]> {
        return await this.manager.getUIActionButtonManager().getAllActionButtons();
    }

    getCommands(): RegisteredCommand[] {
        return [...this.bridges.commands.commands.values()];
    }

    getSettings(appId = this.currentApp()): Readonly<Record<string, ISetting>> {
        return this.manager.getSettingsManager().getAppSettings(appId);
    }

    /** Changes a setting as an administrator does: the app's `onPreSettingUpdate` and `onSettingUpdated` run. */
    async updateSetting(id: string, value: unknown, appId = this.currentApp()): Promise<void> {
        const setting = this.manager.getSettingsManager().getAppSetting(appId, id);
        await this.manager.getSettingsManager().updateAppSetting(appId, { ...setting, value });
    }

    jobs(): ScheduledJob[] {
        return this.store.jobs.all();
    }

    /** Runs the jobs that are due by the workspace's clock; resolves to how many ran. */
    async runDueJobs(): Promise<number> {
        return await this.bridges.scheduler.runDue();
    }

    async runJob(job: ScheduledJob): Promise<void> {
        await this.bridges.scheduler.run(job);
    }

    logs(appId = this.currentApp()): ILoggerStorageEntry[] {
        return this.store.logs.filter((entry) => entry.appId === appId);
    }

    /** The id of the app's Deno process. */
    pid(appId = this.currentApp()): number | undefined {
        return processIdOf(this.manager, appId);
    }

    /** Kills the app's process; resolves when the engine has restarted it. */
    async kill(appId = this.currentApp()): Promise<void> {
        await killAndAwaitRestart(this.manager, appId, this.store.logs);
    }

    /** Ends as a server that is killed: processes are gone, apps are not told, the store stays, locks of jobs too. */
    async stop(): Promise<void> {
        clearInterval(this.timer);
        this.bridges.scheduler.kill();
        this.recorder.stop();
        this.unplug();
        const apps = await this.manager.get();
        await Promise.all(apps.map((app) => stopProcess(this.manager, app.getID())));
        removeManager(this.engine.AppManager, this.manager);
    }

    private async interact(interaction: object): Promise<unknown> {
        const listeners = this.manager.getListenerManager();
        const execute = listeners.executeListener.bind(listeners) as unknown as Execute;
        return await execute(AppInterface.IUIKitInteractionHandler, interaction);
    }

    private currentApp(): string {
        if (this.lastInstalled === undefined) throw new Error('No app is installed.');
        return this.lastInstalled;
    }
}

/** Starts the engine on a workspace; apps that the store holds are loaded and, if they were enabled, enabled. */
export async function startEngine(options: EngineOptions): Promise<EngineHost> {
    const { workspace, restUrl, version = '1.62.0', store = new AppStore(), timers = false, elsewhere } = options;
    workspace.setSetting('Site_Url', restUrl);
    const engine = await loadEngine(version);
    const bridges = createBridges(engine.classes, {
        workspace,
        store,
        elsewhere,
        permissionsOf: (appId) => store.apps.get(appId)?.info.permissions,
        onError: (error) => {
            console.error(error);
        },
    });
    const manager = addManager(
        engine.AppManager,
        () =>
            new engine.AppManager({
                ...createStorages(engine.classes, store),
                bridges: bridges.bridges,
                tempFilePath: engine.copy.tempFolder,
            }),
    );
    await manager.load();
    await manager.enableAll();
    return new EngineHost(engine, manager, bridges, store, workspace, timers);
}
