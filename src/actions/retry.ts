// The command "retry": ends a timed act, that could not be ended before, with the next sweep.
import { defineCaseCommand } from '../moderation/cases/case-command';
import { putDeadline } from '../moderation/cases/put-deadline';
import type { Case } from '../moderation/cases/fold';
import { isInForce } from '../moderation/cases/fold';
import { failure, refusal, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

export const retry = defineCaseCommand({
    name: 'retry',
    words: ['retry'],
    parameters: ['case'],
    options: [],
    for: 'moderators',
    async run({ attention, checkMayChange, deadlines, now }, { found }): Promise<Result<Case>> {
        const problem = found ? await checkMayChange(found) : refusal('mod-case-unknown');
        if (problem) {
            return failure(problem);
        }
        if (found?.until === undefined || !isInForce(found) || found.until > now()) {
            return failure(refusal('mod-not-timed'));
        }
        const added = await putDeadline({ deadlines }, found, found.until, now());
        if (!added.ok) {
            return failure(refusal('mod-case-not-written'));
        }
        await attention.settled(found);
        return success(found);
    },
});
