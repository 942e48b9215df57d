// The command "attention": the timed acts of this room that could not be ended and need a person.
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { CaseOffice } from '../moderation/cases/case-command';
import { isInForce } from '../moderation/cases/fold';
import type { Case } from '../moderation/cases/fold';
import { latestOfKind } from '../moderation/cases/latest-of-kind';
import { success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

/** Whether it is still to be ended: a person may have seen to it since. What cannot be told is shown. */
async function stillStands(office: CaseOffice, found: Case): Promise<boolean> {
    const latest = await latestOfKind(office, found);
    return isInForce(found) && (!latest.ok || latest.value?.id === found.id);
}

export const attention = defineCaseCommand({
    name: 'attention',
    words: ['attention'],
    parameters: [],
    options: [],
    for: 'moderators',
    async run(office): Promise<Result<readonly Case[]>> {
        const { scene, book, attention: needs } = office;
        const ids = await needs.inRoom(scene.room.id);
        if (!ids.ok) {
            return ids;
        }
        const cases: Case[] = [];
        for (const id of ids.value) {
            const found = await book.find(id);
            if (!found.ok) {
                return found;
            }
            if (found.value && (await stillStands(office, found.value))) {
                cases.push(found.value);
            }
        }
        return success(cases);
    },
});
