// Words into a command: pure, and never throwing whatever the words are.
import { DRY_RUN } from '../moderation/action';
import { readCaseId } from '../moderation/cases/case-id';
import { readAct } from '../parameters/act-line';
import { readCommand, shapeOf } from '../parameters/index';
import { isProblem } from '../parameters/reading';
import type { ActMeaning } from '../parameters/reading';
import { behind, END, plainText, toWords } from '../parameters/words';
import type { Line, Word } from '../parameters/words';
import type { ActCommand, Command, ParameterProblem, WordsProblem } from './command';
import { findForm, nearestOption, unknownAction } from './find-form';
import type { FoundForm } from './find-form';
import { actionForms } from './grammar';
import type { ActionForm, Form, FormOption } from './grammar';

export type Parsed =
    { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly problem: WordsProblem };

/** Phones turn two hyphens into a dash. */
const OPTION = /^(?:--|—|–)(?=[a-z])/i;
const HYPHEN = '[-\\u2010-\\u2015\\u2212]';
/** What was meant to change nothing must not be taken for a part of the reason, wherever it has hyphens before it. */
const MEANT_AS_DRY_RUN = new RegExp(`(?:^|\\s)${HYPHEN}+dry(?:${HYPHEN}|_|\\s)?run(?!\\w)`, 'i');
/** At an edge of the reason also without; in two words not in a text, which may tell of one. */
const DRY_RUN_AT_EDGE = new RegExp(`^dry(?:${HYPHEN}|_)?run(?!\\w)|(?<!\\S)dry(?:${HYPHEN}|_)?run[^\\w\\s]*$`, 'i');
const DRY_RUN_AT_EDGE_OF_REASON = /^dry\s+run(?!\w)|(?<!\S)dry\s+run[^\w\s]*$/i;

/** The option with a value, behind `=`. Every action takes it, so usages leave it out and help explains it. */
const REPORT = 'report';

interface Sorted {
    readonly line: Line;
    readonly options: readonly string[];
    /** As it was typed; empty where the value was left out. */
    readonly report?: string;
}

function isReport(option: string): boolean {
    return option === REPORT || option.startsWith(`${REPORT}=`);
}

function isOption(word: Word): boolean {
    return !word.quoted && OPTION.test(plainText(word));
}

/** What the line of a command begins with, where all of it was pasted behind one. */
const PROMPT = /^\/?mod$/i;

/** `/mod /mod mute` and `/mod /mute` are `/mod mute`. */
function withoutPrompt(words: readonly Word[]): Word[] {
    const [first, ...others] = words;
    if (!first || first.quoted) {
        return [...words];
    }
    const text = plainText(first);
    return PROMPT.test(text)
        ? withoutPrompt(others)
        : [{ ...first, text: text.replace(/^\/(?=[a-z])/i, '') }, ...others];
}

function sortOut(given: readonly string[]): Sorted {
    const words = withoutPrompt(toWords(given));
    const end = words.findIndex(({ text, quoted }) => text === END && !quoted);
    const before = end < 0 ? words : words.slice(0, end);
    const kept = before.filter((word) => !isOption(word));
    const options = before.filter(isOption).map((word) => plainText(word).replace(OPTION, '').toLowerCase());
    const report = options.find(isReport);
    return {
        line: {
            words: end < 0 ? kept : [...kept, ...words.slice(end + 1)],
            end: end < 0 ? undefined : kept.length,
        },
        options: options.filter((option) => !isReport(option)),
        ...(report === undefined ? {} : { report: report.slice(REPORT.length + 1) }),
    };
}

function checkOptions(form: Form, options: readonly string[]): ParameterProblem | undefined {
    const known: readonly string[] = form.kind === 'action' ? [...form.options, REPORT] : form.options;
    const word = options.find((option) => !known.includes(option));
    if (word === undefined) {
        return undefined;
    }
    const suggestion = nearestOption(word, known);
    return { kind: 'unknown-option', word: `--${word}`, ...(suggestion === undefined ? {} : { suggestion }), form };
}

/** The report that an action follows, where one is named. */
function readReport(form: Form, report: string | undefined): Pick<ActCommand, 'reportId'> | ParameterProblem {
    if (report === undefined) {
        return {};
    }
    if (form.kind !== 'action') {
        return { kind: 'unknown-option', word: `--${REPORT}`, form };
    }
    if (report === '') {
        return { kind: 'missing-report-option', form };
    }
    const reportId = readCaseId(report);
    return reportId === undefined ? { kind: 'not-a-report', word: report, form } : { reportId };
}

