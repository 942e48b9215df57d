// The command "attention": the timed acts of this room that could not be ended and need a person.
import { asSeenBy } from '../moderation/cases/as-seen-by';
import { defineCaseCommand } from '../moderation/cases/case-command';
import { stillNeeding } from '../moderation/time/needing';
import type { Needing } from '../moderation/time/needing';
import { success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

export const attention = defineCaseCommand({
    name: 'attention',
    words: ['attention'],
    parameters: [],
    options: [],
    for: 'moderators',
    async run(office): Promise<Result<Needing>> {
        const { attention: kept, scene } = office;
        const needing = await stillNeeding(office, await kept.inRoom(scene.room.id));
        return needing.ok
            ? success({ ...needing.value, cases: needing.value.cases.map((each) => asSeenBy(scene.moderator, each)) })
            : needing;
    },
});
