// Whether there are rooms in which Rocket.Chat takes only encrypted messages: the app can write none there.
import { defineCheck } from '../check';

export const encryption = defineCheck({
    name: 'encryption',
    needs: [],
    findings: { off: 'good', optional: 'good', strict: 'warning', 'strict-direct': 'warning', unclear: 'unknown' },
    async run({ inspection }) {
        const found = await inspection.encryption();
        if (!found.ok) {
            return { code: 'unclear', details: { problem: found.problem } };
        }
        const { enabled, takesPlainText, inDirectRooms } = found.value;
        if (!enabled) {
            return { code: 'off' };
        }
        if (takesPlainText) {
            return { code: 'optional' };
        }
        return { code: inDirectRooms ? 'strict-direct' : 'strict' };
    },
});
