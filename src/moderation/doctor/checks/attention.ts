// Timed acts, in any room, that could not be ended and need a person.
import { defineCheck } from '../check';

export const attention = defineCheck({
    name: 'attention',
    needs: [],
    findings: { none: 'good', waiting: 'warning', unclear: 'unknown' },
    async run({ needingAttention }) {
        const needing = await needingAttention();
        if (!needing.ok) {
            return { code: 'unclear', details: { problem: needing.problem } };
        }
        const { cases, unseen } = needing.value;
        const names = cases.map(({ id, room }) => `${id} (#${room.name})`);
        const shown = unseen > 0 ? [...names, '…'] : names;
        return names.length > 0
            ? { code: 'waiting', details: { count: names.length + unseen, names: shown } }
            : { code: 'none' };
    },
});
