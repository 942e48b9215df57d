// The command "stop": ends a run before its next target; what was done stays.
import { defineCaseCommand } from '../moderation/cases/case-command';
import { personReference } from '../moderation/cases/record';
import type { Run } from '../moderation/runs/fold-run';
import { failure, refusal, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

export const stop = defineCaseCommand({
    name: 'stop',
    words: ['stop'],
    parameters: ['run'],
    options: [],
    for: 'moderators',
    async run({ checkMayStop, runs, scene }, { run }): Promise<Result<Run>> {
        if (!run || run.finished) {
            return failure(refusal('mod-run-finished'));
        }
        const problem = await checkMayStop(run);
        if (problem) {
            return failure(problem);
        }
        const stopped = await runs.stop(run.id, personReference(scene.moderator));
        return stopped.ok ? success(run) : stopped;
    },
});
