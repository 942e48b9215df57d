// The bridges of the engine's own needs: usernames of a room, notices about apps, the keys with which apps are signed.
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { AppActivationBridge, AppDetailChangesBridge } from '@rocket.chat/apps-engine/server/bridges';
import type { IInternalFederationBridge } from '@rocket.chat/apps-engine/server/bridges';
import type { InternalBridge } from '@rocket.chat/apps-engine/server/bridges/InternalBridge';
import type { Workspace } from '../state/workspace';
import type { HostMethods } from './create-bridge';
import type { SigningKeys } from './stored/app-store';

export class InternalMethods implements HostMethods<InternalBridge> {
    constructor(private readonly workspace: Workspace) {}

    getUsernamesOfRoomById(roomId: string): Promise<string[]> {
        return Promise.resolve(this.getUsernamesOfRoomByIdSync(roomId));
    }

    getUsernamesOfRoomByIdSync(roomId: string): string[] {
        return this.workspace.subscriptions.findByRoom(roomId).map(({ u }) => u.username);
    }
}

/** The server tells its clients about these; nobody listens here. */
export class AppActivationMethods implements HostMethods<AppActivationBridge> {
    appAdded(): Promise<void> {
        return Promise.resolve();
    }

    appUpdated(): Promise<void> {
        return Promise.resolve();
    }

    appRemoved(): Promise<void> {
        return Promise.resolve();
    }

    appStatusChanged(): Promise<void> {
        return Promise.resolve();
    }

    actionsChanged(): Promise<void> {
        return Promise.resolve();
    }
}

export class AppDetailChangesMethods implements HostMethods<AppDetailChangesBridge> {
    constructor(private readonly onChange: (appId: string, setting: ISetting) => void) {}

    onAppSettingsChange(appId: string, setting: ISetting): void {
        this.onChange(appId, setting);
    }
}

/** Not a class of the engine: it is used as it is. */
export const federationBridge = ({ privateKey, publicKey }: SigningKeys): IInternalFederationBridge => ({
    getPrivateKey: () => Promise.resolve(privateKey),
    getPublicKey: () => Promise.resolve(publicKey),
});
