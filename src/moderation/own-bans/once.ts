// One of several servers tells of what they may have seen at the same time.
import { success } from '../../workspace/problem';
import { winsAmongServers } from '../one-of-servers';
import type { Holding } from './ports';

interface Mark {
    readonly markId: string;
    readonly at: number;
}

/**
 * Whether to tell of it: not within this time of another telling, and only on one server. What cannot be found out is
 * told: better twice than never. Of what was told before no more than one mark is kept.
 */
export async function tellsOfIt(
    { records, now, recordId, wait }: Holding,
    what: string,
    lifeMilliseconds: number,
): Promise<boolean> {
    const key = `told ${what}`;
    const marks = async (): Promise<readonly Mark[]> => {
        const read = await records.read(key);
        return read.ok ? (read.value as Mark[]) : [];
    };
    const earlier = await marks();
    if (earlier.some(({ at }) => at > now() - lifeMilliseconds)) {
        return false;
    }
    if (earlier.length > 0) {
        await records.remove(key);
    }
    const own: Mark = { markId: recordId(), at: now() };
    const written = await records.append(own, [key]);
    if (!written.ok) {
        return true;
    }
    const wins = await winsAmongServers(own.markId, wait, async () => {
        const ids = (await marks()).map(({ markId }) => markId);
        return success(ids.length === 0 ? [own.markId] : ids);
    });
    return !wins.ok || wins.value;
}
