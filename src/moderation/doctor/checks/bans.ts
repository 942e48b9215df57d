// Whether the server has bans of its own.
import { defineCheck } from '../check';

export const bans = defineCheck({
    name: 'bans',
    needs: ['token'],
    findings: { native: 'good', none: 'warning', unclear: 'unknown' },
    async run({ inspection }) {
        const has = await inspection.hasBans();
        if (!has.ok) {
            return { code: 'unclear', details: { problem: has.problem } };
        }
        return { code: has.value ? 'native' : 'none' };
    },
});
