// The bridge to an app's own records, with the odd rules of Rocket.Chat's.
import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import type { PersistenceBridge } from '@rocket.chat/apps-engine/server/bridges';
import type { HostMethods } from './create-bridge';
import type { Association, PersistenceRecord, PersistenceRecords } from './stored/persistence-records';

/** Out of another process associations arrive as plain objects, not as instances of the engine's class. */
const plain = (associations: readonly RocketChatAssociationRecord[]): Association[] =>
    (associations as unknown as Association[]).map(({ model, id }) => ({ model, id }));

const sameList = (one: readonly Association[] = [], other: readonly Association[]): boolean =>
    one.map(({ model, id }) => `${model} ${id}`).join('\n') ===
    other.map(({ model, id }) => `${model} ${id}`).join('\n');

function requireObject(data: unknown): void {
    if (typeof data !== 'object') {
        throw new Error('Attempted to store an invalid data type, it must be an object.');
    }
}

export class PersistenceMethods implements HostMethods<PersistenceBridge> {
    constructor(private readonly records: PersistenceRecords) {}

    /** All of the app's records; the engine asks for it when the app is removed. */
    async purge(appId: string): Promise<void> {
        await Promise.resolve();
        for (const record of this.records.all()) {
            if (record.appId === appId) this.records.remove(record);
        }
    }

    async create(data: object, appId: string): Promise<string> {
        await Promise.resolve();
        requireObject(data);
        return this.records.insert({ appId, data })._id;
    }

    async createWithAssociations(
        data: object,
        associations: RocketChatAssociationRecord[],
        appId: string,
    ): Promise<string> {
        await Promise.resolve();
        requireObject(data);
        return this.records.insert({ appId, associations: plain(associations), data })._id;
    }

    /** Does not ask whose record it is. */
    async readById(id: string): Promise<object> {
        await Promise.resolve();
        return this.records.get(id)?.data as object;
    }

    /** Records that hold all of the associations; in no promised order, with no limit and no paging. */
    async readByAssociations(associations: RocketChatAssociationRecord[], appId: string): Promise<object[]> {
        await Promise.resolve();
        return this.records.findWithAll(appId, plain(associations)).map(({ data }) => data);
    }

    async remove(id: string, appId: string): Promise<object | undefined> {
        await Promise.resolve();
        const record = this.records.get(id);
        if (record?.appId !== appId) return undefined;
        this.records.remove(record);
        return record.data;
    }

    /** Undefined, not an empty list, when nothing matched. */
    async removeByAssociations(
        associations: RocketChatAssociationRecord[],
        appId: string,
    ): Promise<object[] | undefined> {
        await Promise.resolve();
        const records = this.records.findWithAll(appId, plain(associations));
        for (const record of records) this.records.remove(record);
        return records.length > 0 ? records.map(({ data }) => data) : undefined;
    }

    async update(_id: string, data: object): Promise<string> {
        await Promise.resolve();
        requireObject(data);
        throw new Error('Not implemented.');
    }

    /**
     * Changes the first record whose list of associations is exactly this one, in this order.
     * What is returned differs between versions of Rocket.Chat; here it is the id, or an empty text when nothing matched.
     */
    async updateByAssociations(
        associations: RocketChatAssociationRecord[],
        data: object,
        upsert: boolean,
        appId: string,
    ): Promise<string> {
        await Promise.resolve();
        requireObject(data);
        const wanted = plain(associations);
        const record = this.findExact(appId, wanted);
        if (record) {
            this.records.replaceData(record, data);
            return record._id;
        }
        return upsert ? this.records.insert({ appId, associations: wanted, data })._id : '';
    }

    private findExact(appId: string, wanted: readonly Association[]): PersistenceRecord | undefined {
        const candidates = wanted.length > 0 ? this.records.findWithAll(appId, wanted) : [];
        return candidates.find(({ associations }) => sameList(associations, wanted));
    }
}
