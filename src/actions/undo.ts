// The command "undo": takes an act or a whole run back through the declared reverse, with its own permission and checks.
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { Asked, Asking, CaseOffice } from '../moderation/cases/case-command';
import { isInForce } from '../moderation/cases/fold';
import type { Case } from '../moderation/cases/fold';
import type { Action } from '../moderation/action';
import type { Report } from '../moderation/request';
import { notUndoable } from '../moderation/cases/undoable';
import { failure, success } from '../workspace/problem';
import type { Problem, Result } from '../workspace/problem';

export interface UndoAnswer {
    /** What was done to take it back. */
    readonly reverse: Action;
    readonly report: Report;
}

const NOT_UNDOABLE = 'mod-not-undoable';

function requestFor(cases: readonly Case[], reverse: Action): Asking {
    const [{ role } = { role: undefined }] = cases;
    return {
        action: reverse,
        targets: cases.map(({ id, target }) => ({ id: target.id, undoes: id })),
        ...(role ? { role: role.id } : {}),
        reason: '',
        workspace: role?.scope === 'workspace',
        relinquish: false,
    };
}

/** Why a single case can no longer be taken back; it is refused as such, and not as one of several outcomes. */
function overallProblem(report: Report): Problem | undefined {
    const [only, ...others] = report.kind === 'outcomes' ? report.outcomes : [];
    return others.length === 0 && only?.outcome.kind === 'refused' && only.outcome.problem.code === NOT_UNDOABLE
        ? only.outcome.problem
        : undefined;
}

async function takeBack(
    office: CaseOffice,
    cases: readonly Case[],
    watch: Asked['watch'],
): Promise<Result<UndoAnswer>> {
    const [first] = cases;
    if (!first) {
        return failure(notUndoable('nothing-left'));
    }
    const reverse = office.actionNamed(office.actionNamed(first.action)?.undo ?? '');
    if (!reverse) {
        return failure(notUndoable('no-reverse'));
    }
    const report = await office.perform(requestFor(cases, reverse), watch);
    const problem = overallProblem(report);
    return problem ? failure(problem) : success({ reverse, report });
}

export const undo = defineCaseCommand({
    name: 'undo',
    words: ['undo'],
    parameters: ['latest-case-or-run'],
    options: [],
    for: 'moderators',
    run: (office, { found, run, watch }): Promise<Result<UndoAnswer>> =>
        takeBack(office, found ? [found] : (run?.done.filter(isInForce) ?? []), watch),
});
