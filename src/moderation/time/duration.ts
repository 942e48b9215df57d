// Durations as people type them: 10m, 2h, 1d12h, 1w.

const MINUTE = 60000;
const UNITS: Readonly<Record<string, number>> = { m: MINUTE, h: 60 * MINUTE, d: 1440 * MINUTE, w: 10080 * MINUTE };
/** Seconds and years are meant as durations too, and answered as such, but none is within the bounds. */
const FORM = /^(?:\d{1,6}[ywdhms])+$/i;
const ALLOWED = /^(?:\d{1,6}[wdhm])+$/i;
const PART = /(\d+)([wdhm])/gi;

export const SHORTEST_DURATION = MINUTE;
export const LONGEST_DURATION = 365 * 1440 * MINUTE;

/** Whether a word is written like a duration, whatever its length. */
export function looksLikeDuration(word: string): boolean {
    return FORM.test(word);
}

/** Milliseconds; `undefined` when the word is no duration, or is not between one minute and a year. */
export function readDuration(word: string): number | undefined {
    if (!ALLOWED.test(word)) {
        return undefined;
    }
    let total = 0;
    word.replace(PART, (_, amount: string, unit: string) => {
        total += Number(amount) * (UNITS[unit.toLowerCase()] ?? 0);
        return '';
    });
    return total >= SHORTEST_DURATION && total <= LONGEST_DURATION ? total : undefined;
}

/** A duration in the same form, with its two largest units; what is under a minute counts as one. */
export function writeDuration(milliseconds: number): string {
    let rest = Math.max(MINUTE, Math.round(milliseconds / MINUTE) * MINUTE);
    const parts: string[] = [];
    for (const unit of ['w', 'd', 'h', 'm']) {
        const size = UNITS[unit] ?? MINUTE;
        const amount = Math.floor(rest / size);
        rest -= amount * size;
        if (amount > 0 && parts.length < 2) {
            parts.push(`${amount}${unit}`);
        }
    }
    return parts.join('');
}
