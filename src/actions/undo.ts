// The command "undo": takes an act back through its declared reverse, with the reverse's own permission and checks.
import { defineCaseCommand } from '../moderation/cases/case-command';
import type { Case } from '../moderation/cases/fold';
import { stillDecides } from '../moderation/cases/latest-of-kind';
import { personReference } from '../moderation/cases/record';
import type { Action } from '../moderation/action';
import type { CaseOffice } from '../moderation/cases/case-command';
import type { Report, TargetOutcome } from '../moderation/request';
import { failure, refusal, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

export interface UndoAnswer {
    /** What was done to take it back. */
    readonly reverse: Action;
    readonly report: Report;
}

function requestFor(found: Case, reverse: Action): Parameters<CaseOffice['perform']>[0] {
    return {
        action: reverse,
        targets: [{ id: found.target.id }],
        ...(found.role ? { role: found.role.id } : {}),
        reason: '',
        workspace: found.role?.scope === 'workspace',
        relinquish: false,
        undoes: found.id,
    };
}

/** The outcome of the one target, when the act is taken back now, whoever did it. */
function takenBack(report: Report): TargetOutcome | undefined {
    return report.kind === 'outcomes'
        ? report.outcomes.find(({ outcome }) => outcome.kind === 'done' || outcome.kind === 'already')
        : undefined;
}

export const undo = defineCaseCommand({
    name: 'undo',
    words: ['undo'],
    parameters: ['case'],
    options: [],
    for: 'moderators',
    async run(office, { found }): Promise<Result<UndoAnswer>> {
        const reverse = found && office.actionNamed(office.actionNamed(found.action)?.undo ?? '');
        // Where a later act has taken its place, taking back the earlier one would take back that one.
        if (!reverse || (await stillDecides(office, found)) === false) {
            return failure(refusal('mod-not-undoable'));
        }
        const report = await office.perform(requestFor(found, reverse));
        const done = takenBack(report);
        if (done) {
            const by = personReference(office.scene.moderator);
            const undoneBy = done.caseId ?? found.id;
            await office.book.add(found, { kind: 'undone', caseId: found.id, by, undoneBy });
        }
        return success({ reverse, report });
    },
});
