// Whether Rocket.Chat limits how often the service account may call, as the headers of its answers tell.
import { defineCheck } from '../check';

export const pace = defineCheck({
    name: 'pace',
    needs: ['token'],
    findings: { unlimited: 'good', limited: 'warning', unclear: 'unknown' },
    async run({ inspection }) {
        const account = await inspection.account();
        if (!account.ok) {
            return { code: 'unclear', details: { problem: account.problem } };
        }
        const { callLimit } = account.value;
        return callLimit === undefined ? { code: 'unlimited' } : { code: 'limited', details: { calls: callLimit } };
    },
});
