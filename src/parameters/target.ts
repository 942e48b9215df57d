// The one person that a command or a query is about.
import { defineParameter } from './parameter';
import type { Taken } from './parameter';
import { noName } from './people';
import type { ReadingProblem } from './reading';
import { behind, plainText } from './words';
import type { Line } from './words';

function takeTarget(line: Line): Taken | ReadingProblem {
    const [word] = line.words;
    if (!word) {
        return { taken: {}, rest: line };
    }
    const username = plainText(word)
        .trim()
        .replace(/^[([{]*@+/, '')
        .replace(/[,:;!?.)\]}]+$/, '');
    if (word.quoted) {
        return { kind: 'no-username', word: username };
    }
    return username === '' || noName([username]) !== undefined || /[,;]/.test(username)
        ? { kind: 'not-a-name', word: word.text }
        : { taken: { target: username }, rest: behind(line, 1) };
}

export const target = defineParameter({
    usage: '@user',
    take: (line) => (line.words.length === 0 ? { kind: 'missing-targets' } : takeTarget(line)),
});

export const optionalTarget = defineParameter({ usage: '[@user]', take: takeTarget });
