// Whether the sweep runs, which ends what is due.
import { defineCheck } from '../check';

/** Three sweeps in a row that did not come. */
const PATIENCE_MILLISECONDS = 90000;
const MINUTE = 60000;

export const sweep = defineCheck({
    name: 'sweep',
    needs: [],
    findings: { alive: 'good', 'just-started': 'unknown', stopped: 'bad', never: 'bad', unclear: 'unknown' },
    async run({ lastSweep, now, startedAt }) {
        const last = await lastSweep();
        if (!last.ok) {
            return { code: 'unclear', details: { problem: last.problem } };
        }
        const age = last.value === undefined ? Infinity : now() - last.value;
        if (age <= PATIENCE_MILLISECONDS) {
            return { code: 'alive', details: { seconds: Math.max(0, Math.round(age / 1000)) } };
        }
        if (now() - startedAt <= PATIENCE_MILLISECONDS) {
            return { code: 'just-started' };
        }
        return last.value === undefined
            ? { code: 'never' }
            : { code: 'stopped', details: { minutes: Math.round(age / MINUTE) } };
    },
});
