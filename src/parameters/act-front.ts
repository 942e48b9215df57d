// What stands before the people of an act: a duration, a role.
import { durationAt } from './duration';
import { isPreposition, isRoleWord } from './act-state';
import type { ActLine, State } from './act-state';
import { isProblem } from './reading';
import type { ReadingProblem } from './reading';
import { limitOf, plainText } from './words';

/** A time before the people, `undefined` where there is none. */
function frontDuration({ line, shape }: ActLine, state: State): State | ReadingProblem | undefined {
    const time = durationAt(line, state.at);
    if (shape.duration === 'none') {
        return time.kind === 'duration' && time.duration !== 'endless'
            ? { kind: 'no-duration-here', word: line.words[state.at]?.text ?? '', readings: [] }
            : undefined;
    }
    if (time.kind === 'unreadable') {
        return time.problem;
    }
    return time.kind === 'duration' && state.duration === undefined
        ? { ...state, at: time.next, duration: time.duration }
        : undefined;
}

function step(act: ActLine, state: State): State | ReadingProblem | undefined {
    const { line, shape, otherwise } = act;
    const word = line.words[state.at];
    if (!word || state.at >= limitOf(line) || plainText(word).startsWith('@')) {
        return undefined;
    }
    const time = frontDuration(act, state);
    if (time) {
        return time;
    }
    if (shape.role && state.role === undefined && !otherwise.roleBehind && isRoleWord(word)) {
        return { ...state, at: state.at + 1, role: word.text.trim() };
    }
    const isBetween = isPreposition(word) && state.at + 1 < limitOf(line);
    return state.role !== undefined && isBetween ? { ...state, at: state.at + 1 } : undefined;
}

export function readFront(act: ActLine): State | ReadingProblem {
    let state: State = { at: 0, people: [] };
    for (;;) {
        const next = step(act, state);
        if (!next || isProblem(next)) {
            return next ?? state;
        }
        state = next;
    }
}
