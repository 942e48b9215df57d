// All bridges of the engine over one workspace.
import { EventEmitter } from 'node:events';
import type { IPermission } from '@rocket.chat/apps-engine/definition/permissions/IPermission';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { Workspace } from '../state/workspace';
import { BridgeCalls } from './bridge-calls';
import { CommandMethods } from './commands';
import { createBridge } from './create-bridge';
import { type AskElsewhere, methodsElsewhere, sharedBridges } from './elsewhere';
import type { BridgeName, EngineClasses } from './engine-classes';
import { EnvironmentMethods } from './environment';
import { type HttpCall, HttpMethods } from './http';
import { AppActivationMethods, AppDetailChangesMethods, InternalMethods, federationBridge } from './internal';
import { MessageMethods, ThreadMethods } from './messages';
import { ModerationMethods } from './moderation';
import { PersistenceMethods } from './persistence';
import { RoleMethods } from './roles';
import { RoomMethods } from './rooms';
import { SchedulerMethods } from './scheduler';
import { ServerSettingMethods } from './server-settings';
import type { AppStore } from './stored/app-store';
import { type PushedInteraction, UiInteractionMethods } from './ui-interaction';
import { UploadMethods } from './uploads';
import { UserMethods } from './users';

export interface BridgeEvents {
    /** An app made an HTTP request, answered or not. */
    httpCall: [call: HttpCall];
    /** An app pushed a modal, a contextual bar or errors to a user. */
    uiInteraction: [push: PushedInteraction];
    appSettingChanged: [appId: string, setting: ISetting];
}

export interface BridgeOptions {
    readonly workspace: Workspace;
    readonly store: AppStore;
    /** The permissions in an app's manifest. */
    readonly permissionsOf: (appId: string) => readonly IPermission[] | undefined;
    /** Who answers for workspace and store, when it is another process. */
    readonly elsewhere?: AskElsewhere | undefined;
    /** Told about errors of jobs. */
    readonly onError: (error: unknown) => void;
}

/** Apps that register none of these need nothing from their bridge; the engine still calls to clean up. */
class NothingRegistered {
    unregisterApis(): Promise<void> {
        return Promise.resolve();
    }

    unRegisterProvider(): Promise<void> {
        return Promise.resolve();
    }

    unRegisterProviders(): Promise<void> {
        return Promise.resolve();
    }
}

/** The bridges of one engine host, and what the host drives and watches of them. */
export function createBridges(classes: EngineClasses, options: BridgeOptions) {
    const { workspace, store, permissionsOf, elsewhere, onError } = options;
    const events = new EventEmitter<BridgeEvents>();
    const calls = new BridgeCalls();
    const scheduler = new SchedulerMethods(store.jobs, { now: () => workspace.now() }, onError);
    const commands = new CommandMethods();
    const uploads = new UploadMethods(workspace);
    const methods: Partial<Record<BridgeName, object>> = {
        AppActivation: new AppActivationMethods(),
        AppDetailChanges: new AppDetailChangesMethods((...change) => events.emit('appSettingChanged', ...change)),
        Command: commands,
        EnvironmentalVariable: new EnvironmentMethods(),
        Http: new HttpMethods(workspace.variant, (call) => events.emit('httpCall', call)),
        Internal: new InternalMethods(workspace),
        Message: new MessageMethods(workspace),
        Moderation: new ModerationMethods(workspace),
        Persistence: new PersistenceMethods(store.persistence),
        Role: new RoleMethods(workspace),
        Room: new RoomMethods(workspace),
        Scheduler: scheduler,
        ServerSetting: new ServerSettingMethods(workspace, permissionsOf),
        Thread: new ThreadMethods(workspace),
        UiInteraction: new UiInteractionMethods((push) => events.emit('uiInteraction', push)),
        Upload: uploads,
        User: new UserMethods(workspace),
    };
    const bridges = new classes.AppBridges();
    const provide = (name: string, bridge: object): void => {
        Object.defineProperty(bridges, `get${name}Bridge`, { value: () => bridge });
    };
    for (const [name, engineClass] of classes.bridges) {
        const shared = elsewhere && sharedBridges.includes(name);
        const own = shared
            ? methodsElsewhere(name, engineClass, elsewhere)
            : (methods[name] ?? new NothingRegistered());
        provide(
            name,
            createBridge(`${name}Bridge`, engineClass, own, (method) => {
                calls.count(name, method);
            }),
        );
    }
    provide('InternalFederation', federationBridge(store.signingKeys));
    /** Answers for another process. */
    const answer: AskElsewhere = async (bridge, method, params) => {
        const own: unknown = Reflect.get(methods[bridge] ?? {}, method);
        if (typeof own !== 'function') throw new Error(`${bridge}.${method} is not part of this workspace.`);
        return (await Reflect.apply(own, methods[bridge], params)) as unknown;
    };
    return { bridges: bridges, answer, events, calls, scheduler, commands, uploads };
}
