// The duration among the words of an act: where one may stand, and whether what stands there is one.
import type { Duration } from '../moderation/time/duration';
import { inPlainDigits, tidy } from './duration-number';
import { MOST_WORDS, readDuration } from './duration-text';
import type { DurationProblem } from './duration-text';
import { defineParameter } from './parameter';
import type { Taken } from './parameter';
import type { ReadingProblem } from './reading';
import { behind, plainText } from './words';
import type { Line, Word } from './words';

export type DurationAt =
    | {
          readonly kind: 'duration';
          readonly duration: Duration;
          /** The place of the first word behind it. */
          readonly next: number;
          /** What follows makes it a part of a sentence: "2 hours ago". */
          readonly isProse: boolean;
      }
    | { readonly kind: 'unreadable'; readonly problem: DurationProblem }
    | { readonly kind: 'none' };

export type DurationAtEnd =
    /** `unclear`: it stands at the very end without anything that sets it apart. */
    | { readonly kind: 'duration' | 'unclear'; readonly duration: Duration; readonly at: number }
    | { readonly kind: 'unreadable'; readonly problem: DurationProblem }
    | { readonly kind: 'none' };

const NONE = { kind: 'none' } as const;
/** Behind a length of time they make it a part of a sentence. */
const PROSE = new Set('ago late later early earlier old before after straight already now'.split(' '));
/** Before a length of time likewise: "answer within 2h". */
const BEFORE_PROSE = new Set(
    'within in after before since by at every each ago last past than under over about around of until till next first another per the to from and or'.split(
        ' ',
    ),
);
const UNTIL = /^(?:until|till|til)$/;
const UNTIL_WHEN =
    /^(?:\d.*|tomorrow|tonight|today|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?$|^(?:noon|midnight|next|further|weekend|morning|evening|end|the)$/;
/** No duration at the end of a reason is longer. */
const MOST_WORDS_AT_END = 6;
/** So near to the end stands what is meant as one, though it cannot be read. */
const NEAR_THE_END = 4;

/** The texts from a place on as far as a duration could reach: what stood in quotes, or up to `--`. */
function textsFrom({ words, end }: Line, at: number): string[] {
    const [first] = words.slice(at, at + 1);
    if (!first) {
        return [];
    }
    if (first.quoted) {
        return first.text.trim().split(/\s+/);
    }
    const reach = at + MOST_WORDS;
    const texts = words.slice(at, end !== undefined && at < end ? Math.min(end, reach) : reach).map(plainText);
    return [(texts[0] ?? '').replace(/^[,;]+/, ''), ...texts.slice(1)];
}

function isProse(line: Line, next: number): boolean {
    const before = line.words[next - 1];
    const word = line.words[next];
    const isParted = next === line.end || (before !== undefined && tidy(plainText(before)).parted);
    return !isParted && word !== undefined && PROSE.has(tidy(plainText(word)).core.toLowerCase());
}

/** What stands at a place of a line. */
export function durationAt(line: Line, at: number): DurationAt {
    const texts = textsFrom(line, at);
    const read = readDuration(texts);
    if (read.kind !== 'duration') {
        return read;
    }
    const isQuoted = line.words[at]?.quoted === true;
    if (isQuoted && read.used < texts.length) {
        return NONE;
    }
    const next = at + (isQuoted ? 1 : read.used);
    return { kind: 'duration', duration: read.duration, next, isProse: isProse(line, next) };
}

function lower(word: Word | undefined): string {
    return word ? tidy(plainText(word)).core.toLowerCase() : '';
}

/** Behind a comma, a dash, `--` or with `for`. */
function isSetApart(line: Line, at: number): boolean {
    const before = line.words[at - 1];
    const isBehindMark = before !== undefined && /(?:[,;]|^[-–—]+)$/.test(plainText(before));
    const word = line.words[at];
    const hasMark = word !== undefined && /^[-–—~+@=:]+\d/.test(plainText(word));
    return at === line.end || isBehindMark || hasMark || lower(line.words[at]) === 'for';
}

function isUntil(line: Line, at: number): boolean {
    return UNTIL.test(lower(line.words[at])) && UNTIL_WHEN.test(lower(line.words[at + 1]));
}

/** What cannot be read must be about time: anything may stand in brackets at the end of a sentence. */
function isAboutTime(line: Line, at: number): boolean {
    const [text = ''] = textsFrom(line, at);
    return /\d/.test(inPlainDigits(text)) || /^[a-z']/i.test(text);
}

const POLITE = new Set('please pls plz plox thanks thank you thx ty cheers'.split(' '));

interface LineEnd {
    readonly length: number;
    readonly isPolite: boolean;
}

/** How long the line is without "please" at its end. */
function withoutPoliteness(line: Line, from: number): LineEnd {
    let { length } = line.words;
    while (length > from + 1 && POLITE.has(lower(line.words[length - 1]))) {
        length -= 1;
    }
    return { length, isPolite: length < line.words.length };
}

/** "answer within 2h", "banned forever". */
function isOfSentence(line: Line, at: number, duration: Duration): boolean {
    return duration === 'endless' || BEFORE_PROSE.has(lower(line.words[at - 1]));
}

/** What stands at one of the last places of a reason; `undefined` where the next may tell. */
function readNearEnd(line: Line, at: number, { length, isPolite }: LineEnd): DurationAtEnd | undefined {
    const read = durationAt(line, at);
    const apart = isSetApart(line, at);
    if (read.kind === 'unreadable') {
        const isMeant = isUntil(line, at) || (apart && isAboutTime(line, at));
        return at >= length - NEAR_THE_END && isMeant ? read : undefined;
    }
    if (read.kind === 'none' || read.next !== length) {
        return undefined;
    }
    if (apart) {
        return { kind: isPolite ? 'unclear' : 'duration', duration: read.duration, at };
    }
    return isOfSentence(line, at, read.duration) ? NONE : { kind: 'unclear', duration: read.duration, at };
}

/** A duration at the end of a reason that begins before it. It counts only where something sets it apart. */
export function durationAtEnd(line: Line, from: number): DurationAtEnd {
    const end = withoutPoliteness(line, from);
    for (let at = Math.max(from + 1, end.length - MOST_WORDS_AT_END); at < end.length; at += 1) {
        const found = readNearEnd(line, at, end);
        if (found) {
            return found;
        }
    }
    return NONE;
}

function takeDuration(line: Line): Taken | ReadingProblem {
    const [word] = line.words;
    if (!word) {
        return { kind: 'missing-duration' };
    }
    const read = durationAt(line, 0);
    switch (read.kind) {
        case 'duration':
            return { taken: { duration: read.duration }, rest: behind(line, read.next) };
        case 'unreadable':
            return read.problem;
        case 'none':
            return { kind: 'not-a-duration', word: word.text, nearest: [] };
    }
}

export const duration = defineParameter({
    usage: '<duration|off>',
    explanation: 'help-parameter-duration',
    take: takeDuration,
});

export const optionalDuration = defineParameter({
    usage: '[duration]',
    explanation: 'help-parameter-duration',
    field: { kind: 'duration', label: 'panel-duration', placeholder: 'panel-duration-placeholder', optional: true },
});
