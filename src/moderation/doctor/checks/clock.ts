// Whether the clocks of the server and of the app agree: what ends by itself ends by the app's.
import { defineCheck } from '../check';

const TOLERANCE_MILLISECONDS = 5000;
/** The header tells whole seconds, cut off. */
const HALF_A_SECOND = 500;

export const clock = defineCheck({
    name: 'clock',
    needs: ['server'],
    findings: { even: 'good', ahead: 'warning', behind: 'warning', 'not-told': 'unknown' },
    async run({ inspection, now }) {
        const info = await inspection.server();
        if (!info.ok || info.value.time === undefined) {
            return { code: 'not-told' };
        }
        const ahead = now() - (info.value.time + HALF_A_SECOND);
        if (Math.abs(ahead) <= TOLERANCE_MILLISECONDS) {
            return { code: 'even' };
        }
        return { code: ahead > 0 ? 'ahead' : 'behind', details: { seconds: Math.round(Math.abs(ahead) / 1000) } };
    },
});
