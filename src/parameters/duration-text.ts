// Reads what words begin with as a duration: read, refused because it looks like a time and cannot be read, or neither.
import type { Duration } from '../moderation/time/duration';
import { nearestDurations } from './duration-nearest';
import { inPlainDigits, readNumbers, tidy } from './duration-number';
import type { DurationProblemKind, NumberReading } from './duration-number';
import { isCount, isInBrackets, isMarked, isSpelledTime, spelledDuration } from './time-words';
import { namedTime } from './named-times';
import { unitNear } from './units';

export interface DurationProblem {
    readonly kind: DurationProblemKind;
    /** What was typed. */
    readonly word: string;
    /** What was probably meant, as it would be typed. */
    readonly nearest: readonly string[];
}

/** `none`: the words begin with nothing like a time. */
export type DurationReading =
    | { readonly kind: 'duration'; readonly duration: Duration; readonly used: number }
    | { readonly kind: 'unreadable'; readonly problem: DurationProblem }
    | { readonly kind: 'none' };

const NONE: DurationReading = { kind: 'none' };
/** Whatever begins so, where a duration may stand, is meant as one: a digit, a sign or a bracket. */
const LIKE_A_TIME = /^[\d+\-−–—±~≈<>≤≥=([{]|^\.\d/;
/** Written like an option, as behind `--` words may be. */
const LIKE_AN_OPTION = /^(?:--|—|–)[a-z]/i;
const NO_END = new Set('off forever permanent permanently perm perma indefinitely indefinite infinite'.split(' '));
/** They say so alone; behind them a sentence may go on. */
const NO_END_ALONE = new Set(
    'never infinity lifetime life always eternal eternally eternity endless unlimited'.split(' '),
);
const NO_END_BEHIND_FOR = new Set(['ever', 'good']);
/** "off topic" is no duration. */
const BEHIND_OFF = new Set(['topic', 'topics', 'the', 'limits', 'and', 'on', 'with', 'of']);
/** What stands before a duration without being part of it; to take it for one would be a guess. */
const BEFORE_A_TIME = new Set(
    'in within after about around approx roughly over under up max at least most only just another next by ca'
        .concat(' für fuer während nach pendant durant pour dans por durante para per en em')
        .split(' '),
);
const UNTIL = new Set(['until', 'till', 'til', "'til", 'untill']);
/** No duration has more words. */
export const MOST_WORDS = 20;
/** So many words of what cannot be read are shown. */
const SHOWN_WORDS = 3;

function unreadable(
    texts: readonly string[],
    kind: DurationProblemKind,
    used: number,
    nearest: readonly string[] = nearestDurations(texts),
): DurationReading {
    const word = texts.slice(0, Math.max(1, Math.min(used, SHOWN_WORDS))).join(' ');
    return { kind: 'unreadable', problem: { kind, word, nearest } };
}

function ofNumbers(texts: readonly string[], { value, used }: NumberReading): DurationReading {
    switch (value) {
        case 'unclear-month':
            return unreadable(texts, 'unclear-duration', used);
        case 'duration-too-long':
            return unreadable(texts, value, used, []);
        case 'not-a-duration':
            return unreadable(texts, value, used + 1);
        case 'unclear-duration':
        case 'duration-too-short':
            return unreadable(texts, value, used);
        default:
            return { kind: 'duration', duration: value, used };
    }
}

/** What stands in brackets must be a duration and nothing else. */
function inBrackets(texts: readonly string[], inside: readonly string[], used: number): DurationReading {
    const read = readDuration(inside);
    return read.kind === 'duration' && read.used === inside.length
        ? { ...read, used }
        : unreadable(texts, 'not-a-duration', used, read.kind === 'unreadable' ? read.problem.nearest : undefined);
}

function likeATime(texts: readonly string[]): DurationReading {
    if (isCount(texts)) {
        return NONE;
    }
    const brackets = isInBrackets(texts);
    if (brackets) {
        return inBrackets(texts, brackets.inside, brackets.used);
    }
    const numbers = readNumbers(texts, isCount);
    if (numbers) {
        return ofNumbers(texts, numbers);
    }
    const [first = '', second = ''] = texts.slice(0, 2).map((text) => tidy(text).core);
    const used = /^\d+$/.test(first) && unitNear(second) ? 2 : 1;
    return unreadable(texts, /^0+$/.test(first) ? 'unclear-duration' : 'not-a-duration', used);
}

function behindFor(texts: readonly string[]): DurationReading {
    const [next = ''] = texts;
    if (NO_END_BEHIND_FOR.has(tidy(next).core.toLowerCase())) {
        return { kind: 'duration', duration: 'endless', used: 2 };
    }
    const read = readDuration(texts);
    return read.kind === 'duration' ? { ...read, used: read.used + 1 } : read;
}

/** Whether the first words say that there is no end; "off topic" says nothing of it. */
function saysNoEnd(texts: readonly string[], first: string, second: string): boolean {
    const isParted = second === '' || tidy(texts[0] ?? '').parted;
    const isMeant = first !== 'off' || isParted || !BEHIND_OFF.has(second);
    return (NO_END.has(first) && isMeant) || (NO_END_ALONE.has(first) && isParted);
}

/** Words: for no end, before a duration, or a duration that is spelled out. */
function ofWords(texts: readonly string[]): DurationReading {
    const [first = '', second = ''] = texts.slice(0, 2).map((text) => tidy(text).core.toLowerCase());
    if (saysNoEnd(texts, first, second)) {
        return { kind: 'duration', duration: 'endless', used: 1 };
    }
    const named = namedTime(texts);
    if (named) {
        return unreadable(texts, 'not-a-duration', named.used, named.nearest);
    }
    if (first === 'for') {
        return behindFor(texts.slice(1));
    }
    if (UNTIL.has(first) && second !== '') {
        return unreadable(texts, 'not-a-duration', 2, []);
    }
    if (isSpelledTime(texts)) {
        return unreadable(texts, 'not-a-duration', SHOWN_WORDS, spelledDuration(texts));
    }
    return BEFORE_A_TIME.has(first) ? behindWord(texts) : NONE;
}

/** A length of time, though perhaps none that may be, behind a word that is not part of it. */
function behindWord(texts: readonly string[]): DurationReading {
    const rest = texts.slice(1);
    const read = readDuration(rest);
    const isTime = /\d/.test(rest[0] ?? '') ? read.kind !== 'none' : read.kind === 'unreadable';
    const nearest = read.kind === 'unreadable' ? read.problem.nearest : nearestDurations(rest);
    return isTime ? unreadable(texts, 'not-a-duration', SHOWN_WORDS, nearest) : NONE;
}

/** In quotes or marked as code: a duration alone is read, another time asked about, and all else is no time. */
function ofMarked(
    texts: readonly string[],
    { inside, used, closed }: NonNullable<ReturnType<typeof isMarked>>,
): DurationReading {
    const read = readDuration(inside);
    const isWhole = closed && read.kind === 'duration' && read.used === inside.length;
    if (read.kind === 'none' || isWhole) {
        return isWhole ? { ...read, used } : read;
    }
    if (read.kind === 'duration' && read.duration === 'endless') {
        return NONE;
    }
    return unreadable(
        texts,
        'not-a-duration',
        used,
        read.kind === 'unreadable' ? read.problem.nearest : nearestDurations(inside),
    );
}

/** What the words begin with. The words are as they were typed, without quotes. */
export function readDuration(typed: readonly string[]): DurationReading {
    const read = readTexts(typed.slice(0, MOST_WORDS).map(inPlainDigits));
    if (read.kind !== 'unreadable') {
        return read;
    }
    const word = typed.slice(0, read.problem.word.split(' ').length).join(' ');
    return { ...read, problem: { ...read.problem, word } };
}

function readTexts(texts: readonly string[]): DurationReading {
    const [first] = texts;
    if (first === undefined) {
        return NONE;
    }
    const marked = isMarked(texts);
    if (marked) {
        return ofMarked(texts, marked);
    }
    return LIKE_A_TIME.test(first) && !LIKE_AN_OPTION.test(first) ? likeATime(texts) : ofWords(texts);
}

/** A text that is to be a duration and nothing else: a field of a form, a setting. */
export function readWholeDuration(text: string): Exclude<DurationReading, { kind: 'none' }> {
    const texts = text.split(/\s+/).filter((each) => each !== '');
    const read = readDuration(texts);
    if (read.kind === 'unreadable' || (read.kind === 'duration' && read.used === texts.length)) {
        return read;
    }
    const nearest = read.kind === 'duration' ? nearestDurations(texts) : [];
    return { kind: 'unreadable', problem: { kind: 'not-a-duration', word: text, nearest } };
}
