// The command "undo": takes an act or a whole run back through the declared reverse, with its own permission and checks.
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { Asked, Asking, CaseOffice } from '../moderation/cases/case-command';
import { isInForce } from '../moderation/cases/fold';
import type { Case } from '../moderation/cases/fold';
import type { Action } from '../moderation/action';
import type { Report } from '../moderation/request';
import { changedByRun } from '../moderation/runs/changed-by-run';
import type { Run } from '../moderation/runs/fold-run';
import { standingCase } from '../moderation/cases/latest-of-kind';
import { notUndoable } from '../moderation/cases/undoable';
import { failure, success } from '../workspace/problem';
import type { Problem, Result } from '../workspace/problem';

export interface UndoAnswer {
    /** What was done to take it back. */
    readonly reverse: Action;
    readonly report: Report;
}

const NOT_UNDOABLE = 'mod-not-undoable';

/** What is to be taken back: a case, or what a run changed of it. */
interface ToTakeBack {
    readonly found: Case;
    readonly changedBy?: string;
}

function requestFor(all: readonly ToTakeBack[], reverse: Action): Asking {
    const role = all[0]?.found.role;
    return {
        action: reverse,
        targets: all.map(({ found, ...changed }) => ({ id: found.target.id, undoes: found.id, ...changed })),
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
    all: readonly ToTakeBack[],
    watch: Asked['watch'],
): Promise<Result<UndoAnswer>> {
    const first = all[0]?.found;
    if (!first) {
        return failure(notUndoable('nothing-left'));
    }
    const reverse = office.actionNamed(office.actionNamed(first.action)?.undo ?? '');
    if (!reverse) {
        return failure(notUndoable('no-reverse'));
    }
    const report = await office.perform(requestFor(all, reverse), watch);
    const problem = overallProblem(report);
    return problem ? failure(problem) : success({ reverse, report });
}

/** Whether an act stands, or did until somebody lifted it and did it once more: that is to be told. */
async function isToTakeBack(office: CaseOffice, found: Case): Promise<boolean> {
    if (isInForce(found) || found.ended?.endedBy === undefined) {
        return isInForce(found);
    }
    const anew = await standingCase(office, found);
    return !anew.ok || anew.value !== undefined;
}

/** What a run did and what stands of it, and whose end it changed. */
async function ofRun(office: CaseOffice, run: Run): Promise<Result<ToTakeBack[]>> {
    const changed = await changedByRun(office.book, run);
    if (!changed.ok) {
        return changed;
    }
    const stands = await Promise.all(run.done.map((found) => isToTakeBack(office, found)));
    return success([
        ...run.done.filter((_, position) => stands[position]).map((found) => ({ found })),
        ...changed.value.filter(isInForce).map((found) => ({ found, changedBy: run.id })),
    ]);
}

export const undo = defineCaseCommand({
    name: 'undo',
    words: ['undo'],
    aliases: [{ words: ['revert'] }, { words: ['rollback'] }],
    parameters: ['latest-case-or-run'],
    options: [],
    for: 'moderators',
    async run(office, { found, run, watch }): Promise<Result<UndoAnswer>> {
        const all = run ? await ofRun(office, run) : success(found ? [{ found }] : []);
        return all.ok ? takeBack(office, all.value, watch) : all;
    },
});
