// Of whom cases told under a name: one record for each person and room, however many cases there are.
import type { BoundedCache } from '../../caches/bounded-cache';
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import type { OpenedRecord } from './record';

/** Whom a case told of, and where. */
export type Named = Pick<OpenedRecord, 'caseId' | 'target' | 'room'>;

const nameKey = (username: string): string => `target named ${username.toLowerCase()}`;

export class NamesOnRecord {
    /** @param noted by name and room, whom this process noted last */
    public constructor(
        private readonly records: RecordsPort,
        private readonly noted: BoundedCache<string>,
    ) {}

    /** Notes the name that someone has when a case about them is opened. */
    public async note({ caseId, target, room }: Named): Promise<Result<void>> {
        const key = nameKey(target.username);
        const place = `${key} in ${room.id}`;
        if (this.noted.get(place) === target.id) {
            return success(undefined);
        }
        const written = await this.records.put({ caseId, target, room }, [key, `${place} ${target.id}`]);
        if (written.ok) {
            this.noted.set(place, target.id);
        }
        return written;
    }

    /** The latest first; somebody else may be called so by now, or they otherwise. */
    public async of(username: string): Promise<Result<Named[]>> {
        const named = await this.records.read(nameKey(username));
        return named.ok
            ? success([...(named.value as readonly Named[])].sort((one, other) => (one.caseId < other.caseId ? 1 : -1)))
            : named;
    }
}
