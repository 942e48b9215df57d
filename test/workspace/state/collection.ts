// An in-memory collection of documents with indexes that stay true to every change.
import type { Stored } from './documents';

/** The fields to set; a field given as undefined is removed, as with MongoDB's `$unset`. */
export type Fields<T> = { readonly [K in keyof T]?: T[K] | undefined };

export type ChangeAction = 'inserted' | 'updated' | 'removed';
export type ChangeListener<T> = (action: ChangeAction, document: T) => void;

/** Finds the documents of a collection by a key computed from each of them. */
export class Index<T extends Stored> {
    private readonly entries = new Map<string, Map<string, T>>();

    constructor(private readonly keysOf: (document: T) => readonly string[]) {}

    add(document: T): void {
        for (const key of this.keysOf(document)) {
            const entry = this.entries.get(key);
            if (entry) entry.set(document._id, document);
            else this.entries.set(key, new Map([[document._id, document]]));
        }
    }

    delete(document: T): void {
        for (const key of this.keysOf(document)) {
            const entry = this.entries.get(key);
            entry?.delete(document._id);
            if (entry?.size === 0) this.entries.delete(key);
        }
    }

    /** Keeps the document's place where its keys stay the same. */
    replace(current: T, next: T): void {
        const keys = this.keysOf(next);
        if (this.keysOf(current).join('\n') !== keys.join('\n')) {
            this.delete(current);
            this.add(next);
            return;
        }
        for (const key of keys) this.entries.get(key)?.set(next._id, next);
    }

    /** All documents with this key, those that had it first coming first. */
    find(key: string): T[] {
        return [...(this.entries.get(key)?.values() ?? [])];
    }

    first(key: string): T | undefined {
        return this.entries.get(key)?.values().next().value;
    }

    count(key: string): number {
        return this.entries.get(key)?.size ?? 0;
    }
}

/** Documents by `_id`. They are never changed in place: an update replaces the stored document. */
export class Collection<T extends Stored> {
    private readonly documents = new Map<string, T>();
    private readonly indexes: Index<T>[] = [];

    constructor(
        private readonly now: () => Date,
        private readonly onChange: ChangeListener<T> = () => undefined,
    ) {}

    get size(): number {
        return this.documents.size;
    }

    get(_id: string): T | undefined {
        return this.documents.get(_id);
    }

    all(): T[] {
        return [...this.documents.values()];
    }

    find(matches: (document: T) => boolean): T[] {
        return this.all().filter(matches);
    }

    /** Stores a new document. Throws when its `_id` is taken. */
    insert(document: T): T {
        if (this.documents.has(document._id)) throw new Error(`Duplicate _id ${document._id}`);
        this.documents.set(document._id, document);
        for (const index of this.indexes) index.add(document);
        this.onChange('inserted', document);
        return document;
    }

    /** Sets fields of a document and its `_updatedAt`. Returns the new document, or undefined when there is none. */
    update(_id: string, fields: Fields<Omit<T, '_id'>>): T | undefined {
        const current = this.documents.get(_id);
        if (!current) return undefined;
        const merged = Object.entries({ ...current, ...fields, _updatedAt: this.now() });
        const next = Object.fromEntries(merged.filter(([, value]) => value !== undefined)) as unknown as T;
        this.documents.set(_id, next);
        for (const index of this.indexes) index.replace(current, next);
        this.onChange('updated', next);
        return next;
    }

    /** Removes a document. Returns it, or undefined when there was none. */
    remove(_id: string): T | undefined {
        const current = this.documents.get(_id);
        if (!current) return undefined;
        this.documents.delete(_id);
        for (const index of this.indexes) index.delete(current);
        this.onChange('removed', current);
        return current;
    }

    protected index(keysOf: (document: T) => readonly string[]): Index<T> {
        const index = new Index(keysOf);
        this.indexes.push(index);
        return index;
    }
}
