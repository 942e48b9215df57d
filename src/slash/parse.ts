// Words into a request: pure, and never throwing whatever the words are.
import type { Option } from '../moderation/action';
import { MOST_TARGETS } from '../moderation/request';
import { readCaseId } from '../moderation/cases/case-id';
import type { Form, FormParameter } from './grammar';
import { nearest } from './nearest';

export interface Command {
    readonly form: Form;
    readonly role?: string;
    /** Usernames without `@`, as typed, each once. */
    readonly targets: readonly string[];
    readonly caseId?: string;
    /** The reason, or whatever text the form asks for. */
    readonly reason: string;
    /** The words behind `help`. */
    readonly topic: readonly string[];
    readonly options: ReadonlySet<Option>;
}

/** What is wrong with the words; `form` is the one that was meant, where that is clear. */
export type WordsProblem =
    | { readonly kind: 'incomplete-action'; readonly word: string; readonly near: readonly Form[] }
    | {
          readonly kind: 'unknown-action';
          readonly word: string;
          readonly suggestion?: string;
          readonly near: readonly Form[];
      }
    | { readonly kind: 'unknown-option'; readonly word: string; readonly suggestion?: string; readonly form: Form }
    | {
          readonly kind: 'missing-targets' | 'missing-role' | 'missing-case' | 'missing-text' | 'too-many-targets';
          readonly form: Form;
      }
    | { readonly kind: 'too-many-words' | 'not-a-name' | 'not-a-case'; readonly word: string; readonly form: Form };

export type Parsed =
    { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly problem: WordsProblem };

/** Phones turn two hyphens into a dash. */
const OPTION = /^(?:--|—|–)(?=[a-z])/i;
const END_OF_OPTIONS = '--';

interface Sorted {
    readonly words: readonly string[];
    readonly options: readonly string[];
}

function sortOut(given: readonly string[]): Sorted {
    const end = given.indexOf(END_OF_OPTIONS);
    const before = end < 0 ? given : given.slice(0, end);
    const after = end < 0 ? [] : given.slice(end + 1);
    return {
        words: [...before.filter((word) => !OPTION.test(word)), ...after].filter((word) => word !== ''),
        options: before.filter((word) => OPTION.test(word)).map((word) => word.replace(OPTION, '').toLowerCase()),
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
    const known: readonly string[] = form.options;
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

/** How many of the words name targets: all of them, unless a reason follows; then the first and every `@name` behind it. */
function countTargetWords(words: readonly string[], reasonFollows: boolean): number {
    if (!reasonFollows) {
        return words.length;
    }
    const end = words.findIndex((word, position) => position > 0 && !/^[@,]/.test(word));
    return end < 0 ? words.length : end;
}

function toUsernames(words: readonly string[]): string[] {
    const names = words
        .join(' ')
        .split(/[\s,]+/)
        .map((name) => name.replace(/^@/, ''))
        .filter((name) => name !== '');
    const first = new Map<string, string>();
    for (const name of names) {
        const key = name.toLowerCase();
        first.set(key, first.get(key) ?? name);
    }
    return [...first.values()];
}

type Taken = Pick<Command, 'role' | 'targets' | 'caseId' | 'reason' | 'topic'>;

/** What one parameter takes of the words, and the words it leaves. */
type Step = { readonly taken: Partial<Taken>; readonly rest: readonly string[] } | WordsProblem;

type Take = (words: readonly string[], form: Form) => Step;

function takeText(words: readonly string[], form: Form): Step {
    return words.length === 0 ? { kind: 'missing-text', form } : { taken: { reason: words.join(' ') }, rest: [] };
}

function takeOneTarget(words: readonly string[], form: Form): Step {
    const [word, ...rest] = words;
    const targets = word === undefined ? [] : toUsernames([word]);
    return word !== undefined && targets.length !== 1
        ? { kind: 'not-a-name', word, form }
        : { taken: { targets }, rest };
}

const TAKE: Readonly<Record<FormParameter, Take>> = {
    role([role, ...rest], form) {
        return role === undefined ? { kind: 'missing-role', form } : { taken: { role }, rest };
    },
    targets(words, form) {
        const wordsFollow = form.parameters.includes('reason') || form.parameters.includes('text');
        const count = countTargetWords(words, wordsFollow);
        return { taken: { targets: toUsernames(words.slice(0, count)) }, rest: words.slice(count) };
    },
    target: (words, form) => (words.length === 0 ? { kind: 'missing-targets', form } : takeOneTarget(words, form)),
    'optional-target': takeOneTarget,
    case([word, ...rest], form) {
        if (word === undefined) {
            return { kind: 'missing-case', form };
        }
        const caseId = readCaseId(word);
        return caseId === undefined ? { kind: 'not-a-case', word, form } : { taken: { caseId }, rest };
    },
    reason: (words) => ({ taken: { reason: words.join(' ') }, rest: [] }),
    text: takeText,
    'optional-topic': (words) => ({ taken: { topic: words }, rest: [] }),
};

function take(form: Form, given: readonly string[]): Taken | WordsProblem {
    let words = given;
    let taken: Taken = { targets: [], reason: '', topic: [] };
    for (const parameter of form.parameters) {
        const step = TAKE[parameter](words, form);
        if ('kind' in step) {
            return step;
        }
        taken = { ...taken, ...step.taken };
        words = step.rest;
    }
    const [extra] = words;
    return extra === undefined ? taken : { kind: 'too-many-words', word: extra, form };
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
    const { words, options } = sortOut(given);
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
    return {
        ok: true,
        command: { ...taken, form, options: new Set(form.options.filter((option) => options.includes(option))) },
    };
}
