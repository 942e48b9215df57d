// The command "mine": what the one who asks should know of the cases about them here. Notes are not theirs to see.
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { Case } from '../moderation/cases/fold';
import { success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

export const mine = defineCaseCommand({
    name: 'mine',
    words: ['mine'],
    parameters: [],
    options: [],
    for: 'anyone',
    async run({ scene, book }): Promise<Result<readonly Case[]>> {
        const about = await book.about(scene.moderator.id, scene.room.id);
        return about.ok
            ? success(about.value.filter(({ action, state }) => action !== 'note' && state === 'done'))
            : about;
    },
});
