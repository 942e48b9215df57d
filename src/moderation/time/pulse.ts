// When sweeps ran last, so that the doctor can tell whether they still do, and a sweep, whether the recurring one does.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';

/** `recurring`: by the job that recurs. `standing-in`: by one that was scheduled once, in its place. */
export type SweepKind = 'recurring' | 'standing-in';

/** So long after its last pulse the recurring sweep is taken for alive: it runs every half minute, or a little later. */
export const ALIVE_MILLISECONDS = 40000;

const PULSE = 'sweep pulse';
const keyOf = (pulseId: string): string => `${PULSE} ${pulseId}`;

interface Pulse {
    readonly pulseId: string;
    readonly at: number;
    /** Left out of the recurring sweep's pulses by earlier versions. */
    readonly kind?: SweepKind;
}

/** When a sweep of each kind ran last, on any server, in milliseconds; `undefined` for a kind of which none ever did. */
export type LastPulses = Readonly<Record<SweepKind, number | undefined>>;

function kindOf({ kind = 'recurring' }: Pulse): SweepKind {
    return kind;
}

function read(records: RecordsPort): Promise<Result<readonly Pulse[]>> {
    return records.read(PULSE) as Promise<Result<readonly Pulse[]>>;
}

/**
 * Notes that a sweep runs. The new pulse is written before the older ones of its kind go, so that there always is one
 * to read.
 */
export async function notePulse(
    records: RecordsPort,
    pulse: Pulse & { readonly kind: SweepKind },
): Promise<Result<void>> {
    const written = await records.append(pulse, [PULSE, keyOf(pulse.pulseId)]);
    const pulses = written.ok ? await read(records) : written;
    if (!pulses.ok) {
        return pulses;
    }
    for (const each of pulses.value) {
        if (kindOf(each) === pulse.kind && each.at < pulse.at) {
            await records.remove(keyOf(each.pulseId));
        }
    }
    return success(undefined);
}

export async function lastPulses(records: RecordsPort): Promise<Result<LastPulses>> {
    const pulses = await read(records);
    if (!pulses.ok) {
        return pulses;
    }
    const lastOf = (kind: SweepKind): number | undefined => {
        const times = pulses.value.filter((pulse) => kindOf(pulse) === kind).map(({ at }) => at);
        return times.length === 0 ? undefined : Math.max(...times);
    };
    return success({ recurring: lastOf('recurring'), 'standing-in': lastOf('standing-in') });
}
