// The engine's classes that a host extends, out of whichever version of the engine was loaded.
import type { AppBridges } from '@rocket.chat/apps-engine/server/bridges';
import type { AppLogStorage, AppMetadataStorage, AppSourceStorage } from '@rocket.chat/apps-engine/server/storage';
import type { EngineClass } from './create-bridge';

/** Bridge → the module that exports its class; for all but one the module has the name of the class. */
const modules = {
    Api: 'ApiBridge',
    AppActivation: 'AppActivationBridge',
    AppDetailChanges: 'AppDetailChangesBridge',
    CloudWorkspace: 'CloudWorkspaceBridge',
    Command: 'CommandBridge',
    Contact: 'ContactBridge',
    Email: 'EmailBridge',
    EnvironmentalVariable: 'EnvironmentalVariableBridge',
    Experimental: 'ExperimentalBridge',
    Http: 'HttpBridge',
    Internal: 'InternalBridge',
    Listener: 'ListenerBridge',
    Livechat: 'LivechatBridge',
    Message: 'MessageBridge',
    Moderation: 'ModerationBridge',
    OAuthApps: 'OAuthAppsBridge',
    OutboundMessage: 'OutboundMessagesBridge',
    Persistence: 'PersistenceBridge',
    Role: 'RoleBridge',
    Room: 'RoomBridge',
    Scheduler: 'SchedulerBridge',
    ServerSetting: 'ServerSettingBridge',
    Thread: 'ThreadBridge',
    UiInteraction: 'UiInteractionBridge',
    Upload: 'UploadBridge',
    User: 'UserBridge',
    VideoConference: 'VideoConferenceBridge',
} as const;

export type BridgeName = keyof typeof modules;

export interface EngineClasses {
    readonly bridges: ReadonlyMap<BridgeName, EngineClass>;
    /** Abstract in the typings, plain classes at run time. */
    readonly AppBridges: EngineClass<AppBridges>;
    readonly AppMetadataStorage: new (engine: string) => AppMetadataStorage;
    readonly AppLogStorage: new (engine: string) => AppLogStorage;
    readonly AppSourceStorage: EngineClass<AppSourceStorage>;
}

/** Loads a module of the engine by its path below `server/`. */
export type LoadServerModule = (path: string) => Record<string, unknown>;

/** The classes of one engine; a bridge that this version does not have is left out. */
export function loadEngineClasses(load: LoadServerModule, exists: (path: string) => boolean): EngineClasses {
    const present = Object.entries(modules).filter(([, module]) => exists(`bridges/${module}`));
    const storage = load('storage') as unknown as Omit<EngineClasses, 'bridges' | 'AppBridges'>;
    return {
        bridges: new Map(
            present.map(([name, module]) => [
                name as BridgeName,
                load(`bridges/${module}`)[`${name}Bridge`] as EngineClass,
            ]),
        ),
        AppBridges: load('bridges/AppBridges').AppBridges as EngineClass<AppBridges>,
        AppMetadataStorage: storage.AppMetadataStorage,
        AppLogStorage: storage.AppLogStorage,
        AppSourceStorage: storage.AppSourceStorage,
    };
}
