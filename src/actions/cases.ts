// The command "cases": the latest cases of this room, a page at a time.
import { asSeenBy } from '../moderation/cases/as-seen-by';
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { Case } from '../moderation/cases/fold';
import { settle, settlingOf } from '../moderation/cases/settle';
import { success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

export const CASES_A_PAGE = 10;

export const cases = defineCaseCommand({
    name: 'cases',
    words: ['cases'],
    aliases: [{ words: ['modlog'] }],
    parameters: [],
    options: [],
    for: 'moderators',
    async run(office, { before }): Promise<Result<readonly Case[]>> {
        const found = await office.book.recent(office.scene.room.id, CASES_A_PAGE, before);
        if (!found.ok) {
            return found;
        }
        const settled = await settle(settlingOf(office), found.value.slice(0, CASES_A_PAGE));
        return success(settled.map((each) => asSeenBy(office.scene.moderator, each)));
    },
});
