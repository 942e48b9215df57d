// What is to be done to people in a room as soon as they come back: nobody can be muted there, or unmuted, while away.
import { keyOfComing } from './coming';
import { success } from './problem';
import type { Result } from './problem';
import type { AwaitedAct, AwaitedActsPort, AwaitedPerson, NamedPerson, RecordsPort } from './ports';

interface AwaitedRecord extends AwaitedPerson {
    readonly awaitedId: string;
}

const EVERYWHERE = 'awaited';
const keyOfRoom = (roomId: string): string => `awaited in ${roomId}`;
const keyOfOne = (awaitedId: string): string => `awaited as ${awaitedId}`;

/** What makes ids and tells the time. */
export interface Making {
    readonly now: () => number;
    readonly recordId: () => string;
}

function isLater(one: AwaitedRecord, other: AwaitedRecord): boolean {
    return one.at === other.at ? one.awaitedId > other.awaitedId : one.at > other.at;
}

/** Of several for one person in one room the latest counts. */
function latestOfEach(all: readonly AwaitedRecord[]): AwaitedRecord[] {
    const latest = new Map<string, AwaitedRecord>();
    for (const each of all) {
        const key = `${each.person.id} ${each.roomId}`;
        const known = latest.get(key);
        if (!known || isLater(each, known)) {
            latest.set(key, each);
        }
    }
    return [...latest.values()];
}

function recordsAmong(kept: readonly object[]): AwaitedRecord[] {
    return kept.filter((each): each is AwaitedRecord => 'awaitedId' in each);
}

/** What is awaited among what is kept for someone who comes into a room. */
export function awaitedAmong(kept: readonly object[]): AwaitedPerson | undefined {
    return latestOfEach(recordsAmong(kept))[0];
}

export class AwaitedActs implements AwaitedActsPort {
    public constructor(
        private readonly records: RecordsPort,
        private readonly making: Making,
    ) {}

    public async of(roomId: string, personId: string): Promise<Result<AwaitedPerson | undefined>> {
        const read = await this.read(keyOfComing(personId, roomId));
        return read.ok ? success(latestOfEach(read.value)[0]) : read;
    }

    public async inRoom(roomId: string): Promise<Result<readonly AwaitedPerson[]>> {
        const read = await this.read(keyOfRoom(roomId));
        return read.ok ? success(latestOfEach(read.value)) : read;
    }

    public async everywhere(): Promise<Result<readonly AwaitedPerson[]>> {
        const read = await this.read(EVERYWHERE);
        return read.ok ? success(latestOfEach(read.value)) : read;
    }

    /** The new one is written before an older one goes, so that a crash loses neither. */
    public async put(room: { readonly id: string }, target: NamedPerson, act: AwaitedAct): Promise<Result<void>> {
        const { id, username, name } = target;
        const { id: roomId } = room;
        const older = await this.read(keyOfComing(id, roomId));
        if (!older.ok) {
            return older;
        }
        const awaitedId = this.making.recordId();
        const record: AwaitedRecord = {
            ...{ awaitedId, act, roomId, at: this.making.now() },
            person: { id, username, name },
        };
        const keys = [EVERYWHERE, keyOfRoom(roomId), keyOfComing(id, roomId), keyOfOne(awaitedId)];
        const written = await this.records.append(record, keys);
        return written.ok ? this.remove(older.value) : written;
    }

    /** Takes away what is there up to this one; what was put down since stays. */
    public async settled({ person, roomId, at }: AwaitedPerson): Promise<Result<void>> {
        const there = await this.read(keyOfComing(person.id, roomId));
        return there.ok ? this.remove(there.value.filter((each) => each.at <= at)) : there;
    }

    private async read(key: string): Promise<Result<readonly AwaitedRecord[]>> {
        const read = await this.records.read(key);
        return read.ok ? success(recordsAmong(read.value as readonly object[])) : read;
    }

    private async remove(these: readonly AwaitedRecord[]): Promise<Result<void>> {
        for (const { awaitedId } of these) {
            const removed = await this.records.remove(keyOfOne(awaitedId));
            if (!removed.ok) {
                return removed;
            }
        }
        return success(undefined);
    }
}
