// The command "duration": gives a timed act another end, or none; what it was before is kept.
import { defineCaseCommand } from '../moderation/cases/case-command';
import { changeEnd } from '../moderation/cases/change-end';
import type { Case } from '../moderation/cases/fold';
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
    async run(office, { found, duration: wanted }): Promise<Result<Case>> {
        const { scene, actionNamed, now } = office;
        if (!found || !actionNamed(found.action)?.duration || (await stillDecides(office, found)) === false) {
            return failure(refusal('mod-not-timed'));
        }
        const until = typeof wanted === 'number' ? now() + wanted : undefined;
        const changed = await changeEnd(office, found, personReference(scene.moderator), until);
        return changed.ok ? success({ ...found, until }) : failure(refusal('mod-case-not-written'));
    },
});
