// What was probably meant by the mistyped words of an action; never a harsher act than what was typed.
import { distance, nearest } from '../parameters/nearest';
import type { Form } from './grammar';

interface Candidate {
    readonly words: string;
    readonly severity: number;
    /** It goes against somebody. */
    readonly against: boolean;
    readonly edits: number;
}

/** Words that begin so take something back. */
const TAKING_BACK = /^(?:un|re|dis|de-)/;
/** Longer words may have two slips. */
const LONG = 8;
/** The longest word that is compared. */
const LONGEST = 20;

function severityOf(form: Form): number {
    return form.kind === 'action' ? (form.action.severity ?? 0) : 0;
}

/** A warning, of which the person is told, is the mildest of these, and still more than taking something back. */
function isAgainst(form: Form): boolean {
    const isTold = form.kind === 'action' && form.action.recordOnly === true && form.action.confidential !== true;
    return severityOf(form) > 0 || isTold;
}

/** A harsh act is proposed only for what is all but its own name. */
function mayBeProposed(word: string, { words, against, edits }: Candidate): boolean {
    const isSlip = edits <= (word.length >= LONG ? 2 : 1) && word.charAt(0) === words.charAt(0);
    return !against || (isSlip && !(TAKING_BACK.test(word) && !TAKING_BACK.test(words)));
}

/** The nearest of what may be proposed, the mildest of those that are equally near. */
function nearestMild(word: string, candidates: readonly Candidate[]): string | undefined {
    const proposable = candidates.filter((candidate) => mayBeProposed(word, candidate));
    const found = nearest(
        word,
        [...proposable].sort((one, other) => one.severity - other.severity).map(({ words }) => words),
    );
    return found;
}

/** The words of a form, or the first of them. */
export function suggestWords(typed: string, forms: readonly Form[]): string | undefined {
    const word = typed.slice(0, LONGEST).toLowerCase();
    const named = forms.filter(({ words }) => words.length > 0);
    const candidateOf = (words: string, form: Form): Candidate => ({
        words,
        severity: severityOf(form),
        against: isAgainst(form),
        edits: distance(word, words),
    });
    return (
        nearestMild(
            word,
            named.map((form) => candidateOf(form.words.join(' '), form)),
        ) ??
        nearestMild(
            word,
            named.map((form) => candidateOf(form.words[0] ?? '', form)),
        )
    );
}
