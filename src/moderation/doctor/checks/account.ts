// Whether a service account is entered, and is somebody. Asks the engine alone, so it works when REST does not.
import { defineCheck } from '../check';

export const account = defineCheck({
    name: 'account',
    needs: [],
    findings: {
        entered: 'good',
        missing: 'bad',
        'no-token': 'bad',
        'no-user-id': 'bad',
        'unknown-user': 'bad',
        deactivated: 'bad',
        unclear: 'unknown',
    },
    async run({ entered: { userId, hasToken }, people }) {
        if (userId === '') {
            return { code: hasToken ? 'no-user-id' : 'missing' };
        }
        const user = await people.byId(userId);
        if (!user.ok) {
            return { code: 'unclear', details: { problem: user.problem } };
        }
        if (!user.value) {
            return { code: 'unknown-user' };
        }
        const details = { username: user.value.username };
        if (!user.value.active) {
            return { code: 'deactivated', details };
        }
        return { code: hasToken ? 'entered' : 'no-token', details };
    },
});
