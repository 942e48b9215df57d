// Whether Rocket.Chat accepts the token, and as the user that was entered. REST `me`.
import { defineCheck } from '../check';

export const token = defineCheck({
    name: 'token',
    needs: ['account', 'server'],
    findings: { valid: 'good', refused: 'bad', 'other-user': 'bad', deactivated: 'bad', unclear: 'unknown' },
    async run({ entered, inspection, people }) {
        const account = await inspection.account();
        if (account.ok) {
            const { id, username, active } = account.value;
            if (id !== entered.userId) {
                return { code: 'other-user', details: { username } };
            }
            return { code: active ? 'valid' : 'deactivated', details: { username } };
        }
        const { problem } = account;
        if (problem.code !== 'mod-service-account-refused') {
            return { code: 'unclear', details: { problem } };
        }
        // Rocket.Chat says no more than that token and user do not belong together; it helps to name the user.
        const user = await people.byId(entered.userId);
        return { code: 'refused', details: { username: user.ok ? (user.value?.username ?? '') : '' } };
    },
});
