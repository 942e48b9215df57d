// The command "duration": gives a timed act another end, or none; what it was before is kept.
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { Case } from '../moderation/cases/fold';
import { stillDecides } from '../moderation/cases/latest-of-kind';
import { personReference } from '../moderation/cases/record';
import { failure, refusal, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

export const duration = defineCaseCommand({
    name: 'duration',
    words: ['duration'],
    parameters: ['case', 'duration'],
    options: [],
    for: 'moderators',
    async run(office, { found, duration: wanted }): Promise<Result<Case>> {
        const { scene, book, deadlines, actionNamed, now } = office;
        if (!found || !actionNamed(found.action)?.duration || (await stillDecides(office, found)) === false) {
            return failure(refusal('mod-not-timed'));
        }
        const until = wanted === undefined ? undefined : now() + wanted;
        if (until !== undefined) {
            const { id, room, target, action } = found;
            const deadline = { caseId: id, roomId: room.id, username: target.username, action, until, due: until };
            const timed = await deadlines.add({ ...deadline, attempt: 0 });
            if (!timed.ok) {
                return failure(refusal('mod-case-not-written'));
            }
        }
        const by = personReference(scene.moderator);
        const change = { kind: 'duration', caseId: found.id, by, ...(until === undefined ? {} : { until }) } as const;
        const added = await book.add(found, change);
        return added.ok ? success({ ...found, until }) : failure(refusal('mod-case-not-written'));
    },
});
