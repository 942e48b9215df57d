// The command "run": how far a request for several people has come, and what became of whom.
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { Run } from '../moderation/runs/fold-run';
import { failure, refusal, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

export const oneRun = defineCaseCommand({
    name: 'run',
    words: ['run'],
    parameters: ['run'],
    options: [],
    for: 'moderators',
    run: (_office, { run }): Promise<Result<Run>> =>
        Promise.resolve(run ? success(run) : failure(refusal('mod-run-unknown'))),
});
