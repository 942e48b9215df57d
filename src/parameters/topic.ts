// What help or the doctor is asked about: the words of an action.
import { defineParameter } from './parameter';
import { behind } from './words';

export const optionalTopic = defineParameter({
    usage: '[action]',
    take: (line) => ({
        taken: { topic: line.words.map(({ text }) => text) },
        rest: behind(line, line.words.length),
    }),
});
