// The command "attention": the timed acts of this room that could not be ended and need a person.
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { Case } from '../moderation/cases/fold';
import { stillDecides } from '../moderation/cases/latest-of-kind';
import { success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

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
            // A person may have seen to it since; what cannot be told is shown.
            if (found.value && (await stillDecides(office, found.value)) !== false) {
                cases.push(found.value);
            }
        }
        return success(cases);
    },
});
