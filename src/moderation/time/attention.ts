// Timed acts that could not be ended and need a person; nothing is ever dropped in silence.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import type { Case } from '../cases/fold';

const EVERYWHERE = 'attention';
const roomKey = (roomId: string): string => `attention in ${roomId}`;
const caseKey = (caseId: string): string => `attention for ${caseId}`;

type Place = Pick<Case, 'id' | 'room'>;

export class Attention {
    public constructor(private readonly records: RecordsPort) {}

    public need({ id, room }: Place): Promise<Result<void>> {
        return this.records.append({ caseId: id }, [EVERYWHERE, roomKey(room.id), caseKey(id)]);
    }

    /** The ids of the room's cases that need a person. */
    public inRoom(roomId: string): Promise<Result<string[]>> {
        return this.under(roomKey(roomId));
    }

    /** The ids of the cases of all rooms that need a person. */
    public everywhere(): Promise<Result<string[]>> {
        return this.under(EVERYWHERE);
    }

    public settled({ id }: Place): Promise<Result<void>> {
        return this.records.remove(caseKey(id));
    }

    private async under(key: string): Promise<Result<string[]>> {
        const needs = await this.records.read(key);
        return needs.ok
            ? success([...new Set((needs.value as { readonly caseId: string }[]).map(({ caseId }) => caseId))].sort())
            : needs;
    }
}
