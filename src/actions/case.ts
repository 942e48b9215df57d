// The command "case": everything about one case of this room.
import { asSeenBy } from '../moderation/cases/as-seen-by';
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { Case } from '../moderation/cases/fold';
import { failure, refusal, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

export interface CaseAnswer {
    readonly found: Case;
    /** The account of whom it is about is deleted since. */
    readonly targetIsGone: boolean;
    /** What they are called since, where that is another name. */
    readonly renamedTo?: string;
}

export const oneCase = defineCaseCommand({
    name: 'case',
    words: ['case'],
    parameters: ['case'],
    options: [],
    for: 'moderators',
    async run({ scene }, { found }): Promise<Result<CaseAnswer>> {
        if (!found) {
            return failure(refusal('mod-case-unknown'));
        }
        const target = await scene.reading.people.byId(found.target.id);
        if (!target.ok) {
            return target;
        }
        const { username = found.target.username } = target.value ?? {};
        const renamed = username === found.target.username ? {} : { renamedTo: username };
        return success({
            found: asSeenBy(scene.moderator, found),
            targetIsGone: target.value === undefined,
            ...renamed,
        });
    },
});
