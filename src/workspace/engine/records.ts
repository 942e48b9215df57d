// The app's records in the engine's persistence. There are no transactions, so what matters is only ever added.
import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import { RocketChatAssociationModel, RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { success } from '../problem';
import type { Result } from '../problem';
import type { RecordsPort } from '../ports';
import { attempt, attemptDefined } from './attempt';
import { GroupWriter } from './group-writer';
import type { Entry } from './group-writer';

/** Several records in one document, which is found by the keys of each. */
interface Group {
    readonly together: readonly Entry[];
}

function associated(key: string): RocketChatAssociationRecord {
    return new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, key);
}

function isGroup(document: unknown): document is Group {
    return typeof document === 'object' && document !== null && 'together' in document;
}

function recordsOf(document: unknown, key: string): unknown[] {
    return isGroup(document)
        ? document.together.filter(({ keys }) => keys.includes(key)).map(({ record }) => record)
        : [document];
}

export function recordsIn(reader: IPersistenceRead, persistence: IPersistence): RecordsPort {
    async function store(document: object, keys: readonly string[]): Promise<Result<void>> {
        const id = await attemptDefined(() => persistence.createWithAssociations(document, keys.map(associated)));
        return id.ok ? success(undefined) : id;
    }
    const writer = new GroupWriter((group) => {
        const [only, ...others] = group;
        return only && others.length === 0
            ? store(only.record, only.keys)
            : store({ together: group.map(({ record, keys }) => ({ record, keys })) }, [
                  ...new Set(group.flatMap(({ keys }) => keys)),
              ]);
    });

    return {
        append: store,
        appendForGood: (record, keys) => writer.add(record, keys),
        async put(record, keys) {
            // What it answers differs between versions of Rocket.Chat, and may be an empty text.
            const id = await attemptDefined(() => persistence.updateByAssociations(keys.map(associated), record, true));
            return id.ok ? success(undefined) : id;
        },
        async read(key) {
            const documents = await attemptDefined(() => reader.readByAssociation(associated(key)));
            return documents.ok ? success(documents.value.flatMap((document) => recordsOf(document, key))) : documents;
        },
        async remove(key) {
            const removed = await attempt(() => persistence.removeByAssociation(associated(key)));
            return removed.ok ? success(undefined) : removed;
        },
    };
}
