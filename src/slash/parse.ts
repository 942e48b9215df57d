// Words into a request: pure, and never throwing whatever the words are.
import { readCaseId } from '../moderation/cases/case-id';
import { MOST_TARGETS } from '../moderation/request';
import type { Command, WordsProblem } from './command';
import type { Form } from './grammar';
import { nearest } from '../parameters/nearest';
import { take } from './take';
import type { Taken } from './take';

export type Parsed =
    { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly problem: WordsProblem };

/** Phones turn two hyphens into a dash. */
const OPTION = /^(?:--|—|–)(?=[a-z])/i;
const END_OF_OPTIONS = '--';

/** The option with a value, behind `=`. Every action takes it, so usages leave it out and help explains it. */
const REPORT = 'report';

interface Sorted {
    readonly words: readonly string[];
    readonly options: readonly string[];
    /** As it was typed; empty where the value was left out. */
    readonly report?: string;
}

function isReport(option: string): boolean {
    return option === REPORT || option.startsWith(`${REPORT}=`);
}

function sortOut(given: readonly string[]): Sorted {
    const end = given.indexOf(END_OF_OPTIONS);
    const before = end < 0 ? given : given.slice(0, end);
    const after = end < 0 ? [] : given.slice(end + 1);
    const options = before.filter((word) => OPTION.test(word)).map((word) => word.replace(OPTION, '').toLowerCase());
    const report = options.find(isReport);
    return {
        words: [...before.filter((word) => !OPTION.test(word)), ...after].filter((word) => word !== ''),
        options: options.filter((option) => !isReport(option)),
        ...(report === undefined ? {} : { report: report.slice(REPORT.length + 1) }),
    };
}

function startsWith(words: readonly string[], beginning: readonly string[]): boolean {
    return beginning.every((word, position) => words[position]?.toLowerCase() === word);
}

function findForm(words: readonly string[], forms: readonly Form[]): Form | undefined {
    const fitting = forms.filter((form) =>
        form.words.length === 0 ? words.length === 0 : startsWith(words, form.words),
    );
    return fitting.sort((one, other) => other.words.length - one.words.length)[0];
}

function unknownAction(words: readonly string[], forms: readonly Form[]): WordsProblem {
    const [first = '', second] = words;
    const sameStart = forms.filter((form) => form.words.length > 1 && form.words[0] === first.toLowerCase());
    if (sameStart.length > 0 && second === undefined) {
        return { kind: 'incomplete-action', word: first, near: sameStart };
    }
    const word = second !== undefined && sameStart.length > 0 ? `${first} ${second}` : first;
    const names = forms.map((form) => form.words.join(' ')).filter((name) => name !== '');
    const suggestion =
        nearest(word, names) ?? nearest(word, [...new Set(names.map((name) => name.split(' ')[0] ?? name))]);
    return {
        kind: 'unknown-action',
        word,
        ...(suggestion === undefined ? {} : { suggestion }),
        near:
            sameStart.length > 0
                ? sameStart
                : forms.filter((form) => startsWith(form.words, suggestion?.split(' ') ?? ['?'])),
    };
}

function checkOptions(form: Form, options: readonly string[]): WordsProblem | undefined {
    const known: readonly string[] = form.kind === 'action' ? [...form.options, REPORT] : form.options;
    const word = options.find((option) => !known.includes(option));
    if (word === undefined) {
        return undefined;
    }
    const suggestion = nearest(word, known);
    return {
        kind: 'unknown-option',
        word: `--${word}`,
        ...(suggestion ? { suggestion: `--${suggestion}` } : {}),
        form,
    };
}

/** The report that an action follows, where one is named. */
function takeReport(form: Form, report: string | undefined): Pick<Command, 'reportId'> | WordsProblem {
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

function checkTargets(form: Form, { targets }: Taken): WordsProblem | undefined {
    if (targets.length === 0 && form.parameters.includes('targets')) {
        return { kind: 'missing-targets', form };
    }
    if (targets.length > MOST_TARGETS) {
        return { kind: 'too-many-targets', form };
    }
    const word = targets.find((name) => /[@`*"'<>\\]/.test(name));
    return word === undefined ? undefined : { kind: 'not-a-name', word, form };
}

function refuse(problem: WordsProblem): Parsed {
    return { ok: false, problem };
}

/**
 * @param given the words behind `/mod`, as Rocket.Chat splits them.
 * @param forms the forms to choose from; the one with the most words that fit is meant.
 */
export function parse(given: readonly string[], forms: readonly Form[]): Parsed {
    const { words, options, report } = sortOut(given);
    const form = findForm(words, forms);
    if (!form) {
        return refuse(unknownAction(words, forms));
    }
    const wrongOption = checkOptions(form, options);
    if (wrongOption) {
        return refuse(wrongOption);
    }
    const taken = take(form, words.slice(form.words.length));
    if ('kind' in taken) {
        return refuse(taken);
    }
    const wrongTargets = checkTargets(form, taken);
    if (wrongTargets) {
        return refuse(wrongTargets);
    }
    const followed = takeReport(form, report);
    if ('kind' in followed) {
        return refuse(followed);
    }
    return {
        ok: true,
        command: {
            ...taken,
            ...followed,
            form,
            options: new Set(form.options.filter((option) => options.includes(option))),
        },
    };
}
