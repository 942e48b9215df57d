// The command "cases": the latest cases of this room, a page at a time.
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
        const page = await office.book.recent(office.scene.room.id, CASES_A_PAGE, before);
        return page.ok ? success({ ...page.value, cases: await settle(settlingOf(office), page.value.cases) }) : page;
    },
});
