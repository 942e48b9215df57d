// Does what the words of an act ask for, once it is clear what that is, and says what became of it.
import type { RegisteredAction } from '../actions/index';
import { problemText } from '../answers/problem-text';
import { didYouMean, proposedPerson } from '../answers/reading-text';
import { reportText } from '../answers/report-text';
import { dryRunText } from '../answers/run-text';
import { DRY_RUN } from '../moderation/action';
import type { Asking } from '../moderation/cases/case-command';
import type { Desk } from '../moderation/desk';
import type { Report } from '../moderation/request';
import type { ActMeaning } from '../parameters/reading';
import { compose, joined } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import type { ActCommand } from './command';
import { answerInTime } from './answer';
import type { Answer, Asked } from './answer';
import { proposals, settleDoubts } from './settle-doubts';
import { wordsAnswer } from './words-answer';

const UNKNOWN = 'error-invalid-user';

function askingOf({ threadId }: Asked, { form, options, reportId }: ActCommand, meaning: ActMeaning): Asking {
    const { people, role, duration, reason } = meaning;
    return {
        action: form.action,
        targets: people.map((username) => ({ username })),
        ...(role === undefined ? {} : { role }),
        ...(duration === undefined ? {} : { duration }),
        ...(threadId === undefined ? {} : { threadId }),
        ...(reportId === undefined ? {} : { report: reportId }),
        reason,
        workspace: options.has('workspace'),
        relinquish: options.has('relinquish'),
    };
}

/** The names that nobody has. */
function unknownNames(report: Report): string[] {
    const outcomes = report.kind === 'outcomes' ? report.outcomes : [];
    return outcomes.flatMap(({ name, outcome }) =>
        outcome.kind === 'refused' && outcome.problem.code === UNKNOWN && 'username' in name ? [name.username] : [],
    );
}

/** Who may be meant by names that nobody has, a line for each name; for those who may do it. */
async function proposalLines(t: Translate, desk: Desk, action: RegisteredAction, report: Report): Promise<Markdown[]> {
    const names = unknownNames(report);
    if (names.length === 0 || (await desk.whyNotTry(action))) {
        return [];
    }
    const people = await Promise.all(names.map((name) => proposals(desk, name)));
    return people.flatMap((called) => didYouMean(t, called.map(proposedPerson)));
}

export async function act(asked: Asked, command: ActCommand): Promise<Answer> {
    const { t, desk } = asked;
    const { form, options } = command;
    const { action } = form;
    const settled = await settleDoubts(desk, action, command.reading);
    if (settled.kind === 'refused') {
        return { text: compose`⛔ ${problemText(t, settled.problem)}` };
    }
    if (settled.kind === 'problem') {
        const typed = [...options].map((option) => `--${option}`);
        return { text: wordsAnswer(t, { ...settled.problem, form, options: typed }, settled.people) };
    }
    const asking = askingOf(asked, command, settled.meaning);
    const howToConfirm = t('confirm-relinquish');
    const tell = async (report: Report): Promise<Markdown> => {
        const { room, now } = desk;
        const table = reportText(t, { action, room, reason: asking.reason, report, now: now(), howToConfirm });
        return joined([table, ...(await proposalLines(t, desk, action, report))]);
    };
    if (options.has(DRY_RUN)) {
        return { text: dryRunText(t, await tell(await desk.dryRun(asking))) };
    }
    return answerInTime(t, t(`action-${action.name}-title`), async (watch) => tell(await desk.perform(asking, watch)));
}
