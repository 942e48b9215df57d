// The command "cases": the latest cases of this room.
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { Case } from '../moderation/cases/fold';
import { settle } from '../moderation/cases/settle';
import { success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

const SHOWN = 10;

export const cases = defineCaseCommand({
    name: 'cases',
    words: ['cases'],
    parameters: [],
    options: [],
    for: 'moderators',
    async run(office): Promise<Result<readonly Case[]>> {
        const found = await office.book.recent(office.scene.room.id, SHOWN);
        return found.ok ? success(await settle(office, found.value.slice(0, SHOWN))) : found;
    },
});
