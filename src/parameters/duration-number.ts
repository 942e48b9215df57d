// Reads durations that are written with digits: 2h, 2 hours, 1h30, 1d 12h, "1 day, 12 hours".
import { LONGEST_DURATION, MINUTE } from '../moderation/time/duration';
import type { Duration } from '../moderation/time/duration';
import { lengthOf, sizeOf, unitCalled } from './units';
import type { Part, Unit } from './units';

/** Why something that looks like a time is no duration that could be meant. */
export type DurationProblemKind = 'not-a-duration' | 'unclear-duration' | 'duration-too-long' | 'duration-too-short';

export interface NumberReading {
    readonly parts: readonly Part[];
    /** How many words it is made of. */
    readonly used: number;
    /** The value, or why there is none; `unclear-month` where a capital M may mean minutes or months. */
    readonly value: Duration | DurationProblemKind | 'unclear-month';
}

const DIGIT = /^\p{Nd}$/u;

/** The digits of a script follow each other, from zero. */
function digitValue(digit: string): string {
    const code = digit.codePointAt(0) ?? 0;
    const values = Array.from({ length: 9 }, (_, value) => value);
    return String(values.find((value) => !DIGIT.test(String.fromCodePoint(code - value - 1))) ?? 9);
}

const FRACTIONS: Readonly<Record<string, string>> = { '½': '.5', '¼': '.25', '¾': '.75' };

/** Digits of other scripts as such, and signs for fractions as numbers. */
export function inPlainDigits(text: string): string {
    return text
        .replace(/[½¼¾]/g, (fraction) => FRACTIONS[fraction] ?? fraction)
        .normalize('NFKC')
        .replace(/\p{Nd}/gu, (digit) => (/\d/.test(digit) ? digit : digitValue(digit)));
}

/** A word of a duration: without the punctuation behind it, and whether that parts it from what follows. */
export function tidy(word: string): { readonly core: string; readonly parted: boolean } {
    const plain = inPlainDigits(word);
    const core = plain.replace(/[.,;:!]+$/, '');
    return { core, parted: /[,;:]/.test(plain.slice(core.length)) };
}

const TOKENS = /^(?:\d+(?:\.\d+)?[a-z]*)+$/i;
const TOKEN = /(\d+(?:\.\d+)?)([a-z]*)/gi;
const JOINS = /^(?:and|&)$/i;

interface Found {
    readonly parts: readonly Part[];
    readonly used: number;
    readonly parted: boolean;
    readonly unclearMonth: boolean;
}

interface Token {
    readonly amount: string;
    readonly unit: string;
}

export function tokensOf(core: string): Token[] | undefined {
    if (!TOKENS.test(core)) {
        return undefined;
    }
    return (core.match(TOKEN) ?? []).map((text) => {
        const amount = /^[\d.]+/.exec(text)?.[0] ?? '';
        return { amount, unit: text.slice(amount.length) };
    });
}

/** Minutes need no unit behind hours: `1h30`. */
function isMinutesOfHour({ amount, unit }: Token, before: Unit | undefined): boolean {
    return unit === '' && before === 'h' && /^[0-5]?\d$/.test(amount);
}

/** A capital M alone may be minutes or months; behind hours it can only be minutes. */
function isUnclearMonth(unit: string, before: Unit | undefined): boolean {
    return unit === 'M' && before !== 'h';
}

function isSmaller(unit: Unit, before: Unit | undefined): boolean {
    return before === undefined || sizeOf(unit) < sizeOf(before);
}

/** A number, and the unit in the next word. */
function spacedPart(amount: string, next: string, before: Unit | undefined): Found | undefined {
    const { core, parted } = tidy(next);
    const unit = unitCalled(core);
    return unit && isSmaller(unit, before)
        ? {
              parts: [{ amount: Number(amount), unit }],
              used: 2,
              parted,
              unclearMonth: isUnclearMonth(core, before),
          }
        : undefined;
}

/** The parts in one word, largest first; minutes behind hours need no unit. */
function gluedParts(tokens: readonly Token[], parted: boolean, before: Unit | undefined): Found | undefined {
    const parts: Part[] = [];
    let unclearMonth = false;
    for (const token of tokens) {
        const inWord = parts[parts.length - 1]?.unit;
        const last = inWord ?? before;
        const unit = isMinutesOfHour(token, inWord) ? 'm' : unitCalled(token.unit);
        if (!unit || !isSmaller(unit, last)) {
            return undefined;
        }
        unclearMonth = unclearMonth || isUnclearMonth(token.unit, last);
        parts.push({ amount: Number(token.amount), unit });
    }
    return { parts, used: 1, parted, unclearMonth };
}

/** What stands at a place, smaller than the part before it. */
function partsAt(texts: readonly string[], at: number, before: Unit | undefined): Found | undefined {
    const { core, parted } = tidy(texts[at] ?? '');
    const tokens = tokensOf(core);
    if (!tokens) {
        return undefined;
    }
    const [only, ...others] = tokens;
    if (others.length > 0 || only?.unit !== '') {
        return gluedParts(tokens, parted, before);
    }
    return parted ? undefined : spacedPart(only.amount, texts[at + 1] ?? '', before);
}

/** Further parts, each smaller than the one before: `1d 12h`, "1 day, 12 hours", "1 hour and 30 minutes". */
function takeParts(texts: readonly string[]): Found | undefined {
    let taken = partsAt(texts, 0, undefined);
    while (taken) {
        const joined = JOINS.test(texts[taken.used] ?? '') ? 1 : 0;
        const next = partsAt(texts, taken.used + joined, taken.parts[taken.parts.length - 1]?.unit);
        if (!next) {
            return taken;
        }
        taken = {
            parts: [...taken.parts, ...next.parts],
            used: taken.used + joined + next.used,
            parted: next.parted,
            unclearMonth: taken.unclearMonth || next.unclearMonth,
        };
    }
    return undefined;
}

function valueOf({ parts, unclearMonth }: Found): NumberReading['value'] {
    const milliseconds = Math.round(lengthOf(parts));
    if (unclearMonth) {
        return 'unclear-month';
    }
    if (parts.some(({ unit }) => unit === 's')) {
        return 'duration-too-short';
    }
    if (milliseconds === 0) {
        return 'unclear-duration';
    }
    if (milliseconds > LONGEST_DURATION) {
        return 'duration-too-long';
    }
    const isWhole =
        milliseconds % MINUTE === 0 && (parts.length === 1 || parts.every(({ amount }) => amount % 1 === 0));
    return isWhole ? milliseconds : 'not-a-duration';
}

/** A number without a unit right behind a duration belongs to it: `1h 30`. */
function isFollowedByNumber(texts: readonly string[], { used, parted }: Found): boolean {
    return !parted && /^\d+$/.test(tidy(texts[used] ?? '').core);
}

/**
 * The duration that the words begin with; `undefined` where they begin with none.
 *
 * @param isCount whether the words from there on begin with a count of things, such as "2 strikes"
 */
export function readNumbers(
    texts: readonly string[],
    isCount: (texts: readonly string[]) => boolean,
): NumberReading | undefined {
    const found = takeParts(texts);
    if (!found) {
        return undefined;
    }
    const unfinished = isFollowedByNumber(texts, found) && !isCount(texts.slice(found.used));
    return { parts: found.parts, used: found.used, value: unfinished ? 'not-a-duration' : valueOf(found) };
}
