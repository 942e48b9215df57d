// Words in, an answer out: parses, lets the desk do it, and puts the outcome in words.
import { actions } from '../actions/index';
import type { RegisteredCaseCommand, RegisteredQuery } from '../actions/index';
import { caseTitle } from '../answers/case-text';
import { problemText } from '../answers/problem-text';
import { ownLatest, ownLatestAct } from '../moderation/cases/own-latest';
import type { CaseNaming } from '../moderation/cases/run-case-command';
import type { Desk } from '../moderation/desk';
import { code, personName, quote } from '../texts/defuse';
import { compose, joined } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import { success } from '../workspace/problem';
import type { Result } from '../workspace/problem';
import { act } from './act-answer';
import { answerInTime } from './answer';
import type { Answer, Asked } from './answer';
import { caseAnswers } from './case-answers';
import type { OtherCommand, ParameterProblem, WordsProblem } from './command';
import { explainAnswer } from './explain-answer';
import { forms } from './grammar';
import { helpAnswer, overviewAnswer } from './help';
import { parse } from './parse';
import { queryAnswers } from './query-answer';
import { proposals } from './settle-doubts';
import { standingAnswer } from './standing-answer';
import { wordsAnswer } from './words-answer';

async function answerQuery({ t, desk }: Asked, query: RegisteredQuery, { given }: OtherCommand): Promise<Markdown> {
    const { target } = given;
    const answer = await desk.ask(query, target === undefined ? undefined : { username: target });
    return answer.ok ? queryAnswers[query.name](t, desk, answer.value) : compose`⛔ ${problemText(t, answer.problem)}`;
}

function takesLatest({ parameters }: RegisteredCaseCommand): boolean {
    return parameters.some((name) => name === 'latest-case' || name === 'latest-case-or-run');
}

/** The case that is meant, and its name where it was not named. */
async function whichCase(
    { t, desk }: Asked,
    caseCommand: RegisteredCaseCommand,
    caseId: string | undefined,
): Promise<Result<{ readonly caseId?: string; readonly shown: readonly Markdown[] }>> {
    if (caseId !== undefined || !takesLatest(caseCommand)) {
        return success({ ...(caseId === undefined ? {} : { caseId }), shown: [] });
    }
    const command = caseCommand.parameters.includes('latest-case-or-run') ? ownLatestAct : ownLatest;
    const latest = await desk.runCaseCommand(command, { text: '', workspace: false });
    if (!latest.ok) {
        return latest;
    }
    const { id, target } = latest.value;
    const shown = t('latest-case', {
        id: quote(id),
        what: caseTitle(t, latest.value),
        target: personName(target.username),
    });
    return success({ caseId: id, shown: [shown] });
}

async function answerCaseCommand(
    asked: Asked,
    caseCommand: RegisteredCaseCommand,
    { given, options }: OtherCommand,
): Promise<Answer> {
    const { t, desk } = asked;
    const { target, caseId, duration, text } = given;
    const meant = await whichCase(asked, caseCommand, caseId);
    if (!meant.ok) {
        return { text: compose`⛔ ${problemText(t, meant.problem)}` };
    }
    const { shown, ...naming } = meant.value;
    const about: CaseNaming = {
        ...naming,
        ...(target === undefined ? {} : { target: { username: target } }),
        text,
        ...(duration === undefined ? {} : { duration }),
        workspace: options.has('workspace'),
    };
    let later: Promise<Markdown> | undefined;
    const answer = await answerInTime(t, code(`/mod ${caseCommand.words.join(' ')}`), async (watch) => {
        const said = await caseAnswers[caseCommand.name](t, desk, { ...about, watch });
        if (!said.ok) {
            return joined([...shown, compose`⛔ ${problemText(t, said.problem)}`]);
        }
        if (typeof said.value === 'string') {
            return joined([...shown, said.value]);
        }
        ({ later } = said.value);
        return joined([...shown, said.value.text]);
    });
    return later === undefined ? answer : { ...answer, later };
}

async function answerOther(asked: Asked, command: OtherCommand): Promise<Answer> {
    const { t, desk } = asked;
    const { form, given } = command;
    switch (form.kind) {
        case 'overview':
            return { text: await overviewAnswer(t, desk) };
        case 'standing':
            return { text: await standingAnswer(t, desk, given.target ?? '') };
        case 'help':
            return { text: helpAnswer(t, given.topic) };
        case 'doctor':
            return { text: await explainAnswer(t, desk, command) };
        case 'query':
            return { text: await answerQuery(asked, form.query, command) };
        case 'case-command':
            return answerCaseCommand(asked, form.caseCommand, command);
    }
}

/** What stands in quotes may be what somebody is called; for whoever may act here at all. */
function nameMeant(problem: WordsProblem): string | undefined {
    switch (problem.kind) {
        case 'no-username':
            return problem.word;
        case 'unclear':
            return problem.name;
        default:
            return undefined;
    }
}

function withPeople(problem: WordsProblem, usernames: readonly string[]): WordsProblem {
    if (problem.kind !== 'unclear' || !problem.asPerson) {
        return problem;
    }
    const { asPerson } = problem;
    const more = usernames.map((username) => asPerson(username)).filter((reading) => reading !== undefined);
    const changed: ParameterProblem = { ...problem, readings: [...more, ...problem.readings] };
    return changed;
}

async function answerProblem({ t, desk }: Asked, problem: WordsProblem): Promise<Answer> {
    const name = nameMeant(problem);
    if (name === undefined) {
        return { text: wordsAnswer(t, problem) };
    }
    const able = await desk.abilities(actions);
    const people = able.ok && able.value.length > 0 ? await proposals(desk, name) : [];
    const usernames = people.map(({ username }) => username);
    return { text: wordsAnswer(t, withPeople(problem, usernames), people) };
}

/** What the panel shows besides the answer: the room, or somebody; `undefined` for all other words. */
export function panelMeant(words: readonly string[]): { readonly username?: string } | undefined {
    const parsed = parse(words, forms);
    if (!parsed.ok || parsed.command.kind !== 'other') {
        return undefined;
    }
    const { form, given } = parsed.command;
    if (form.kind === 'standing') {
        return given.target === undefined ? undefined : { username: given.target };
    }
    return form.kind === 'overview' ? {} : undefined;
}

/** The answer to `/mod <words>`, whatever the words are. */
export async function respond(t: Translate, desk: Desk, words: readonly string[], threadId?: string): Promise<Answer> {
    const asked: Asked = { t, desk, threadId };
    const parsed = parse(words, forms);
    if (!parsed.ok) {
        return answerProblem(asked, parsed.problem);
    }
    return parsed.command.kind === 'act' ? act(asked, parsed.command) : answerOther(asked, parsed.command);
}
