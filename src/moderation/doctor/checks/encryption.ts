// Whether the server's settings for encryption keep the app from writing: no app can encrypt what it says.
import { defineCheck } from '../check';

export const encryption = defineCheck({
    name: 'encryption',
    needs: [],
    findings: { off: 'good', open: 'good', rooms: 'warning', 'rooms-and-direct': 'warning', unclear: 'unknown' },
    async run({ inspection }) {
        const settings = await inspection.encryption();
        if (!settings.ok) {
            return { code: 'unclear', details: { problem: settings.problem } };
        }
        const { enabled, takesPlainText, directRooms } = settings.value;
        if (!enabled || takesPlainText) {
            return { code: enabled ? 'open' : 'off' };
        }
        return { code: directRooms ? 'rooms-and-direct' : 'rooms' };
    },
});
