// What the app engine can do itself, so that REST is not needed for it.
import { defineCheck } from '../check';

export const engine = defineCheck({
    name: 'engine',
    needs: [],
    findings: { newer: 'good', older: 'good' },
    async run({ inspection, asker }) {
        return { code: (await inspection.listsRoomsOf(asker)) ? 'newer' : 'older' };
    },
});
