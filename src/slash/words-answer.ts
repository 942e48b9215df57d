// The answer to words that are no request: what was wrong, what was probably meant, and the right form.
import { code, quote } from '../texts/defuse';
import { compose, joined, NOTHING } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import { MOST_TARGETS } from '../moderation/request';
import { usageOf } from './grammar';
import { withCode } from '../answers/problem-text';
import type { WordsProblem } from './command';

type Kind = WordsProblem['kind'];

/** What is wrong, by the kind of problem; the word is the one that it is about. */
const WHAT: Readonly<Record<Kind, (t: Translate, word: Markdown) => Markdown>> = {
    'incomplete-action': (t, word) => t('words-incomplete-action', { word }),
    'unknown-action': (t, word) => t('words-unknown-action', { word }),
    'unknown-option': (t, word) => t('words-unknown-option', { word }),
    'missing-targets': (t) => t('words-missing-targets'),
    'missing-role': (t) => t('words-missing-role'),
    'missing-case': (t) => t('words-missing-case'),
    'missing-run': (t) => t('words-missing-run'),
    'missing-report': (t) => t('words-missing-report'),
    'missing-report-option': (t) => t('words-missing-report-option'),
    'missing-duration': (t) => t('words-missing-duration'),
    'missing-action': (t) => t('words-missing-action'),
    'missing-text': (t) => t('words-missing-text'),
    'not-a-case': (t, word) => t('words-not-a-case', { word }),
    'not-a-report': (t, word) => t('words-not-a-report', { word }),
    'not-a-duration': (t, word) => t('words-not-a-duration', { word }),
    'not-a-name': (t, word) => t('words-not-a-name', { word }),
    'too-many-targets': (t) => t('words-too-many-targets', { limit: MOST_TARGETS }),
    'too-many-words': (t, word) => t('words-too-many-words', { word }),
};

function what(t: Translate, problem: WordsProblem): Markdown {
    return WHAT[problem.kind](t, 'word' in problem ? quote(problem.word) : NOTHING);
}

function suggestion(t: Translate, problem: WordsProblem): Markdown[] {
    const suggested = 'suggestion' in problem ? problem.suggestion : undefined;
    return suggested === undefined ? [] : [t('did-you-mean', { suggestion: code(suggested) })];
}

export function wordsAnswer(t: Translate, problem: WordsProblem): Markdown {
    const meant = 'near' in problem ? problem.near : [problem.form];
    const usages = meant.length === 0 ? ['/mod help'] : meant.map(usageOf);
    const said = joined([what(t, problem), ...suggestion(t, problem)], ' ');
    return joined([
        compose`⛔ ${withCode(said, { code: `mod-${problem.kind}` })}`,
        ...usages.map((usage) => t('usage', { usage: code(usage) })),
    ]);
}
