// What apps have stored with their persistence accessor, found by association without reading everything.
import { randomBytes } from 'node:crypto';

export interface Association {
    readonly model: string;
    readonly id: string;
}

export interface PersistenceRecord {
    readonly _id: string;
    readonly appId: string;
    /** Absent when the record was stored without any. */
    readonly associations?: readonly Association[];
    readonly data: object;
}

const keyOf = (appId: string, { model, id }: Association): string => `${appId}\n${model}\n${id}`;

/** Records in the order in which they were stored. Several engine hosts may share one of these. */
export class PersistenceRecords {
    private readonly records = new Map<string, PersistenceRecord>();
    private readonly byAssociation = new Map<string, Set<string>>();

    constructor(records: Iterable<PersistenceRecord> = []) {
        for (const record of records) this.put(record);
    }

    get size(): number {
        return this.records.size;
    }

    all(): PersistenceRecord[] {
        return [...this.records.values()];
    }

    get(_id: string): PersistenceRecord | undefined {
        return this.records.get(_id);
    }

    insert(fields: Omit<PersistenceRecord, '_id'>): PersistenceRecord {
        const record = { _id: randomBytes(12).toString('hex'), ...fields };
        this.put(record);
        return record;
    }

    /** Changes the data of a record in its place. */
    replaceData(record: PersistenceRecord, data: object): void {
        this.records.set(record._id, { ...record, data });
    }

    remove(record: PersistenceRecord): void {
        this.records.delete(record._id);
        for (const association of record.associations ?? []) {
            this.byAssociation.get(keyOf(record.appId, association))?.delete(record._id);
        }
    }

    /** The records of an app that hold all of these associations, whatever others they hold; none when none is named. */
    findWithAll(appId: string, associations: readonly Association[]): PersistenceRecord[] {
        const sets = associations.map((association) => this.byAssociation.get(keyOf(appId, association)) ?? new Set());
        const [smallest, ...others] = sets.sort((one, other) => one.size - other.size);
        return [...(smallest ?? [])]
            .filter((_id) => others.every((set) => set.has(_id)))
            .map((_id) => this.records.get(_id as string))
            .filter((record) => record !== undefined);
    }

    private put(record: PersistenceRecord): void {
        this.records.set(record._id, record);
        for (const association of record.associations ?? []) {
            const key = keyOf(record.appId, association);
            const known = this.byAssociation.get(key);
            if (known) known.add(record._id);
            else this.byAssociation.set(key, new Set([record._id]));
        }
    }
}
