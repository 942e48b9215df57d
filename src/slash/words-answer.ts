// The answer to words that are no request: what was wrong, what was probably meant, and the right form.
import { quote } from '../texts/defuse';
import type { Translate } from '../texts/translate';
import { MOST_TARGETS } from '../moderation/request';
import { usageOf } from './grammar';
import type { WordsProblem } from './parse';

function what(t: Translate, problem: WordsProblem): string {
    switch (problem.kind) {
        case 'incomplete-action':
            return t('words-incomplete-action', { word: quote(problem.word) });
        case 'unknown-action':
            return t('words-unknown-action', { word: quote(problem.word) });
        case 'unknown-option':
            return t('words-unknown-option', { word: quote(problem.word) });
        case 'missing-targets':
            return t('words-missing-targets');
        case 'missing-role':
            return t('words-missing-role');
        case 'missing-case':
            return t('words-missing-case');
        case 'missing-text':
            return t('words-missing-text');
        case 'not-a-case':
            return t('words-not-a-case', { word: quote(problem.word) });
        case 'too-many-targets':
            return t('words-too-many-targets', { limit: MOST_TARGETS });
        case 'too-many-words':
            return t('words-too-many-words', { word: quote(problem.word) });
        case 'not-a-name':
            return t('words-not-a-name', { word: quote(problem.word) });
    }
}

function suggestion(t: Translate, problem: WordsProblem): string[] {
    const suggested = 'suggestion' in problem ? problem.suggestion : undefined;
    return suggested === undefined ? [] : [t('did-you-mean', { suggestion: quote(suggested) })];
}

export function wordsAnswer(t: Translate, problem: WordsProblem): string {
    const meant = 'near' in problem ? problem.near : [problem.form];
    const usages = meant.length === 0 ? ['/mod help'] : meant.map(usageOf);
    return [
        `⛔ ${[what(t, problem), ...suggestion(t, problem)].join(' ')} [mod-${problem.kind}]`,
        ...usages.map((usage) => t('usage', { usage: quoteUsage(usage) })),
    ].join('\n');
}

export function quoteUsage(usage: string): string {
    return `\`${usage}\``;
}
