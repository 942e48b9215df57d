// Words that name a time in a form that is not read: alone, labelled, or in the notation of machines. They are asked about.
import { ENDLESS_WORD } from '../moderation/time/duration';
import { nearestDurations } from './duration-nearest';
import { tidy } from './duration-number';
import { distance } from './nearest';
import { unitCalled, unitInOtherLanguages, writeParts } from './units';
import type { Unit } from './units';

/** What was probably meant, as it would be typed; perhaps nothing. */
interface NamedTime {
    readonly used: number;
    readonly nearest: readonly string[];
}

const LABELS = 'duration|time|length|period|for|until|till|expires?|expiry|ttl|timeout';
const LABELLED = new RegExp(`^(?:${LABELS})[=:](.*)$`, 'i');
const DAY_NAMES =
    /^(?:mon|tues|wednes|thurs|fri|satur|sun|to|yester)day$|^(?:weekend|fortnight|noon|midday|midnight|morning|afternoon|evening|night|eod|eow|eom|soon|later|temporar(?:y|ily))$/;
const ARTICLES = new Set(
    'ein eine einen einer un une una uno um uma unos unas zwei drei vier fünf zehn deux trois quatre cinq dix'
        .concat(' dos tres cuatro cinco diez dois duas três quatro dez paar quelques algunas algumas')
        .split(' '),
);
const HALF = /^(?:halbe[nr]?|media|meia|demie?)$/;
const ENDLESS_ELSEWHERE = new Set(['für immer', 'pour toujours', 'para siempre', 'para sempre']);
const UNTIL_ELSEWHERE = /^(?:bis|hasta|até|jusqu['’]?(?:à|a|au)?)$/;
const DURATION_OF_MACHINES = /^p(?=.*\d)((?:\d+[ymwd])*)(?:t((?:\d+[hms])+))?$/i;
const UNIT_FIRST = /^([a-z]{1,7})(\d{1,4})$/i;
const ENDLESS_NEARLY = ['permanent', 'permanently', 'indefinitely', 'indefinite', 'forever'];
const MOST_SLIPS = 2;
const LONG_ENOUGH = 6;

function isAlone(texts: readonly string[]): boolean {
    return texts.length === 1 || tidy(texts[0] ?? '').parted;
}

function oneOf(unit: Unit | undefined): string[] {
    return unit === undefined || unit === 's' ? [] : [writeParts([{ amount: 1, unit }])];
}

/** `PT2H`, `P1DT12H`. */
function ofMachines(word: string): NamedTime | undefined {
    const [, days, hours = ''] = DURATION_OF_MACHINES.exec(word) ?? [];
    if (days === undefined) {
        return undefined;
    }
    const typed = days.toLowerCase().replace(/m/g, 'mo') + hours.toLowerCase();
    return { used: 1, nearest: nearestDurations([typed]) };
}

/** `duration=2h`, `time: 2h`. */
function labelled([first = '', ...others]: readonly string[]): NamedTime | undefined {
    const [, value] = LABELLED.exec(first) ?? [];
    if (value === undefined) {
        return undefined;
    }
    const texts = value === '' ? others : [value, ...others];
    return /^\d/.test(texts[0] ?? '') ? { used: value === '' ? 2 : 1, nearest: nearestDurations(texts) } : undefined;
}

/** `halbe Stunde`, `une demi-heure`. */
function halfElsewhere([first = '', second = '', third = '']: readonly string[]): NamedTime | undefined {
    const hasArticle = ARTICLES.has(first);
    const [half, unitName] = hasArticle ? [second, third] : [first, second];
    const unit = HALF.test(half) ? unitInOtherLanguages(unitName) : undefined;
    return unit && { used: hasArticle ? 3 : 2, nearest: unit === 'h' ? ['30m'] : [] };
}

/** `eine Stunde`, `une heure`, `bis morgen`, `für immer`. */
function inOtherLanguages(first: string, second: string): NamedTime | undefined {
    if (ENDLESS_ELSEWHERE.has(`${first} ${second}`)) {
        return { used: 2, nearest: [ENDLESS_WORD] };
    }
    const unit = ARTICLES.has(first) ? unitInOtherLanguages(second) : undefined;
    if (unit) {
        return { used: 2, nearest: first.startsWith('e') || first.startsWith('u') ? oneOf(unit) : [] };
    }
    return UNTIL_ELSEWHERE.test(first) && second !== '' ? { used: 2, nearest: [] } : undefined;
}

/** `hour`, `monday`, `h2`: they may begin a reason, but are none by themselves. */
function alone(word: string): NamedTime | undefined {
    const unit = word.length > 1 ? (unitCalled(word) ?? unitInOtherLanguages(word)) : undefined;
    if (unit || DAY_NAMES.test(word)) {
        return { used: 1, nearest: oneOf(unit) };
    }
    const [, name = '', amount = ''] = UNIT_FIRST.exec(word) ?? [];
    const unitBefore = unitCalled(name);
    if (unitBefore && unitBefore !== 's') {
        return { used: 1, nearest: nearestDurations([amount + name]) };
    }
    return undefined;
}

/** `permenant`: no other word is so near. */
function endlessNearly(word: string): NamedTime | undefined {
    const isEndless = word.length > LONG_ENOUGH && ENDLESS_NEARLY.some((each) => distance(word, each) <= MOST_SLIPS);
    return isEndless ? { used: 1, nearest: [ENDLESS_WORD] } : undefined;
}

/** The words as they were typed; `undefined` where they begin with no such time. */
export function namedTime(texts: readonly string[]): NamedTime | undefined {
    const words = texts.slice(0, 3).map((text) => tidy(text).core.toLowerCase());
    const [first = '', second = ''] = words;
    return (
        labelled(texts.map((text) => text.toLowerCase())) ??
        ofMachines(first) ??
        halfElsewhere(words.flatMap((word) => word.split('-'))) ??
        inOtherLanguages(first, second) ??
        endlessNearly(first) ??
        (isAlone(texts) ? alone(first) : undefined)
    );
}
