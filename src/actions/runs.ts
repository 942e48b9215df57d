// The command "runs": the requests for several people that are under way in this room.
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { Run } from '../moderation/runs/fold-run';
import { success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

export const openRuns = defineCaseCommand({
    name: 'runs',
    words: ['runs'],
    parameters: [],
    options: [],
    for: 'moderators',
    async run({ runs, scene }): Promise<Result<readonly Run[]>> {
        const ids = await runs.openIds(scene.room.id);
        if (!ids.ok) {
            return ids;
        }
        const found: Run[] = [];
        for (const id of ids.value) {
            const run = await runs.find(id);
            if (!run.ok) {
                return run;
            }
            if (run.value && !run.value.finished) {
                found.push(run.value);
            }
        }
        return success(found);
    },
});
