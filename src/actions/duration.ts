// The command "duration": gives a timed act another end, or none; what it was before is kept, and others are told.
import { amendEnd, isSameEnd } from '../moderation/cases/amend';
import type { Amended } from '../moderation/cases/amend';
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { CaseOffice } from '../moderation/cases/case-command';
import { stillDecides } from '../moderation/cases/latest-of-kind';
import { personReference } from '../moderation/cases/record';
import { placeOf } from '../moderation/places';
import type { Duration } from '../moderation/time/duration';
import { failure, refusal, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

/** As the case stands by now. */
async function changeEnd(office: CaseOffice, caseId: string, wanted: Duration): Promise<Result<Amended>> {
    const { book, scene, now } = office;
    const read = await book.find(caseId);
    if (!read.ok) {
        return read;
    }
    const found = read.value;
    if (!found || (await stillDecides(office, found)) === false) {
        return failure(refusal('mod-not-timed'));
    }
    const problem = await office.checkMayChange(found);
    if (problem) {
        return failure(problem);
    }
    if (isSameEnd(found.until, wanted, now())) {
        return success({ found, untold: [], changed: false });
    }
    const until = wanted === 'endless' ? undefined : now() + wanted;
    return amendEnd(office, found, { by: personReference(scene.moderator), until, reason: '' });
}

export const duration = defineCaseCommand({
    name: 'duration',
    words: ['duration'],
    parameters: ['latest-case', 'duration'],
    options: [],
    for: 'moderators',
    async run(office, { found, duration: wanted }): Promise<Result<Amended>> {
        const action = found && office.actionNamed(found.action);
        if (!found || wanted === undefined || !action?.duration) {
            return failure(refusal('mod-not-timed'));
        }
        // Behind whatever is done to the person at this moment, such as to end it.
        return office.turns.take([placeOf(action, found, found.target.id)], () => changeEnd(office, found.id, wanted));
    },
});
