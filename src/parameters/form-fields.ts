// Reads what was entered in the form of an act: by the same rules as what is typed, a field for each parameter.
import { MOST_TARGETS } from '../moderation/request';
import { shapeOf } from './index';
import type { ActShape } from './act-state';
import { readWholeDuration } from './duration-text';
import { eachOnce, noName } from './people';
import type { ActMeaning, ReadingProblem } from './reading';
import { withoutUnseen } from './words';
import type { Action } from '../moderation/action';

/** What was entered, as the client sent it, which may be anything. */
export interface Entered {
    readonly people: unknown;
    readonly role: unknown;
    readonly duration: unknown;
    /** Entered instead of one that was chosen. */
    readonly otherDuration: unknown;
    readonly reason: unknown;
}

export type FieldName = 'people' | 'role' | 'otherDuration' | 'reason';

/** What is meant, and what is wrong with which field; nothing is meant where anything is wrong. */
export interface FormReading {
    readonly meaning: ActMeaning;
    readonly problems: Partial<Readonly<Record<FieldName, ReadingProblem>>>;
}

function trimmed(value: unknown): string {
    return typeof value === 'string' ? value.trim() : '';
}

function names(value: unknown): string[] {
    const texts = Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
    return eachOnce(
        texts.map((entry) => withoutUnseen(entry).trim().replace(/^@+/, '')).filter((entry) => entry !== ''),
    );
}

function wrongPeople(people: readonly string[]): ReadingProblem | undefined {
    if (people.length === 0) {
        return { kind: 'missing-targets' };
    }
    const word = noName(people);
    if (people.length > MOST_TARGETS) {
        return { kind: 'too-many-targets' };
    }
    return word === undefined ? undefined : { kind: 'not-a-name', word };
}

/** The other duration where something stands there, else the one that was chosen. */
function readDuration(
    { duration: takes }: ActShape,
    { duration, otherDuration }: Entered,
): Pick<ActMeaning, 'duration'> | ReadingProblem {
    const text = withoutUnseen(trimmed(otherDuration) || trimmed(duration));
    if (takes === 'none' || text === '') {
        return {};
    }
    const read = readWholeDuration(text);
    return read.kind === 'duration' ? { duration: read.duration } : read.problem;
}

/** @param alone the form is about one person, who need not be entered */
export function readFields(
    action: Pick<Action, 'parameters' | 'duration'>,
    entered: Entered,
    alone: boolean,
): FormReading {
    const shape = shapeOf(action);
    const people = alone ? [] : names(entered.people);
    const role = shape.role ? withoutUnseen(trimmed(entered.role)) : undefined;
    const reason = trimmed(entered.reason);
    const duration = readDuration(shape, entered);
    const wrong = alone ? undefined : wrongPeople(people);
    return {
        meaning: {
            people,
            ...(role === undefined ? {} : { role }),
            ...('kind' in duration ? {} : duration),
            reason,
        },
        problems: {
            ...(wrong ? { people: wrong } : {}),
            ...(role === '' ? { role: { kind: 'missing-role' } } : {}),
            ...('kind' in duration ? { otherDuration: duration } : {}),
            ...(shape.words === 'text' && reason === '' ? { reason: { kind: 'missing-text' } } : {}),
        },
    };
}
