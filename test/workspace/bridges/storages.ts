// The engine's three storages over the store: what is installed, the zips, the logs.
import type { ILoggerStorageEntry } from '@rocket.chat/apps-engine/server/logging';
import type {
    AppLogStorage,
    AppMetadataStorage,
    AppSourceStorage,
    IAppStorageItem,
} from '@rocket.chat/apps-engine/server/storage';
import type { EngineClasses } from './engine-classes';
import type { AppStore } from './stored/app-store';
import { copyOf } from './stored/as-text';

type Implementation<Storage> = { [Method in keyof Storage as Exclude<Method, 'getEngine'>]: Storage[Method] };

const engineName = 'test-workspace';

/** By database id, as the engine updates; the database id is the app's here. */
function change(store: AppStore, _id: string, fields: Partial<IAppStorageItem>): IAppStorageItem {
    const item = store.apps.get(_id);
    if (!item) throw new Error(`No app is stored with the id ${_id}.`);
    const changed = { ...item, ...copyOf(fields), updatedAt: new Date() };
    store.apps.set(_id, changed);
    return copyOf(changed);
}

const metadata = (store: AppStore): Implementation<AppMetadataStorage> & { update: unknown } => {
    const all = (): Promise<Map<string, IAppStorageItem>> =>
        Promise.resolve(new Map([...store.apps].map(([id, item]) => [id, copyOf(item)])));
    const updated = (_id: string, fields: Partial<IAppStorageItem>): Promise<boolean> => {
        change(store, _id, fields);
        return Promise.resolve(true);
    };
    const updateItem = (item: Partial<IAppStorageItem>, options?: { unsetPermissionsGranted?: boolean }) => {
        const changed = change(store, item._id ?? '', item);
        if (options?.unsetPermissionsGranted) delete store.apps.get(changed.id)?.permissionsGranted;
        return Promise.resolve(changed);
    };
    return {
        // Returns the very item it was given, as Rocket.Chat does; the engine goes on changing it.
        create: (item) => {
            const now = new Date();
            Object.assign(item, { _id: item.id, createdAt: now, updatedAt: now });
            store.apps.set(item.id, copyOf(item));
            return Promise.resolve(item);
        },
        retrieveOne: (id) => {
            const item = store.apps.get(id);
            return Promise.resolve(item ? copyOf(item) : null);
        },
        retrieveAll: all,
        retrieveAllPrivate: all,
        remove: (id) => Promise.resolve({ success: store.apps.delete(id) }),
        updatePartialAndReturnDocument: updateItem,
        // What engines before 1.57 call in its place.
        update: updateItem,
        updateStatus: (_id, status) => updated(_id, { status }),
        updateSetting: (_id, setting) =>
            updated(_id, { settings: { ...store.apps.get(_id)?.settings, [setting.id]: setting } }),
        updateAppInfo: (_id, info) => updated(_id, { info }),
        updateMarketplaceInfo: (_id, marketplaceInfo) => updated(_id, { marketplaceInfo }),
    };
};

const sources = ({ packages }: AppStore): Implementation<AppSourceStorage> => {
    const store = ({ id }: IAppStorageItem, zip: Buffer): Promise<string> => {
        packages.set(id, zip);
        return Promise.resolve(id);
    };
    return {
        store,
        update: store,
        fetch: ({ id }) => {
            const zip = packages.get(id);
            return zip ? Promise.resolve(zip) : Promise.reject(new Error(`No package is stored for the app ${id}.`));
        },
        remove: ({ id }) => {
            packages.delete(id);
            return Promise.resolve();
        },
    };
};

const logs = ({ logs: entries }: AppStore): Implementation<AppLogStorage> => {
    const of = (appId: unknown): ILoggerStorageEntry[] => entries.filter((entry) => entry.appId === appId);
    return {
        storeEntries: (entry) => {
            entries.push(entry);
            return Promise.resolve(entry);
        },
        getEntriesFor: (appId) => Promise.resolve(of(appId)),
        findPaginated: ({ appId }) => Promise.resolve({ logs: of(appId), total: of(appId).length }),
        removeEntriesFor: (appId) => {
            for (const entry of of(appId)) entries.splice(entries.indexOf(entry), 1);
            return Promise.resolve();
        },
    };
};

/** The storages as one engine version accepts them: instances of its own classes. */
export function createStorages(classes: EngineClasses, store: AppStore) {
    return {
        metadataStorage: Object.assign(new classes.AppMetadataStorage(engineName), metadata(store)),
        sourceStorage: Object.assign(new classes.AppSourceStorage(), sources(store)),
        logStorage: Object.assign(new classes.AppLogStorage(engineName), logs(store)),
    };
}
