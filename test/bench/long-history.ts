// Cases and ends put straight into the persistence, as if the app had written them over the years.
import { actionNamed } from '../../src/actions/index';
import { CaseBook } from '../../src/moderation/cases/case-book';
import { caseIdMaker } from '../../src/moderation/cases/case-id';
import { kindOfAct } from '../../src/moderation/cases/kind-of-act';
import { keepingMemory } from '../../src/moderation/keeping-memory';
import { Deadlines } from '../../src/moderation/time/deadlines';
import { success } from '../../src/workspace/problem';
import type { RecordsPort } from '../../src/workspace/ports';
import type { PersistenceRecords } from '../workspace/bridges/stored/persistence-records';
import type { Room, User } from '../workspace/state/documents';
import type { Clock } from '../workspace/state/workspace';

const day = 86_400_000;

/** The app's own way of writing records, on the store itself. */
function recordsIn(store: PersistenceRecords, appId: string): RecordsPort {
    const associationOf = (id: string) => ({ model: 'misc', id });
    const append: RecordsPort['append'] = (data, keys) => {
        store.insert({ appId, associations: keys.map(associationOf), data });
        return Promise.resolve(success(undefined));
    };
    return {
        append,
        appendForGood: append,
        put: (data, keys) => {
            const associations = keys.map(associationOf);
            const same = store
                .findWithAll(appId, associations)
                .find((record) => record.associations?.map(({ id }) => id).join('\n') === keys.join('\n'));
            if (same) store.replaceData(same, data);
            else store.insert({ appId, associations, data });
            return Promise.resolve(success(undefined));
        },
        read: (key) => Promise.resolve(success(store.findWithAll(appId, [associationOf(key)]).map(({ data }) => data))),
        remove: (key) => {
            for (const record of store.findWithAll(appId, [associationOf(key)])) store.remove(record);
            return Promise.resolve(success(undefined));
        },
    };
}

export interface Past {
    readonly room: Room;
    readonly moderator: User;
    /** Each case is about the next of them, in turn. */
    readonly targets: readonly User[];
}

const referenceTo = ({ _id, username = '', name = '' }: User) => ({ id: _id, username, name });

export class LongHistory {
    private time = 0;
    private count = 0;
    private readonly book: CaseBook;
    private readonly deadlines: Deadlines;

    constructor(
        store: PersistenceRecords,
        appId: string,
        private readonly clock: Clock,
    ) {
        const records = recordsIn(store, appId);
        const time = (): number => this.time;
        const recordId = (): string => `past${(this.count += 1)}`;
        const making = { now: time, caseId: caseIdMaker(time, Math.random), recordId };
        const memory = keepingMemory(time);
        this.book = new CaseBook(records, making, memory, kindOfAct({ actionNamed }));
        this.deadlines = new Deadlines(records, making, memory.deadlineMarkers);
    }

    /** So many warnings up to yesterday, each so many milliseconds after the one before it. */
    async warnings(count: number, apart: number, past: Past): Promise<void> {
        for (let position = 0; position < count; position += 1) {
            this.time = Math.floor(this.clock.now().getTime() - day - apart * (count - position));
            await this.close('warn', position, past);
        }
    }

    /** Mutes of the last hour that end at these times. */
    async timedMutes(ends: readonly number[], past: Past): Promise<void> {
        for (const [position, until] of ends.entries()) {
            this.time = Math.floor(this.clock.now().getTime() - 3_600_000 + (3_000_000 * position) / ends.length);
            const { caseId, username } = await this.close('mute', position, past, until);
            const place = { caseId, username, roomId: past.room._id, action: 'mute' };
            await this.deadlines.add({ ...place, until, due: until, attempt: 0 });
        }
    }

    private async close(
        action: string,
        position: number,
        { room, moderator, targets }: Past,
        until?: number,
    ): Promise<{ caseId: string; username: string }> {
        const target = targets[position % targets.length];
        if (!target) throw new Error('Nobody is there to have a past.');
        const opened = await this.book.open({
            action,
            moderator: referenceTo(moderator),
            target: referenceTo(target),
            room: { id: room._id, name: room.name ?? '' },
            reason: 'BUY CHEAP WATCHES',
            ...(until === undefined ? {} : { until }),
        });
        if (!opened.ok) throw new Error('The past could not be written.');
        const caseId = opened.value.id;
        await this.book.add(opened.value, { kind: 'closed', caseId, ending: 'done', settled: false });
        return { caseId, username: target.username ?? '' };
    }
}
