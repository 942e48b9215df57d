// The command "report": one report of a message of this room, and what became of it.
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { FoundReport } from '../moderation/reports/message-report';
import { failure, refusal, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

export const oneReport = defineCaseCommand({
    name: 'report',
    words: ['report'],
    parameters: ['report'],
    options: [],
    for: 'moderators',
    run: (_, { report }): Promise<Result<FoundReport>> =>
        Promise.resolve(report ? success(report) : failure(refusal('mod-report-unknown'))),
});
