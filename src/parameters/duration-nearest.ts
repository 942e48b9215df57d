// What was probably meant by something that looks like a time and cannot be read: proposals, never taken as meant.
import { LONGEST_DURATION, MINUTE, writeDuration } from '../moderation/time/duration';
import { inPlainDigits, readNumbers, tidy, tokensOf } from './duration-number';
import type { NumberReading } from './duration-number';
import { lengthOf, sizeOf, unitNear, writeParts } from './units';
import type { Part, Unit } from './units';

const CLOCK = /^(\d{1,3}):([0-5]\d)h?$/i;
const RANGE = /^(\d+[a-z]*)(?:-|–|—|\.\.)\d+([a-z]*)$/i;
/** A time of day or an ordinal says nothing of how long. */
const NO_LENGTH = /^\d+(?::\d\d)?(?:[ap]m|st|nd|rd|th)$/i;
const NUMBER = /^\d+(?:\.\d+)?$/;

/** As it was typed where that is a duration, else to the minute; nothing where that could not be meant either. */
function proposal(parts: readonly Part[]): string[] {
    const milliseconds = Math.round(lengthOf(parts));
    const minutes = Math.max(1, Math.round(milliseconds / MINUTE));
    const isPlain = parts.every(({ amount, unit }) => amount % 1 === 0 && unit !== 's');
    if (milliseconds === 0 || minutes * MINUTE > LONGEST_DURATION) {
        return [];
    }
    return [isPlain ? writeParts(parts) : writeDuration(minutes * MINUTE)];
}

/** The unit of a token: what it is nearest to; without one, minutes behind hours and for whole numbers, else hours. */
function guessedUnit({ amount, unit }: { amount: string; unit: string }, before: Unit | undefined): Unit {
    const near = unit === '' ? undefined : unitNear(unit);
    if (near) {
        return near;
    }
    return before === undefined && amount.includes('.') ? 'h' : 'm';
}

function ofTokens(core: string, next: string): string[] {
    const tokens = tokensOf(core);
    if (!tokens) {
        return [];
    }
    const [only] = tokens;
    const isNumber = tokens.length === 1 && only?.unit === '';
    if (isNumber && /^[a-z]+\d+[a-z]*$/i.test(next)) {
        return ofTokens(core + next, '');
    }
    const unitBehind = isNumber ? unitNear(next) : undefined;
    if (only && unitBehind) {
        return proposal([{ amount: Number(only.amount), unit: unitBehind }]);
    }
    const parts: Part[] = [];
    for (const token of tokens) {
        parts.push({ amount: Number(token.amount), unit: guessedUnit(token, parts[parts.length - 1]?.unit) });
    }
    const units = parts.map(({ unit }) => unit);
    return new Set(units).size < units.length ? [] : proposal([...parts].sort(byLength));
}

/** Parts out of order, such as `30m1h`, are put in order. */
function byLength(one: Part, other: Part): number {
    return sizeOf(other.unit) - sizeOf(one.unit);
}

function ofUnclearMonth(core: string): string[] {
    const both = [core.replace(/M(?![a-z])/g, 'm'), core.replace(/M(?![a-z])/g, 'mo')];
    return both.flatMap((typed) => {
        const read = readNumbers([typed], () => false);
        return typeof read?.value === 'number' ? proposal(read.parts) : [];
    });
}

/** What a duration and a number behind it come to: `1h 30`. */
function withNumberBehind(texts: readonly string[], parts: readonly Part[], used: number): string[] {
    const amount = Number(tidy(texts[used] ?? '').core);
    const last = parts[parts.length - 1]?.unit;
    const unit = last === 'h' ? 'm' : last === 'd' ? 'h' : undefined;
    return unit ? proposal([...parts, { amount, unit }]) : [];
}

/** What is read, but may not be: too short, of an unclear unit, or with a number left over. */
function ofReading(words: readonly string[], { parts, used, value }: NumberReading): string[] {
    if (value === 'unclear-month') {
        const typed = words.slice(0, used).map((word) => tidy(word).core);
        return ofUnclearMonth(typed.join(''));
    }
    const isUnfinished = value === 'not-a-duration' && NUMBER.test(tidy(words[used] ?? '').core);
    return isUnfinished ? withNumberBehind(words, parts, used) : proposal(parts);
}

function ofClock(hours: string, minutes: string): string[] {
    const parts: Part[] = [
        { amount: Number(hours), unit: 'h' },
        { amount: Number(minutes), unit: 'm' },
    ];
    return proposal(parts.filter(({ amount }) => amount > 0));
}

/** The shorter end of a range, in the unit of the longer one where it has none: `2-3h`. */
function shorterEnd(core: string): string {
    const [, from = core, unit = ''] = RANGE.exec(core) ?? [];
    return from === core || /[a-z]$/i.test(from) ? from : from + unit;
}

/** Without signs and brackets around it, and with a point for a comma. */
function bareNumber(text: string): string {
    const inside = inPlainDigits(text)
        .replace(/^[^\d.]+/, '')
        .replace(/[)\]}>+~?%*'"-]+$/, '');
    return tidy(inside)
        .core.replace(/^\./, '0.')
        .replace(/(\d),(\d)/g, '$1.$2');
}

/**
 * The durations nearest to what the words begin with, as they would be typed; often one, sometimes none or two.
 */
export function nearestDurations([first = '', ...others]: readonly string[]): string[] {
    const core = bareNumber(first);
    if (NO_LENGTH.test(core)) {
        return [];
    }
    const words = [core, ...others.map((text) => text.replace(/[)\]}]+$/, ''))];
    const read = readNumbers(words, () => false);
    if (read) {
        return ofReading(words, read);
    }
    const [, hours, minutes = ''] = CLOCK.exec(core) ?? [];
    return hours === undefined ? ofTokens(shorterEnd(core), tidy(words[1] ?? '').core) : ofClock(hours, minutes);
}