/** A mistyped `--dry-run` in the reason; whoever wants to see first what would happen wants nothing done. */
function checkDryRun(form: Form, { reason }: ActMeaning): ParameterProblem | undefined {
    const inReason = form.parameters.includes('reason') ? DRY_RUN_AT_EDGE_OF_REASON.exec(reason) : null;
    const [word] = MEANT_AS_DRY_RUN.exec(reason) ?? DRY_RUN_AT_EDGE.exec(reason) ?? inReason ?? [];
    return word === undefined
        ? undefined
        : { kind: 'unclear-option', word: word.trim(), suggestion: `--${DRY_RUN}`, form };
}

function parseAct(
    { form, ends }: FoundForm & { readonly form: ActionForm },
    { line, options, report }: Sorted,
): Command | ParameterProblem {
    const typed = [...options, ...(report ? [`${REPORT}=${report}`] : [])].map((option) => `--${option}`);
    const reading = readAct(line, shapeOf(form.action, ends));
    if (isProblem(reading)) {
        return { ...reading, form, options: typed };
    }
    const followed = readReport(form, report);
    if ('kind' in followed) {
        return followed;
    }
    const chosen: ReadonlySet<FormOption> = new Set(form.options.filter((option) => options.includes(option)));
    return checkDryRun(form, reading.meaning) ?? { kind: 'act', form, reading, ...followed, options: chosen };
}

/** `/mod @bob mute` is `/mod mute @bob`. */
function checkPersonFirst(form: Form, { words }: Line): ParameterProblem | undefined {
    const [person, ...rest] = words;
    const action = form.kind === 'standing' && rest.length > 0 ? findForm(rest, actionForms) : undefined;
    return person && action
        ? {
              kind: 'person-first',
              word: person.text,
              suggestion: [
                  '/mod',
                  ...action.form.words,
                  person.text,
                  ...rest.slice(action.used).map(({ text }) => text),
              ].join(' '),
              form: action.form,
          }
        : undefined;
}

/** `/mod undo @bob`: which of their cases is meant has to be said. Behind `--` it is a text that begins so. */
function checkPersonForCase(form: Form, { words, end }: Line): ParameterProblem | undefined {
    const [first] = words;
    const takesCase = form.parameters.some((name) => name === 'latest-case' || name === 'latest-case-or-run');
    return takesCase && end !== 0 && first && plainText(first).startsWith('@')
        ? { kind: 'case-of-person', word: first.text, suggestion: `/mod history ${first.text}`, form }
        : undefined;
}

function parseOther(form: Exclude<Form, ActionForm>, { line, options, report }: Sorted): Command | ParameterProblem {
    const wrong = checkPersonFirst(form, line) ?? checkPersonForCase(form, line);
    if (wrong) {
        return wrong;
    }
    const given = readCommand(line, form.parameters);
    if (isProblem(given)) {
        return { ...given, form };
    }
    const followed = readReport(form, report);
    return 'kind' in followed
        ? followed
        : { kind: 'other', form, given, options: new Set(form.options.filter((option) => options.includes(option))) };
}

function isActionForm(found: FoundForm): found is FoundForm & { readonly form: ActionForm } {
    return found.form.kind === 'action';
}

function read(found: FoundForm, sorted: Sorted): Command | ParameterProblem {
    const { form, used } = found;
    const wrongOption = checkOptions(form, sorted.options);
    if (wrongOption) {
        return wrongOption;
    }
    const rest = { ...sorted, line: behind(sorted.line, used) };
    if (isActionForm(found)) {
        return parseAct(found, rest);
    }
    return form.kind === 'action' ? { kind: 'missing-action', form } : parseOther(form, rest);
}

/**
 * @param given the words behind `/mod`, as Rocket.Chat splits them.
 * @param forms the forms to choose from; the one with the most words that fit is meant.
 */
export function parse(given: readonly string[], forms: readonly Form[]): Parsed {
    const sorted = sortOut(given);
    const found = findForm(sorted.line.words, forms);
    if (!found) {
        return { ok: false, problem: unknownAction(sorted.line.words, forms) };
    }
    const command = read(found, sorted);
    return command.kind === 'act' || command.kind === 'other' ? { ok: true, command } : { ok: false, problem: command };
}
