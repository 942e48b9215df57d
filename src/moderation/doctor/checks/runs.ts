// Requests for several people that are not finished.
import { defineCheck } from '../check';

/** Whoever is at a run is heard of with every act, and when it died, another process takes it up within a minute. */
const PATIENCE_MILLISECONDS = 5 * 60000;

export const runs = defineCheck({
    name: 'runs',
    needs: [],
    findings: { none: 'good', open: 'good', stuck: 'warning', unclear: 'unknown' },
    async run({ openRuns, now }) {
        const open = await openRuns();
        if (!open.ok) {
            return { code: 'unclear', details: { problem: open.problem } };
        }
        const stuck = open.value.filter(({ lastSign }) => now() - lastSign > PATIENCE_MILLISECONDS);
        const shown = stuck.length > 0 ? stuck : open.value;
        const details = { count: shown.length, names: shown.map(({ id }) => id) };
        if (stuck.length > 0) {
            return { code: 'stuck', details };
        }
        return open.value.length > 0 ? { code: 'open', details } : { code: 'none' };
    },
});
