// The command "cases": the latest cases of this room, a page at a time.
import { asSeenBy } from '../moderation/cases/as-seen-by';
import type { CasePage } from '../moderation/cases/case-book';
import { defineCaseCommand } from '../moderation/cases/case-command';
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
    async run(office, { before }): Promise<Result<CasePage>> {
        const { book, scene } = office;
        const page = await book.recent(scene.room.id, CASES_A_PAGE, before);
        if (!page.ok) {
            return page;
        }
        const settled = await settle(settlingOf(office), page.value.cases);
        return success({ ...page.value, cases: settled.map((each) => asSeenBy(scene.moderator, each)) });
    },
});
