// How long an act lasts: what a duration is, its bounds, and how it is written.

/** Milliseconds, or until someone ends it. */
export type Duration = number | 'endless';

export const MINUTE = 60000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const SHORTEST_DURATION = MINUTE;
export const LONGEST_DURATION = 365 * DAY;

/** Said for no end. */
export const ENDLESS_WORD = 'off';

const UNITS = [
    ['w', 7 * DAY],
    ['d', DAY],
    ['h', HOUR],
    ['m', MINUTE],
] as const;

export type UnitSymbol = (typeof UNITS)[number][0];

/** A length of time in weeks, days, hours and minutes, largest first; what is under a minute counts as one. */
export function partsOf(milliseconds: number): { readonly unit: UnitSymbol; readonly amount: number }[] {
    let rest = Math.max(MINUTE, Math.round(milliseconds / MINUTE) * MINUTE);
    return UNITS.flatMap(([unit, size]) => {
        const amount = Math.floor(rest / size);
        rest -= amount * size;
        return amount > 0 ? [{ unit, amount }] : [];
    });
}

/** As it is typed, to the minute: `1d12h`; `off` for no end. */
export function writeDuration(duration: Duration): string {
    return duration === 'endless'
        ? ENDLESS_WORD
        : partsOf(duration)
              .map(({ unit, amount }) => `${amount}${unit}`)
              .join('');
}
