// Whether the sweep runs, which ends what is due: the recurring one, or single ones that stand in for it.
import { MINUTE } from '../../time/duration';
import type { LastPulses } from '../../time/pulse';
import { defineCheck } from '../check';
import type { Examination } from '../ports';

/** Three sweeps in a row that did not come. */
const PATIENCE_MILLISECONDS = 90000;

type Times = Pick<Examination, 'now' | 'startedAt'>;

function since(time: number | undefined, { now }: Times): number {
    return time === undefined ? Infinity : Math.max(0, now() - time);
}

function minutes(milliseconds: number): number {
    return Math.round(milliseconds / MINUTE);
}

/** How long the recurring sweep has stood still; at the very first, single ones may come before it. */
function stoodStill({ recurring }: LastPulses, times: Times): number {
    return since(recurring ?? times.startedAt, times);
}

export const sweep = defineCheck({
    name: 'sweep',
    needs: [],
    findings: {
        alive: 'good',
        'standing-in': 'warning',
        'just-started': 'unknown',
        stopped: 'bad',
        never: 'bad',
        unclear: 'unknown',
    },
    async run({ lastSweeps, ...times }) {
        const read = await lastSweeps();
        if (!read.ok) {
            return { code: 'unclear', details: { problem: read.problem } };
        }
        const last = read.value;
        const still = stoodStill(last, times);
        const sinceAny = Math.min(since(last.recurring, times), since(last['standing-in'], times));
        if (sinceAny <= PATIENCE_MILLISECONDS) {
            return still <= PATIENCE_MILLISECONDS
                ? { code: 'alive', details: { seconds: Math.round(sinceAny / 1000) } }
                : { code: 'standing-in', details: { minutes: minutes(still) } };
        }
        if (since(times.startedAt, times) <= PATIENCE_MILLISECONDS) {
            return { code: 'just-started' };
        }
        return sinceAny === Infinity ? { code: 'never' } : { code: 'stopped', details: { minutes: minutes(sinceAny) } };
    },
});
