// The answer to words that are no request: what was wrong, what was probably meant, and the right form.
import { withCode } from '../answers/problem-text';
import { didYouMean, proposedPerson, readingProblemText } from '../answers/reading-text';
import { writeAct } from '../parameters/write';
import { code, quote } from '../texts/defuse';
import { compose, joined } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import type { NamedUser } from '../workspace/ports';
import type { FormProblem, ParameterProblem, WordsProblem } from './command';
import { usageOf } from './grammar';

function isFormProblem(problem: WordsProblem): problem is FormProblem {
    return 'near' in problem;
}

function formProblemText(t: Translate, { kind, word }: FormProblem): Markdown {
    return t(`words-${kind}`, { word: quote(word) });
}

function parameterProblemText(t: Translate, problem: ParameterProblem): Markdown {
    switch (problem.kind) {
        case 'unknown-option':
            return t('words-unknown-option', { word: quote(problem.word) });
        case 'unclear-option':
            return t('words-unclear-option', { word: quote(problem.word) });
        case 'missing-report-option':
            return t('words-missing-report-option');
        case 'missing-action':
            return t('words-missing-action');
        case 'case-of-person':
            return t('words-case-of-person', { word: quote(problem.word) });
        case 'person-first':
            return t('words-person-first', { word: quote(problem.word) });
        default:
            return readingProblemText(t, problem);
    }
}

/** What may be meant, each as a command to copy. */
function readings(t: Translate, problem: ParameterProblem): Markdown[] {
    if (!('readings' in problem) || problem.readings.length === 0) {
        return [];
    }
    const { form, options = [] } = problem;
    const commands = problem.readings.map(
        (meaning) => compose`• ${quoteCommand(writeAct(form.words, meaning, options))}`,
    );
    return [t('words-readings'), ...new Set(commands)];
}

/** A command to copy: whole, on one line, and set apart. */
function quoteCommand(command: string): Markdown {
    return code(command.replace(/`/g, "'"));
}

/** @param people who may be meant by a name */
export function wordsAnswer(t: Translate, problem: WordsProblem, people: readonly NamedUser[] = []): Markdown {
    const what = isFormProblem(problem) ? formProblemText(t, problem) : parameterProblemText(t, problem);
    const suggested =
        'suggestion' in problem && problem.suggestion !== undefined ? [quoteCommand(problem.suggestion)] : [];
    const proposals = didYouMean(t, [...suggested, ...people.map(proposedPerson)]);
    const commands = isFormProblem(problem) ? [] : readings(t, problem);
    const meant = isFormProblem(problem) ? problem.near : [problem.form];
    const usages = meant.length === 0 ? ['/mod help'] : meant.map(usageOf);
    const said = withCode(joined([what, ...proposals], ' '), { code: `mod-${problem.kind}` });
    return joined([
        compose`⛔ ${said}`,
        ...(commands.length > 0 ? commands : usages.map((usage) => t('usage', { usage: code(usage) }))),
    ]);
}
