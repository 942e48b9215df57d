// Carries out a submitted form through the pipeline and says what became of it.
import type { RegisteredAction } from '../actions/index';
import { problemText } from '../answers/problem-text';
import { reportText } from '../answers/report-text';
import type { Desk } from '../moderation/desk';
import type { Report } from '../moderation/request';
import type { Problem } from '../workspace/problem';
import { fieldFor, openForm, readForm } from './form';
import type { Entered, FilledForm } from './form';
import { within } from './known';
import { firstPages, showMember, showRoom } from './show';
import type { ActionViewName } from './view-name';
import { writeViewName } from './view-name';
import { messageView } from './views/message-view';
import { ACT_BUDGET_MILLISECONDS } from './visit';
import type { Reply, Visit } from './visit';

interface Submission {
    readonly visit: Visit;
    readonly desk: Desk;
    readonly action: RegisteredAction;
    readonly name: ActionViewName;
    readonly form: FilledForm;
}

/** The problem of a request that changed nothing at all, `undefined` when something was done or there was no need. */
function onlyProblem(report: Report): Problem | undefined {
    if (report.kind === 'refused') {
        return report.problem;
    }
    const [first, ...others] = report.outcomes;
    return first && others.length === 0 && (first.outcome.kind === 'refused' || first.outcome.kind === 'failed')
        ? first.outcome.problem
        : undefined;
}

function isAllWell(report: Report): boolean {
    return (
        report.kind === 'outcomes' &&
        report.outcomes.every(({ outcome }) => outcome.kind === 'done' || outcome.kind === 'already')
    );
}

function textOf({ visit, desk, action, form }: Submission, report: Report): string {
    return reportText(visit.t, { action, room: desk.room, reason: form.reason, report });
}

/** A refusal stands at the field it is about; where there is none, or rooms are to be confirmed, in the form itself. */
async function refuse(submission: Submission, problem: Problem, text: string): Promise<Reply> {
    const { visit, desk, action, name } = submission;
    const field = problem.code === 'user-last-owner' ? undefined : fieldFor(action, name, problem.code);
    const viewId = writeViewName(name);
    if (field !== undefined) {
        return { kind: 'field-errors', viewId, errors: { [field]: problemText(visit.t, problem) } };
    }
    const form = await openForm(visit, desk, action, name.personId, text);
    return { kind: 'update-modal', view: form.ok ? form.value : messageView(visit.t, visit.appId, viewId, text) };
}

async function replyTo(submission: Submission, fresh: Desk, report: Report): Promise<Reply> {
    const { visit, name } = submission;
    const text = textOf(submission, report);
    const problem = onlyProblem(report);
    if (problem) {
        return refuse(submission, problem, text);
    }
    if (!isAllWell(report)) {
        return { kind: 'update-modal', view: messageView(visit.t, visit.appId, writeViewName(name), text) };
    }
    const bar =
        name.personId === undefined
            ? await showRoom(visit, fresh, firstPages(name.roomId), text)
            : await showMember(visit, fresh, { id: name.personId }, text);
    return { kind: 'close-modal', bar };
}

/** What takes too long for the form is told in the room when it is done. */
async function tellLater(submission: Submission, report: Promise<Report>): Promise<void> {
    const { visit, name } = submission;
    await visit.tell(name.roomId, textOf(submission, await report));
}

export async function submitForm(
    visit: Visit,
    desk: Desk,
    action: RegisteredAction,
    name: ActionViewName,
    entered: Entered,
): Promise<Reply> {
    const read = readForm(visit, action, name, entered);
    if ('errors' in read) {
        return { kind: 'field-errors', viewId: writeViewName(name), errors: read.errors };
    }
    const submission: Submission = { visit, desk, action, name, form: read.form };
    const { targets, role, reason } = read.form;
    const report = desk.perform({
        action,
        targets,
        ...(role === undefined ? {} : { role }),
        reason,
        workspace: false,
        relinquish: name.confirmed,
    });
    const inTime = await within(ACT_BUDGET_MILLISECONDS, report);
    if (inTime === 'late') {
        tellLater(submission, report).catch((error: unknown) => visit.report(error));
        return {
            kind: 'update-modal',
            view: messageView(visit.t, visit.appId, writeViewName(name), visit.t('panel-working')),
        };
    }
    const fresh = await visit.openDesk(name.roomId);
    return replyTo(submission, fresh.ok ? fresh.value : desk, inTime);
}
