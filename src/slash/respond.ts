// Words in, an answer out: parses, lets the desk do it, and puts the outcome in words.
import type { RegisteredAction, RegisteredCaseCommand, RegisteredQuery } from '../actions/index';
import type { Desk } from '../moderation/desk';
import { problemText } from '../answers/problem-text';
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

async function act(t: Translate, desk: Desk, action: RegisteredAction, command: Command): Promise<string> {
    const { role, targets, duration, reason, options } = command;
    const report = await desk.perform({
        action,
        targets: targets.map((username) => ({ username })),
        ...(role === undefined ? {} : { role }),
        ...(duration === undefined ? {} : { duration }),
        reason,
        workspace: options.has('workspace'),
        relinquish: options.has('relinquish'),
    });
    return reportText(t, { action, room: desk.room, reason, report, howToConfirm: t('confirm-relinquish') });
}

async function answerQuery(t: Translate, desk: Desk, query: RegisteredQuery, { targets }: Command): Promise<string> {
    const [username] = targets;
    const answer = await desk.ask(query, username === undefined ? undefined : { username });
    return answer.ok ? queryAnswers[query.name](t, desk, answer.value) : `⛔ ${problemText(t, answer.problem)}`;
}

async function answerCaseCommand(
    t: Translate,
    desk: Desk,
    caseCommand: RegisteredCaseCommand,
    { targets, caseId, duration, reason, options }: Command,
): Promise<string> {
    const [username] = targets;
    const naming = {
        ...(username === undefined ? {} : { target: { username } }),
        ...(caseId === undefined ? {} : { caseId }),
        text: reason,
        ...(duration === undefined ? {} : { duration }),
        workspace: options.has('workspace'),
    };
    const text = await caseAnswers[caseCommand.name](t, desk, naming);
    return text.ok ? text.value : `⛔ ${problemText(t, text.problem)}`;
}

/** The answer to `/mod <words>`, whatever the words are. */
export async function respond(t: Translate, desk: Desk, words: readonly string[]): Promise<string> {
    const parsed = parse(words, forms);
    if (!parsed.ok) {
        return wordsAnswer(t, parsed.problem);
    }
    const { command } = parsed;
    switch (command.form.kind) {
        case 'overview':
            return overviewAnswer(t, desk);
        case 'help':
            return helpAnswer(t, command.topic);
        case 'doctor':
            return explainAnswer(t, desk, command);
        case 'query':
            return answerQuery(t, desk, command.form.query, command);
        case 'case-command':
            return answerCaseCommand(t, desk, command.form.caseCommand, command);
        case 'action':
            return act(t, desk, command.form.action, command);
    }
}
