// Timed acts, in any room, that could not be ended and need a person.
import { defineCheck } from '../check';

export const attention = defineCheck({
    name: 'attention',
    needs: [],
    findings: { none: 'good', waiting: 'warning', unclear: 'unknown' },
    async run({ needingAttention }) {
        const cases = await needingAttention();
        if (!cases.ok) {
            return { code: 'unclear', details: { problem: cases.problem } };
        }
        const names = cases.value.map(({ id, room }) => `${id} (#${room.name})`);
        return names.length > 0 ? { code: 'waiting', details: { count: names.length, names } } : { code: 'none' };
    },
});
