// The moderator's own latest case in a room: what undo, reason and duration mean where no case is named.
import { failure, refusal, success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import { defineCaseCommand } from './case-command';
import type { Case } from './fold';

/** One of several that were acted on at once is not the latest act: which is meant, has to be said. */
export const ownLatest = defineCaseCommand({
    name: 'own-latest',
    words: [],
    parameters: [],
    options: [],
    for: 'moderators',
    async run({ book, scene }): Promise<Result<Case>> {
        const found = await book.latestBy(scene.moderator.id, scene.room.id);
        if (!found.ok) {
            return found;
        }
        if (!found.value) {
            return failure(refusal('mod-no-latest-case'));
        }
        const { run } = found.value;
        return run ? failure(refusal('mod-latest-is-run', { run: run.id })) : success(found.value);
    },
});
