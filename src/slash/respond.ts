// Words in, an answer out: parses, lets the desk do it, and puts the outcome in words.
import type { RegisteredAction, RegisteredCaseCommand, RegisteredQuery } from '../actions/index';
import { DRY_RUN } from '../moderation/action';
import type { Watch } from '../moderation/cases/case-command';
import type { Desk } from '../moderation/desk';
import type { Progress, Report } from '../moderation/request';
import { within } from '../moderation/time/within';
import { problemText } from '../answers/problem-text';
import { dryRunText, underWayText } from '../answers/run-text';
import { code } from '../texts/defuse';
import { compose } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import { caseAnswers } from './case-answers';
import { explainAnswer } from './explain-answer';
import { forms } from './grammar';
import { helpAnswer, overviewAnswer } from './help';
import { parse } from './parse';
import type { Command } from './command';
import { queryAnswers } from './query-answer';
import { reportText } from '../answers/report-text';
import { wordsAnswer } from './words-answer';

/** Who asks, and where. */
interface Asked {
    readonly t: Translate;
    readonly desk: Desk;
    readonly threadId: string | undefined;
}

/** An answer now, and where something takes long, another one when it is done. */
export interface Answer {
    readonly text: Markdown;
    readonly later?: Promise<Markdown>;
}

/** As long as one waits for an answer before wondering whether anything happens. */
const PATIENCE_MILLISECONDS = 3000;

/** Several people may take minutes; then the moderator is told how far it is, and the table follows. */
async function answerInTime(t: Translate, title: Markdown, work: (watch: Watch) => Promise<Markdown>): Promise<Answer> {
    let latest: Progress | undefined;
    const text = work((progress) => {
        latest = progress;
    });
    const inTime = await within(PATIENCE_MILLISECONDS, text);
    if (inTime !== 'late') {
        return { text: inTime };
    }
    return latest ? { text: underWayText(t, title, latest), later: text } : { text: await text };
}

async function act({ t, desk, threadId }: Asked, action: RegisteredAction, command: Command): Promise<Answer> {
    const { role, targets, duration, reason, reportId, options } = command;
    const asking = {
        action,
        targets: targets.map((username) => ({ username })),
        ...(role === undefined ? {} : { role }),
        ...(duration === undefined ? {} : { duration }),
        ...(threadId === undefined ? {} : { threadId }),
        ...(reportId === undefined ? {} : { report: reportId }),
        reason,
        workspace: options.has('workspace'),
        relinquish: options.has('relinquish'),
    };
    const tell = (report: Report): Markdown =>
        reportText(t, { action, room: desk.room, reason, report, howToConfirm: t('confirm-relinquish') });
    if (options.has(DRY_RUN)) {
        return { text: dryRunText(t, tell(await desk.dryRun(asking))) };
    }
    return answerInTime(t, t(`action-${action.name}-title`), async (watch) => tell(await desk.perform(asking, watch)));
}

async function answerQuery(t: Translate, desk: Desk, query: RegisteredQuery, { targets }: Command): Promise<Markdown> {
    const [username] = targets;
    const answer = await desk.ask(query, username === undefined ? undefined : { username });
    return answer.ok ? queryAnswers[query.name](t, desk, answer.value) : compose`⛔ ${problemText(t, answer.problem)}`;
}

async function answerCaseCommand(
    { t, desk }: Asked,
    caseCommand: RegisteredCaseCommand,
    { targets, caseId, duration, reason, options }: Command,
): Promise<Answer> {
    const [username] = targets;
    const naming = {
        ...(username === undefined ? {} : { target: { username } }),
        ...(caseId === undefined ? {} : { caseId }),
        text: reason,
        ...(duration === undefined ? {} : { duration }),
        workspace: options.has('workspace'),
    };
    return answerInTime(t, code(`/mod ${caseCommand.words.join(' ')}`), async (watch) => {
        const text = await caseAnswers[caseCommand.name](t, desk, { ...naming, watch });
        return text.ok ? text.value : compose`⛔ ${problemText(t, text.problem)}`;
    });
}

/** The answer to `/mod <words>`, whatever the words are. */
export async function respond(t: Translate, desk: Desk, words: readonly string[], threadId?: string): Promise<Answer> {
    const parsed = parse(words, forms);
    if (!parsed.ok) {
        return { text: wordsAnswer(t, parsed.problem) };
    }
    const { command } = parsed;
    const asked: Asked = { t, desk, threadId };
    switch (command.form.kind) {
        case 'overview':
            return { text: await overviewAnswer(t, desk) };
        case 'help':
            return { text: helpAnswer(t, command.topic) };
        case 'doctor':
            return { text: await explainAnswer(t, desk, command) };
        case 'query':
            return { text: await answerQuery(t, desk, command.form.query, command) };
        case 'case-command':
            return answerCaseCommand(asked, command.form.caseCommand, command);
        case 'action':
            return act(asked, command.form.action, command);
    }
}
