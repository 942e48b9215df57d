// The table of parameters: everything that words or forms may ask for.
import type { Action } from '../moderation/action';
import type { ActShape } from './act-state';
import { duration, optionalDuration } from './duration';
import { latestCase, latestCaseOrRun, oneCase, report, run } from './identifier';
import type { CommandMeaning, Parameter } from './parameter';
import { targets } from './people';
import { isProblem } from './reading';
import type { ReadingProblem } from './reading';
import { reason, text } from './reason';
import { role } from './role';
import { optionalTarget, target } from './target';
import { optionalTopic } from './topic';
import type { Line } from './words';

const table = {
    targets,
    role,
    'optional-duration': optionalDuration,
    reason,
    text,
    target,
    'optional-target': optionalTarget,
    case: oneCase,
    'latest-case': latestCase,
    'latest-case-or-run': latestCaseOrRun,
    run,
    report,
    duration,
    'optional-topic': optionalTopic,
} as const;

export type ParameterName = keyof typeof table;

export const parameters: Readonly<Record<ParameterName, Parameter>> = table;

/** What an action asks for, in the order in which it is shown. */
export function parametersOf(action: Pick<Action, 'parameters' | 'duration'>): ParameterName[] {
    return action.parameters.flatMap((name): ParameterName[] =>
        name === 'targets' && action.duration ? [name, 'optional-duration'] : [name],
    );
}

/** @param ends the word for the action says that the act ends */
export function shapeOf(action: Pick<Action, 'parameters' | 'duration'>, ends = false): ActShape {
    const optional = ends ? 'needed' : 'optional';
    return {
        role: action.parameters.includes('role'),
        duration: action.duration ? optional : 'none',
        words: action.parameters.includes('text') ? 'text' : 'reason',
    };
}

/** Reads the words of a command or a query, one parameter after the other; pure, and never throwing. */
export function readCommand(line: Line, names: readonly ParameterName[]): CommandMeaning | ReadingProblem {
    let meaning: CommandMeaning = { text: '', topic: [] };
    let rest = line;
    for (const name of names) {
        const step = parameters[name].take?.(rest);
        if (step && isProblem(step)) {
            return step;
        }
        meaning = { ...meaning, ...step?.taken };
        rest = step?.rest ?? rest;
    }
    const [extra] = rest.words;
    return extra ? { kind: 'too-many-words', word: extra.text } : meaning;
}
