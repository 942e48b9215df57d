// The reason of an act, and the text that a warning, a note or a correction is: all the words that are left.
import { defineParameter } from './parameter';
import type { Taken } from './parameter';
import type { ReadingProblem } from './reading';
import { behind, joinWords } from './words';
import type { Line } from './words';

export const reason = defineParameter({
    usage: '[reason]',
    field: { kind: 'text', label: 'panel-reason', placeholder: 'panel-reason-placeholder', optional: true },
});

function takeText(line: Line): Taken | ReadingProblem {
    const words = joinWords(line.words);
    return words === '' ? { kind: 'missing-text' } : { taken: { text: words }, rest: behind(line, line.words.length) };
}

export const text = defineParameter({
    usage: '<text>',
    field: { kind: 'text', label: 'panel-text', placeholder: 'panel-text-placeholder', optional: false },
    take: takeText,
});
