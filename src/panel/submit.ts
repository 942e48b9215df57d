// Carries out a submitted form through the pipeline and says what became of it.
import type { RegisteredAction } from '../actions/index';
import { refusalText, reportText } from '../answers/report-text';
import { dryRunText, underWayText } from '../answers/run-text';
import type { Asking } from '../moderation/cases/case-command';
import type { Desk } from '../moderation/desk';
import type { Progress, Report } from '../moderation/request';
import { fieldFor, openForm, readForm } from './form';
import type { Entered, FilledForm } from './form';
import { within } from '../moderation/time/within';
import { refusalLine } from './say';
import { sendOnce } from './send-once';
import { firstPages, showMember, showRoom } from './show';
import { tellLater } from './tell-later';
import { actionTitle } from './texts';
import type { ActionViewName } from './view-name';
import { ACT_BUDGET_MILLISECONDS, timeLeft } from './visit';
import type { Reply, Visit } from './visit';

interface Submission {
    readonly visit: Visit;
    readonly desk: Desk;
    readonly action: RegisteredAction;
    readonly name: ActionViewName;
    /** The id of this opening of the form. */
    readonly viewId: string;
    /** Whether the form listed the rooms to be given up. */
    readonly confirmed: boolean;
    /** Whether the form told that it is done already. */
    readonly again: boolean;
}

/** The codes of a request that came to nothing, for anybody; `undefined` when something was done or there was no need. */
function codesInVain(report: Report): string[] | undefined {
    if (report.kind === 'refused') {
        return [report.problem.code];
    }
    const codes = report.outcomes.map(({ outcome }) =>
        outcome.kind === 'refused' || outcome.kind === 'failed' ? outcome.problem.code : undefined,
    );
    const known = codes.filter((code) => code !== undefined);
    return known.length === codes.length ? known : undefined;
}

/** A form for several people lists no rooms; that of one person does, and asks. */
function howToConfirm({ visit, name }: Submission): string | undefined {
    return name.personId === undefined ? visit.t('panel-confirm-alone') : undefined;
}

function textOf(submission: Submission, { reason }: FilledForm, report: Report): string {
    const { visit, desk, action } = submission;
    const hint = howToConfirm(submission);
    return reportText(visit.t, {
        action,
        room: desk.room,
        reason,
        report,
        now: desk.now(),
        ...(hint === undefined ? {} : { howToConfirm: hint }),
    });
}

/** The form closes, and a bar says what became of it. */
async function close({ visit, name }: Submission, desk: Desk, text: string): Promise<Reply> {
    const { roomId, personId, reportId } = name;
    const bar =
        personId === undefined
            ? await showRoom(visit, desk, firstPages(roomId), text)
            : await showMember(visit, desk, { id: personId, reportId }, text);
    return { kind: 'close-modal', bar, text };
}

/** The form stays open with what there is to tell; where it cannot be shown any more, the bar tells it. */
async function showForm(
    submission: Submission,
    desk: Desk,
    told: Parameters<typeof openForm>[4],
    text: string,
): Promise<Reply> {
    const { visit, action, name } = submission;
    const form = await within(timeLeft(visit, ACT_BUDGET_MILLISECONDS), openForm(visit, desk, action, name, told));
    return form !== 'late' && form.ok ? { kind: 'update-modal', view: form.value } : close(submission, desk, text);
}

/** A refusal stands at the field it is about; where there is none, or rooms are to be confirmed, in the form itself. */
async function refuse(submission: Submission, desk: Desk, report: Report, codes: readonly string[]): Promise<Reply> {
    const { visit, action, name } = submission;
    const text = refusalText(visit.t, report, howToConfirm(submission));
    const field = fieldFor(action, name, codes);
    if (field !== undefined) {
        return { kind: 'field-errors', errors: { [field]: text.split('\n').join(' ') } };
    }
    return showForm(submission, desk, { problem: text, rehearsal: undefined }, text);
}

/** The form of one person told whether it is done already, but for a role, which is chosen in it. */
function shown({ name, again }: Submission, { role }: FilledForm): Pick<Asking, 'shownDone'> {
    return name.personId === undefined || role !== undefined ? {} : { shownDone: again };
}

function askingOf(submission: Submission, form: FilledForm): Asking {
    const { action, name, confirmed } = submission;
    const { targets, role, duration, reason } = form;
    return {
        action,
        targets,
        ...(role === undefined ? {} : { role }),
        ...(duration === undefined ? {} : { duration }),
        reason,
        ...(name.reportId === undefined ? {} : { report: name.reportId }),
        ...shown(submission, form),
        workspace: false,
        relinquish: confirmed && name.personId !== undefined,
    };
}

/** Shows in the form what would happen; it stays open, to be sent for real. */
async function rehearse(submission: Submission, filled: FilledForm, asking: Asking): Promise<Reply> {
    const { visit, desk } = submission;
    const left = timeLeft(visit, ACT_BUDGET_MILLISECONDS);
    const report = await within(left, desk.dryRun(asking));
    const text = report === 'late' ? visit.t('panel-late') : dryRunText(visit.t, textOf(submission, filled, report));
    return showForm(submission, desk, { problem: undefined, rehearsal: text }, text);
}

/** The desk as it is after the act; the one of before where that is not known in time. */
async function deskOfNow({ visit, desk, name }: Submission): Promise<Desk> {
    const opened = await within(timeLeft(visit, ACT_BUDGET_MILLISECONDS), visit.openDesk(name.roomId));
    return opened !== 'late' && opened.ok ? opened.value : desk;
}

async function carryOut(submission: Submission, filled: FilledForm, asking: Asking): Promise<Reply> {
    const { visit, desk, action, name } = submission;
    let progress: Progress | undefined;
    const report = desk.perform(asking, (latest) => {
        progress = latest;
    });
    const inTime = await within(timeLeft(visit, ACT_BUDGET_MILLISECONDS), report);
    if (inTime === 'late') {
        const text = report.then((late) => textOf(submission, filled, late));
        void tellLater(visit, name.roomId, text);
        const title = actionTitle(visit.t, action);
        return close(
            submission,
            await deskOfNow(submission),
            progress ? underWayText(visit.t, title, progress) : visit.t('panel-working'),
        );
    }
    const fresh = await deskOfNow(submission);
    const codes = codesInVain(inTime);
    return codes
        ? refuse(submission, fresh, inTime, codes)
        : close(submission, fresh, textOf(submission, filled, inTime));
}

function carryOutOnce(submission: Submission, filled: FilledForm, asking: Asking): Promise<Reply> {
    const { visit, desk, viewId } = submission;
    return sendOnce(visit, viewId, {
        carryOut: () => carryOut(submission, filled, asking),
        tell: async (text) => close(submission, await deskOfNow(submission), text),
        refuse: (problem) => {
            const text = refusalLine(visit, problem);
            return showForm(submission, desk, { problem: text, rehearsal: undefined }, text);
        },
    });
}

/** Does what a form asks for; nothing in it is trusted. */
export async function submitForm(submission: Submission, entered: Entered): Promise<Reply> {
    const { visit, action, name } = submission;
    const read = readForm(visit, action, name, entered);
    if ('errors' in read) {
        return { kind: 'field-errors', errors: read.errors };
    }
    const asking = askingOf(submission, read.form);
    return read.form.dryRun ? rehearse(submission, read.form, asking) : carryOutOnce(submission, read.form, asking);
}
