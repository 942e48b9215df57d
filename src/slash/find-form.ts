// Finds the form that the first words mean, or what was probably meant by them.
import { nearest } from '../parameters/nearest';
import { plainText } from '../parameters/words';
import type { Word } from '../parameters/words';
import type { FormProblem, NotDoneHere } from './command';
import type { Form } from './grammar';
import { suggestWords } from './suggest';

/** The words of a form, or others for it, as they were typed. */
export interface FoundForm {
    readonly form: Form;
    /** How many words name it. */
    readonly used: number;
    /** The word for it says that the act ends by itself. */
    readonly ends: boolean;
}

/** Words that people try for what is not done here, and the form that is nearest, never a harsher one. */
const NOT_DONE_HERE: ReadonlyMap<string, readonly [NotDoneHere, string]> = new Map([
    ['delete', ['not-done-here', 'kick']],
    ['unwarn', ['no-unwarn', 'note']],
    ['delwarn', ['no-unwarn', 'note']],
]);

function startsWith(words: readonly string[], beginning: readonly string[]): boolean {
    return beginning.every((word, position) => words[position] === word);
}

function waysToType(form: Form, words: readonly string[]): FoundForm[] {
    const own = { form, used: form.words.length, ends: false };
    const others = form.aliases
        .filter((alias) => alias.followed !== true || words.length > alias.words.length)
        .map((alias) => ({ alias, found: { form, used: alias.words.length, ends: alias.ends === true } }))
        .filter(({ alias }) => startsWith(words, alias.words))
        .map(({ found }) => found);
    return form.words.length > 0 && startsWith(words, form.words) ? [own, ...others] : others;
}

/** Where the same words are said for two forms, the one that takes more of what follows is meant. */
function isMoreFitting(one: FoundForm, other: FoundForm): number {
    return other.used - one.used || other.form.parameters.length - one.form.parameters.length;
}

/** The form with the most words that fit. */
export function findForm(line: readonly Word[], forms: readonly Form[]): FoundForm | undefined {
    const words = line.map((word) => plainText(word).toLowerCase());
    const [first] = words;
    if (first === undefined || /^[([{]*@/.test(first)) {
        const wanted = first === undefined ? 'overview' : 'standing';
        const form = forms.find(({ kind }) => kind === wanted);
        return form && { form, used: 0, ends: false };
    }
    return forms.flatMap((form) => waysToType(form, words)).sort(isMoreFitting)[0];
}

/** What to answer where no form fits. */
export function unknownAction(line: readonly Word[], forms: readonly Form[]): FormProblem {
    const [first = '', second] = line.map(({ text }) => text);
    const instead = NOT_DONE_HERE.get(first.toLowerCase());
    if (instead !== undefined) {
        const [kind, near] = instead;
        return { kind, word: first, near: forms.filter(({ words }) => words.join(' ') === near) };
    }
    const sameStart = forms.filter((form) => form.words.length > 1 && form.words[0] === first.toLowerCase());
    if (sameStart.length > 0 && second === undefined) {
        return { kind: 'incomplete-action', word: first, near: sameStart };
    }
    const word = second !== undefined && sameStart.length > 0 ? `${first} ${second}` : first;
    const suggestion = suggestWords(word, forms);
    return {
        kind: 'unknown-action',
        word,
        ...(suggestion === undefined ? {} : { suggestion }),
        near:
            sameStart.length > 0
                ? sameStart
                : forms.filter((form) => suggestion !== undefined && startsWith(form.words, suggestion.split(' '))),
    };
}

/** The option that was probably meant. */
export function nearestOption(option: string, known: readonly string[]): string | undefined {
    const found = nearest(option, known);
    return found === undefined ? undefined : `--${found}`;
}
