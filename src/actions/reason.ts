// The command "reason": corrects the reason of a case; what it was before is kept.
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { Case } from '../moderation/cases/fold';
import { personReference } from '../moderation/cases/record';
import { failure, refusal, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

export const reason = defineCaseCommand({
    name: 'reason',
    words: ['reason'],
    parameters: ['latest-case', 'text'],
    options: [],
    for: 'moderators',
    async run({ scene, book }, { found, text }): Promise<Result<Case>> {
        if (!found) {
            return failure(refusal('mod-case-unknown'));
        }
        const by = personReference(scene.moderator);
        const added = await book.add(found, { kind: 'reason', caseId: found.id, by, reason: text });
        return added.ok ? success({ ...found, reason: text }) : failure(refusal('mod-case-not-written'));
    },
});
