// The command "duration": gives a timed act another end, or none; what it was before is kept, and others are told.
import { amendEnd, isSameEnd } from '../moderation/cases/amend';
import type { Amended } from '../moderation/cases/amend';
import { defineCaseCommand } from '../moderation/cases/case-command';
import { stillDecides } from '../moderation/cases/latest-of-kind';
import { personReference } from '../moderation/cases/record';
import { failure, refusal, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

export const duration = defineCaseCommand({
    name: 'duration',
    words: ['duration'],
    parameters: ['latest-case', 'duration'],
    options: [],
    for: 'moderators',
    async run(office, { found, duration: wanted }): Promise<Result<Amended>> {
        const { scene, actionNamed, now } = office;
        const isTimed = found && actionNamed(found.action)?.duration !== undefined;
        if (wanted === undefined || !isTimed || (await stillDecides(office, found)) === false) {
            return failure(refusal('mod-not-timed'));
        }
        const problem = await office.checkMayChange(found);
        if (problem) {
            return failure(problem);
        }
        if (isSameEnd(found, wanted, now())) {
            return success({ found, untold: [], changed: false });
        }
        const until = wanted === 'endless' ? undefined : now() + wanted;
        return amendEnd(office, found, { by: personReference(scene.moderator), until, reason: '' });
    },
});
