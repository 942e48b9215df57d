// Ids of cases: short, sortable by time, made without a counter, easy to read aloud and to type.

/** Crockford's alphabet: no i, l, o or u, so that no two characters look or sound alike. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const BASE = ALPHABET.length;
const EPOCH_MILLISECONDS = Date.UTC(2025, 0, 1);
const TIME_LENGTH = 6;
const TAIL_LENGTH = 3;
const TAILS = BASE ** TAIL_LENGTH;
const FORM = /^[0-9a-hjkmnp-tv-z]{6}-[0-9a-hjkmnp-tv-z]{3}$/;

function write(value: number, length: number): string {
    let rest = value;
    let digits = '';
    for (let position = 0; position < length; position += 1) {
        digits = (ALPHABET[rest % BASE] ?? '0') + digits;
        rest = Math.floor(rest / BASE);
    }
    return digits;
}

function read(digits: string): number {
    return Array.from(digits).reduce((value, digit) => value * BASE + ALPHABET.indexOf(digit), 0);
}

/**
 * A maker of ids such as `1h3k9q-f7x`: six characters of time in seconds and three that keep cases of the same second
 * apart. Within one process no id comes twice; two processes collide once in 32,768 cases of the same second.
 */
export function caseIdMaker(now: () => number, random: () => number): () => string {
    let lastSecond = -1;
    let tail = 0;
    return () => {
        const second = Math.floor((now() - EPOCH_MILLISECONDS) / 1000);
        tail = second === lastSecond ? (tail + 1) % TAILS : Math.floor(random() * TAILS);
        lastSecond = second;
        return `${write(second, TIME_LENGTH)}-${write(tail, TAIL_LENGTH)}`;
    };
}

/** The id that was typed: in any case, with or without its hyphen, with the look-alikes i, l and o; else `undefined`. */
export function readCaseId(typed: string): string | undefined {
    const digits = typed.toLowerCase().replace(/^#/, '').replace(/-/g, '').replace(/[il]/g, '1').replace(/o/g, '0');
    const id = `${digits.slice(0, TIME_LENGTH)}-${digits.slice(TIME_LENGTH)}`;
    return FORM.test(id) ? id : undefined;
}

/** When the case of this id was opened, in milliseconds, to the second. */
export function openedAt(caseId: string): number {
    return EPOCH_MILLISECONDS + read(caseId.slice(0, TIME_LENGTH)) * 1000;
}
