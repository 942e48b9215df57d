// Installing and updating apps the way the server's REST routes do.
import type { IPermission } from '@rocket.chat/apps-engine/definition/permissions/IPermission';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { AppStatus } from '@rocket.chat/apps-engine/definition/AppStatus';
import type { AppManager } from '@rocket.chat/apps-engine/server/AppManager';
import type { ProxiedApp } from '@rocket.chat/apps-engine/server/ProxiedApp';
import type { AppFabricationFulfillment } from '@rocket.chat/apps-engine/server/compiler';
import { strFromU8, unzipSync } from 'fflate';

export interface InstalledApp {
    readonly id: string;
    readonly name: string;
    readonly version: string;
    /** `manually_enabled` when all went well. */
    readonly status: string;
}

/**
 * What the administrator agrees to while installing: the permissions in the manifest.
 * Without them the engine would grant its default set whatever the manifest says.
 */
function permissionsIn(zip: Uint8Array): IPermission[] | undefined {
    const manifest: Uint8Array | undefined = unzipSync(zip)['app.json'];
    return manifest && (JSON.parse(strFromU8(manifest)) as { permissions?: IPermission[] }).permissions;
}

function refuseErrors(result: AppFabricationFulfillment): void {
    if (result.hasStorageError()) throw new Error(`app_storage_error: ${result.getStorageError()}`);
    if (result.hasAppUserError()) {
        throw new Error(`app_user_error: ${(result.getAppUserError() as { message: string }).message}`);
    }
}

async function describe(manager: AppManager, appId: string): Promise<InstalledApp> {
    const app = manager.getOneById(appId) as ProxiedApp | undefined;
    if (!app) throw new Error(`No app is installed with the id ${appId}.`);
    return { id: appId, name: app.getName(), version: app.getVersion(), status: await app.getStatus() };
}

/**
 * Mirrors `POST /api/apps`, in one step: the server installs an app disabled and then enables it, after which engine
 * 1.55 restarts a killed process without enabling the app again.
 */
export async function installApp(manager: AppManager, zip: Buffer, admin: IUser): Promise<InstalledApp> {
    const permissionsGranted = permissionsIn(zip);
    const result = await manager.add(zip, {
        enable: true,
        user: admin,
        ...(permissionsGranted ? { permissionsGranted } : {}),
    });
    refuseErrors(result);
    const { id } = result.getAppInfo();
    return await describe(manager, id);
}

/** Mirrors `POST /api/apps/:id`. */
export async function updateApp(manager: AppManager, zip: Buffer, admin: IUser): Promise<InstalledApp> {
    const result = await manager.update(zip, permissionsIn(zip) ?? [], { loadApp: true, user: admin });
    refuseErrors(result);
    return await describe(manager, result.getAppInfo().id);
}

/** Mirrors `POST /api/apps/:id/status`. */
export async function setAppEnabled(manager: AppManager, appId: string, enabled: boolean): Promise<InstalledApp> {
    await manager.changeStatus(appId, enabled ? AppStatus.MANUALLY_ENABLED : AppStatus.MANUALLY_DISABLED);
    return await describe(manager, appId);
}

/** Mirrors `DELETE /api/apps/:id`. */
export async function uninstallApp(manager: AppManager, appId: string, admin: IUser): Promise<void> {
    await manager.remove(appId, { user: admin });
}
