// Words about time and number that are no durations: counts, ordinals, what is spelled out, what stands in brackets.
import { tidy } from './duration-number';
import { unitCalled, unitNear, writeParts } from './units';

const ORDINAL = /^\d+(?:st|nd|rd|th)$/i;
const NUMBER = /^\d+$/;
/** A plural; words that only look like one are not. */
const PLURAL = /^(?:[a-z][a-z'’-]*[^\Wsiu_\d]s|people|men|women|children)$/i;
const NO_PLURALS = new Set(
    'has was always yes his its as plus pls please minus perhaps besides towards ours hers theirs yours does goes says'.split(
        ' ',
    ),
);
/** Times in the plural that are no units here: they are no count of things. */
const TIMES = new Set(
    'segundos secondes nights evenings mornings afternoons weekends fortnights quarters decades'.split(' '),
);
const MORE = new Set(
    'more other new different separate further consecutive previous earlier prior last full open'.split(' '),
);

/** Whether words begin with an ordinal or a count of things: "3rd time", "2 strikes", "2 more strikes". */
export function isCount(texts: readonly string[]): boolean {
    const [first = '', second = '', third = ''] = texts.slice(0, 3).map((text) => tidy(text).core.toLowerCase());
    if (ORDINAL.test(first)) {
        return /^[a-z]/.test(second);
    }
    const counted = MORE.has(second) ? third : second;
    return NUMBER.test(first) && !tidy(texts[0] ?? '').parted && isPlural(counted);
}

/** Nearly the name of a unit is a mistyped duration. */
function isPlural(word: string): boolean {
    return PLURAL.test(word) && !NO_PLURALS.has(word) && !TIMES.has(word) && unitNear(word) === undefined;
}

const OPENING = '([{';
const CLOSING = ')]}';
/** A duration in brackets is short. */
const MOST_IN_BRACKETS = 6;

/** What stands in brackets at the beginning; `undefined` where no bracket opens, or none closes soon. */
export function isInBrackets(
    texts: readonly string[],
): { readonly inside: readonly string[]; readonly used: number } | undefined {
    const [first = ''] = texts;
    const kind = OPENING.indexOf(first.charAt(0));
    if (first === '' || kind < 0) {
        return undefined;
    }
    const isLast = (text: string): boolean => tidy(text).core.endsWith(CLOSING.charAt(kind));
    const last = texts.slice(0, MOST_IN_BRACKETS).findIndex(isLast);
    const inside = texts
        .slice(0, last + 1)
        .map((text, at) => (at === last ? tidy(text).core.slice(0, -1) : text))
        .map((text, at) => (at === 0 ? text.slice(1) : text))
        .filter((text) => text !== '');
    return last < 0 ? undefined : { inside, used: last + 1 };
}

const MARKS = '[`*_"\'\u2018-\u201e\u00ab\u00bb\u2039\u203a]+';
const OPENING_MARKS = new RegExp(`^${MARKS}`);
const CLOSING_MARKS = new RegExp(`(?!^)${MARKS}$`);

/** What stands in quotes, or is marked as code, bold or italic, at the beginning; `closed` where the marks end soon. */
export function isMarked(
    texts: readonly string[],
): { readonly inside: readonly string[]; readonly used: number; readonly closed: boolean } | undefined {
    const [first = '', ...others] = texts;
    if (!OPENING_MARKS.test(first)) {
        return undefined;
    }
    const opened = [first.replace(OPENING_MARKS, ''), ...others];
    const last = opened.slice(0, MOST_IN_BRACKETS).findIndex((text) => CLOSING_MARKS.test(tidy(text).core));
    return last < 0
        ? { inside: opened, used: 1, closed: false }
        : {
              inside: opened
                  .slice(0, last + 1)
                  .map((text, at) => (at === last ? tidy(text).core.replace(CLOSING_MARKS, '') : text)),
              used: last + 1,
              closed: true,
          };
}

const NUMBERS: ReadonlyMap<string, number> = new Map(
    Object.entries({
        a: 1,
        an: 1,
        one: 1,
        two: 2,
        three: 3,
        four: 4,
        five: 5,
        six: 6,
        seven: 7,
        eight: 8,
        nine: 9,
        ten: 10,
        eleven: 11,
        twelve: 12,
        thirteen: 13,
        fourteen: 14,
        fifteen: 15,
        sixteen: 16,
        seventeen: 17,
        eighteen: 18,
        nineteen: 19,
        twenty: 20,
        thirty: 30,
        forty: 40,
        fifty: 50,
        sixty: 60,
        seventy: 70,
        eighty: 80,
        ninety: 90,
        couple: 2,
    }),
);
/** They name a time without saying how long. */
const VAGUE = new Set('few several some many half quarter hundred rest this the whole all another next'.split(' '));
const PARTS_OF_HOUR = new Map([
    ['half', '30m'],
    ['quarter', '15m'],
]);
const BETWEEN = new Set(['of', 'a', 'an']);
const ARTICLES = new Set(['a', 'one', 'the']);
const VAGUE_TIMES = new Set(['while', 'bit', 'moment', 'night', 'weekend', 'fortnight']);
const TO_COME = new Set('tonight tomorrow tmrw tmr tmw overnight'.split(' '));
const MOST_WORDS = 5;

function spelledWords(texts: readonly string[]): string[] {
    return texts.slice(0, MOST_WORDS).map((text) => tidy(text).core.toLowerCase());
}

const TENS = /^(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-?([a-z]+)$/;

/** Also in one word: "twenty-four". */
function spelledNumber(word: string): number | undefined {
    const [, tens = '', ones = ''] = TENS.exec(word) ?? [];
    const rest = NUMBERS.get(ones);
    return tens === '' || rest === undefined ? NUMBERS.get(word) : (NUMBERS.get(tens) ?? 0) + rest;
}

/** Where the unit stands behind words for a number. A second may be the one after the first. */
function unitPosition(words: readonly string[]): number {
    const isNumberWord = (word: string): boolean => spelledNumber(word) !== undefined || VAGUE.has(word);
    const at = words.findIndex((word, position) => !(isNumberWord(word) || (position > 0 && BETWEEN.has(word))));
    const unit = unitCalled(words[at] ?? '');
    return at > 0 && (words[at] ?? '').length > 2 && unit !== undefined && unit !== 's' ? at : -1;
}

/** Whether the words begin with a time that is spelled out: "an hour", "a couple of days", "a while", "tomorrow". */
export function isSpelledTime(texts: readonly string[]): boolean {
    const words = spelledWords(texts);
    const [first = '', second = ''] = words;
    return unitPosition(words) > 0 || TO_COME.has(first) || (ARTICLES.has(first) && VAGUE_TIMES.has(second));
}

/** The duration that is spelled out, as it would be typed; none where its length is not said. */
export function spelledDuration(texts: readonly string[]): string[] {
    const words = spelledWords(texts);
    const at = unitPosition(words);
    const unit = unitCalled(words[at] ?? '');
    const numbers = words.slice(0, Math.max(0, at)).filter((word) => !BETWEEN.has(word) || words.length === 2);
    const said = numbers.length === 0 ? words.slice(0, 1) : numbers;
    const [number = ''] = said.slice(-1);
    if (!unit) {
        return [];
    }
    const partOfHour = said.length === 1 && unit === 'h' ? PARTS_OF_HOUR.get(number) : undefined;
    if (partOfHour !== undefined) {
        return [partOfHour];
    }
    const amount = said.length === 1 ? spelledNumber(number) : undefined;
    return amount === undefined ? [] : [writeParts([{ amount, unit }])];
}
