// The command "reports": the messages of this room that were reported and not dismissed, but for one's own.
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { OpenReport } from '../moderation/reports/message-report';
import { success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

const MOST_REPORTS = 20;

export interface ReportsAnswer {
    /** Latest first. */
    readonly shown: readonly OpenReport[];
    /** How many more there are. */
    readonly more: number;
}

export const reports = defineCaseCommand({
    name: 'reports',
    words: ['reports'],
    parameters: [],
    options: [],
    for: 'moderators',
    async run({ reports: keeping, scene }): Promise<Result<ReportsAnswer>> {
        const open = await keeping.book.openFor(scene.moderator, scene.room.id);
        if (!open.ok) {
            return open;
        }
        const shown = open.value.slice(0, MOST_REPORTS);
        return success({ shown, more: open.value.length - shown.length });
    },
});
