// When the sweep ran last, so that the doctor can tell whether it still runs.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';

const PULSE = 'sweep pulse';
const keyOf = (pulseId: string): string => `${PULSE} ${pulseId}`;

interface Pulse {
    readonly pulseId: string;
    readonly at: number;
}

function read(records: RecordsPort): Promise<Result<readonly Pulse[]>> {
    return records.read(PULSE) as Promise<Result<readonly Pulse[]>>;
}

/** Notes that a sweep runs. The new pulse is written before the older ones go, so that there always is one to read. */
export async function notePulse(records: RecordsPort, pulse: Pulse): Promise<Result<void>> {
    const written = await records.append(pulse, [PULSE, keyOf(pulse.pulseId)]);
    const pulses = written.ok ? await read(records) : written;
    if (!pulses.ok) {
        return pulses;
    }
    for (const { pulseId, at } of pulses.value) {
        if (at < pulse.at) {
            await records.remove(keyOf(pulseId));
        }
    }
    return success(undefined);
}

/** @returns when a sweep ran last, on any server, in milliseconds; `undefined` when none ever did. */
export async function lastPulse(records: RecordsPort): Promise<Result<number | undefined>> {
    const pulses = await read(records);
    if (!pulses.ok) {
        return pulses;
    }
    return success(pulses.value.length === 0 ? undefined : Math.max(...pulses.value.map(({ at }) => at)));
}
