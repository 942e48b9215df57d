// The app's records in the engine's persistence. There are no transactions and no updates, so nothing here changes one.
import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import { RocketChatAssociationModel, RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { success } from '../problem';
import type { RecordsPort } from '../ports';
import { attempt, attemptDefined } from './attempt';

function associated(key: string): RocketChatAssociationRecord {
    return new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, key);
}

export function recordsIn(reader: IPersistenceRead, persistence: IPersistence): RecordsPort {
    return {
        async append(record, keys) {
            const id = await attemptDefined(() => persistence.createWithAssociations(record, keys.map(associated)));
            return id.ok ? success(undefined) : id;
        },
        read: (key) => attemptDefined(() => reader.readByAssociation(associated(key))),
        async remove(key) {
            const removed = await attempt(() => persistence.removeByAssociation(associated(key)));
            return removed.ok ? success(undefined) : removed;
        },
    };
}
