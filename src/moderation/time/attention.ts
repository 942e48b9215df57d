// Timed acts that could not be ended and need a person; nothing is ever dropped in silence.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import type { Case } from '../cases/fold';

const roomKey = (roomId: string): string => `attention in ${roomId}`;
const caseKey = (caseId: string): string => `attention for ${caseId}`;

type Place = Pick<Case, 'id' | 'room'>;

export class Attention {
    public constructor(private readonly records: RecordsPort) {}

    public need({ id, room }: Place): Promise<Result<void>> {
        return this.records.append({ caseId: id }, [roomKey(room.id), caseKey(id)]);
    }

    /** The ids of the room's cases that need a person. */
    public async inRoom(roomId: string): Promise<Result<string[]>> {
        const needs = await this.records.read(roomKey(roomId));
        return needs.ok
            ? success([...new Set((needs.value as { readonly caseId: string }[]).map(({ caseId }) => caseId))].sort())
            : needs;
    }

    public settled({ id }: Place): Promise<Result<void>> {
        return this.records.remove(caseKey(id));
    }
}
