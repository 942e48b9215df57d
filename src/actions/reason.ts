// The command "reason": corrects the reason of a case; what it was before is kept, and others are told.
import { amendReason } from '../moderation/cases/amend';
import type { Amended } from '../moderation/cases/amend';
import { defineCaseCommand } from '../moderation/cases/case-command';
import { personReference } from '../moderation/cases/record';
import { failure, refusal, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

export const reason = defineCaseCommand({
    name: 'reason',
    words: ['reason'],
    parameters: ['latest-case', 'text'],
    options: [],
    for: 'moderators',
    async run(office, { found, text }): Promise<Result<Amended>> {
        if (!found) {
            return failure(refusal('mod-case-unknown'));
        }
        const problem = await office.checkMayChange(found);
        if (problem) {
            return failure(problem);
        }
        return text === found.reason
            ? success({ found, untold: [], changed: false })
            : amendReason(office, found, personReference(office.scene.moderator), text);
    },
});
