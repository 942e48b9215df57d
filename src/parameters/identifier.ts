// Ids of cases, runs and reports among the words of a command.
import { readCaseId } from '../moderation/cases/case-id';
import { defineParameter } from './parameter';
import type { Take, Taken } from './parameter';
import type { MissingKind, ReadingProblem } from './reading';
import { behind, plainText } from './words';
import type { Line } from './words';

/** Nearly an id: what was meant as one must not be taken for text. */
const NEARLY = /^#?(?:[0-9a-z]{4,8}-[0-9a-z]{1,5}|(?=(?:\D*\d){2})(?=.*[a-z])[0-9a-z]{8,10})$/i;

/** The id that must stand there. */
function takeId(missing: MissingKind, wrong: 'not-a-case' | 'not-a-report' = 'not-a-case'): Take {
    return (line) => {
        const [word] = line.words;
        if (!word) {
            return { kind: missing };
        }
        const caseId = readCaseId(plainText(word));
        return caseId === undefined ? { kind: wrong, word: word.text } : { taken: { caseId }, rest: behind(line, 1) };
    };
}

/** Ids have a digit in them, or their hyphen; words of nine letters are words. */
function looksLikeId(text: string): boolean {
    return /\d/.test(text) || text.includes('-');
}

/** The id that may stand there; without one, the latest case is meant. */
function takeOptionalId(line: Line): Taken | ReadingProblem {
    const [word] = line.words;
    const text = word && line.end !== 0 ? plainText(word) : '';
    const caseId = looksLikeId(text) ? readCaseId(text) : undefined;
    if (caseId !== undefined) {
        return { taken: { caseId }, rest: behind(line, 1) };
    }
    return NEARLY.test(text) && /\d/.test(text) ? { kind: 'not-a-case', word: text } : { taken: {}, rest: line };
}

export const oneCase = defineParameter({ usage: '<case>', take: takeId('missing-case') });
export const run = defineParameter({ usage: '<run>', take: takeId('missing-run') });
export const report = defineParameter({ usage: '<report>', take: takeId('missing-report', 'not-a-report') });
export const latestCase = defineParameter({
    usage: '[case]',
    explanation: 'help-parameter-latest',
    take: takeOptionalId,
});
export const latestCaseOrRun = defineParameter({
    usage: '[case|run]',
    explanation: 'help-parameter-latest',
    take: takeOptionalId,
});
