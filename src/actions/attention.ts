// The command "attention": the timed acts of this room that could not be ended and need a person.
import { defineCaseCommand } from '../moderation/cases/case-command';
import { stillNeeding } from '../moderation/time/needing';
import type { Needing } from '../moderation/time/needing';
import type { Result } from '../workspace/problem';

export const attention = defineCaseCommand({
    name: 'attention',
    words: ['attention'],
    parameters: [],
    options: [],
    for: 'moderators',
    async run(office): Promise<Result<Needing>> {
        return stillNeeding(office, await office.attention.inRoom(office.scene.room.id));
    },
});
