// The command "undo": takes an act or a whole run back through the declared reverse, with its own permission and checks.
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { Asked, Asking, CaseOffice } from '../moderation/cases/case-command';
import { isInForce } from '../moderation/cases/fold';
import type { Case } from '../moderation/cases/fold';
import type { Action } from '../moderation/action';
import type { Report } from '../moderation/request';
import { failure, refusal, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

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

/** A single case that can no longer be taken back is refused as such, and not as one of several outcomes. */
function isOverall(report: Report): boolean {
    const [only, ...others] = report.kind === 'outcomes' ? report.outcomes : [];
    return others.length === 0 && only?.outcome.kind === 'refused' && only.outcome.problem.code === NOT_UNDOABLE;
}

async function takeBack(
    office: CaseOffice,
    cases: readonly Case[],
    watch: Asked['watch'],
): Promise<Result<UndoAnswer>> {
    const [first] = cases;
    const reverse = first && office.actionNamed(office.actionNamed(first.action)?.undo ?? '');
    if (!reverse) {
        return failure(refusal(NOT_UNDOABLE));
    }
    const report = await office.perform(requestFor(cases, reverse), watch);
    return isOverall(report) ? failure(refusal(NOT_UNDOABLE)) : success({ reverse, report });
}

export const undo = defineCaseCommand({
    name: 'undo',
    words: ['undo'],
    parameters: ['case-or-run'],
    options: [],
    for: 'moderators',
    run: (office, { found, run, watch }): Promise<Result<UndoAnswer>> =>
        takeBack(office, found ? [found] : (run?.done.filter(isInForce) ?? []), watch),
});
