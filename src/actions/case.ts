// The command "case": everything about one case of this room.
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { Case } from '../moderation/cases/fold';
import { failure, refusal, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

export const oneCase = defineCaseCommand({
    name: 'case',
    words: ['case'],
    parameters: ['case'],
    options: [],
    for: 'moderators',
    run: (_, { found }): Promise<Result<Case>> =>
        Promise.resolve(found ? success(found) : failure(refusal('mod-case-unknown'))),
});
