// The units of durations as people write them, and how long each is.
import { DAY, HOUR, MINUTE } from '../moderation/time/duration';
import { distance } from './nearest';

export type Unit = 's' | 'm' | 'h' | 'd' | 'w' | 'mo' | 'y';

const NAMES: Readonly<Record<Unit, readonly string[]>> = {
    s: ['s', 'sec', 'secs', 'second', 'seconds'],
    m: ['m', 'min', 'mins', 'minute', 'minutes'],
    h: ['h', 'hr', 'hrs', 'hour', 'hours'],
    d: ['d', 'day', 'days'],
    w: ['w', 'wk', 'wks', 'week', 'weeks'],
    mo: ['mo', 'mos', 'month', 'months'],
    y: ['y', 'yr', 'yrs', 'year', 'years'],
};

const SIZES: Readonly<Record<Unit, number>> = {
    s: 1000,
    m: MINUTE,
    h: HOUR,
    d: DAY,
    w: 7 * DAY,
    mo: 30 * DAY,
    y: 365 * DAY,
};

const UNITS = Object.keys(NAMES) as Unit[];

/** Milliseconds. */
export function sizeOf(unit: Unit): number {
    return SIZES[unit];
}

/** The unit that is called so, in any case. */
export function unitCalled(name: string): Unit | undefined {
    const wanted = name.toLowerCase();
    return UNITS.find((unit) => NAMES[unit].includes(wanted));
}

/** Of the languages in which people most often begin to type before they think of English. */
const OTHER_LANGUAGES: Readonly<Partial<Record<Unit, RegExp>>> = {
    m: /^(?:minuten?|minutos?)$/,
    h: /^(?:stunden?|std|heures?|horas?)$/,
    d: /^(?:t|tage?n?|j|jours?|d[ií]as?)$/,
    w: /^(?:wochen?|semaines?|semanas?)$/,
    mo: /^(?:monate?n?|mois|mes|meses|m[eê]s|mths?)$/,
    y: /^(?:jahre?n?|ans?|ann[ée]es?|años?|anos?)$/,
};

export function unitInOtherLanguages(name: string): Unit | undefined {
    const wanted = name.toLowerCase();
    return UNITS.find((unit) => OTHER_LANGUAGES[unit]?.test(wanted));
}

/** They are one slip from a unit, and words of their own: "2 to 3 hours". */
const NO_SLIPS = new Set('to so do no or of on my go by'.split(' '));

/** The unit that a mistyped name was probably meant for: one slip away, and long enough to tell. */
export function unitNear(name: string): Unit | undefined {
    const wanted = name.toLowerCase();
    return (
        unitCalled(wanted) ??
        unitInOtherLanguages(wanted) ??
        (wanted.length > 1 && !NO_SLIPS.has(wanted)
            ? UNITS.find((unit) => NAMES[unit].some((each) => each.length > 1 && distance(wanted, each) <= 1))
            : undefined)
    );
}

export interface Part {
    readonly amount: number;
    readonly unit: Unit;
}

export function lengthOf(parts: readonly Part[]): number {
    return parts.reduce((sum, { amount, unit }) => sum + amount * SIZES[unit], 0);
}

/** Parts as they are typed: `1h30m`. */
export function writeParts(parts: readonly Part[]): string {
    return parts.map(({ amount, unit }) => `${amount}${unit}`).join('');
}

/** What {@link writeParts} wrote. */
export function readParts(written: string): Part[] {
    return [...(written.match(/[\d.]+[a-z]+/g) ?? [])].map((part) => {
        const unit = unitCalled(part.replace(/[\d.]+/, '')) ?? 'm';
        return { amount: parseFloat(part), unit };
    });
}
