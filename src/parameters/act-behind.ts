// What stands behind the people of an act: a duration, a role, and the reason with a duration at its end.
import type { Duration } from '../moderation/time/duration';
import { isPreposition, isRoleWord, meaningOf, textFrom } from './act-state';
import type { ActLine, State } from './act-state';
import { durationAt, durationAtEnd } from './duration';
import type { DurationAt } from './duration';
import { isProblem } from './reading';
import type { ActMeaning, ReadingProblem } from './reading';
import { joinWords, limitOf, plainText } from './words';
import type { Line, Word } from './words';

function unclear({ line }: ActLine, from: number, to: number, readings: readonly ActMeaning[]): ReadingProblem {
    return { kind: 'unclear', word: joinWords(line.words.slice(from, to)), readings };
}

function lasting(state: State, duration: Duration): State {
    return { ...state, duration };
}

/** "2h ago" tells of the past: it may be the duration, or the beginning of the reason. */
function proseOrDuration(act: ActLine, state: State, time: Extract<DurationAt, { kind: 'duration' }>): ReadingProblem {
    return unclear(act, state.at, time.next + 1, [
        meaningOf(lasting(state, time.duration), textFrom(act.line, time.next)),
        meaningOf(lasting(state, 'endless'), textFrom(act.line, state.at)),
    ]);
}

/** "in 2 hours": which an act without an end does not wait for. */
function isLengthBehindWord(line: Line, at: number): boolean {
    const time = durationAt(line, at);
    const begins = line.words
        .slice(at, at + 1)
        .map(plainText)
        .join('');
    return time.kind === 'unreadable' && time.problem.nearest.length > 0 && /^(?:in|after|within|until)$/i.test(begins);
}

/** A length of time behind the people of an act that takes none. */
function uncalledFor({ line, shape }: ActLine, state: State): ReadingProblem | undefined {
    const time = durationAt(line, state.at);
    const isLength = time.kind === 'duration' && time.duration !== 'endless' && !time.isProse;
    return (isLength || isLengthBehindWord(line, state.at)) && shape.words === 'reason' && state.at < limitOf(line)
        ? {
              kind: 'no-duration-here',
              word: joinWords(line.words.slice(state.at, time.kind === 'duration' ? time.next : state.at + 2)),
              readings: [meaningOf(state, textFrom(line, state.at))],
          }
        : undefined;
}

/** A second duration, behind the people as the first stands before them: none of them is nearer. */
function secondDuration(act: ActLine, state: State): State | ReadingProblem {
    const time = durationAt(act.line, state.at);
    if (time.kind !== 'duration' || state.duration === undefined || state.at >= limitOf(act.line)) {
        return state;
    }
    const reason = textFrom(act.line, time.next);
    return time.duration === state.duration
        ? { ...state, at: time.next }
        : unclear(act, state.at, time.next, [
              meaningOf(state, reason),
              meaningOf(lasting(state, time.duration), reason),
          ]);
}

function takeRole({ line }: ActLine, state: State, word: Word): State | undefined {
    const next = line.words[state.at + 1];
    if (isPreposition(word) && state.at + 1 < limitOf(line) && isRoleWord(next)) {
        return { ...state, at: state.at + 2, role: next.text.trim() };
    }
    return isRoleWord(word) ? { ...state, at: state.at + 1, role: word.text.trim() } : undefined;
}

function step(act: ActLine, state: State): State | ReadingProblem | undefined {
    const { line, shape } = act;
    const word = line.words[state.at];
    if (!word) {
        return undefined;
    }
    if (shape.duration === 'none') {
        const problem = uncalledFor(act, state);
        if (problem) {
            return problem;
        }
    } else if (state.duration === undefined) {
        const time = durationAt(line, state.at);
        if (time.kind === 'unreadable') {
            return time.problem;
        }
        if (time.kind === 'duration') {
            return time.isProse
                ? proseOrDuration(act, state, time)
                : { ...lasting(state, time.duration), at: time.next };
        }
    }
    return shape.role && state.role === undefined && state.at < limitOf(line) ? takeRole(act, state, word) : undefined;
}

/** The role and the duration behind the people. */
export function readBehind(act: ActLine, people: State): State | ReadingProblem {
    let state = secondDuration(act, people);
    while (!isProblem(state)) {
        const next = step(act, state);
        if (!next) {
            return act.shape.role && state.role === undefined ? { kind: 'missing-role' } : state;
        }
        state = next;
    }
    return state;
}

/** The reason, and the duration at its end where none stood before it. */
export function readReason(act: ActLine, state: State): ActMeaning | ReadingProblem {
    const { line, shape } = act;
    const whole = textFrom(line, state.at);
    const atEnd = shape.duration !== 'none' && state.duration === undefined ? durationAtEnd(line, state.at) : undefined;
    if (!atEnd || atEnd.kind === 'none') {
        return meaningOf(state, whole);
    }
    if (atEnd.kind === 'unreadable') {
        return atEnd.problem;
    }
    const before = textFrom(line, state.at, atEnd.at).replace(/[\s,;–—-]+$/, '');
    const timed = meaningOf(lasting(state, atEnd.duration), before);
    return atEnd.kind === 'duration'
        ? timed
        : unclear(act, atEnd.at, line.words.length, [timed, meaningOf(lasting(state, 'endless'), whole)]);
}
