// The command "attention": the timed acts of this room that could not be ended and need a person.
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { Case } from '../moderation/cases/fold';
import { success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

export const attention = defineCaseCommand({
    name: 'attention',
    words: ['attention'],
    parameters: [],
    options: [],
    for: 'moderators',
    async run({ scene, book, attention: needs }): Promise<Result<readonly Case[]>> {
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
            if (found.value) {
                cases.push(found.value);
            }
        }
        return success(cases);
    },
});
