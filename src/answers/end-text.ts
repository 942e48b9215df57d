// Until when an act lasts, in words: the time and how far away it is, or until someone ends it.
import { partsOf } from '../moderation/time/duration';
import { readParts } from '../parameters/units';
import type { Part, Unit } from '../parameters/units';
import { code } from '../texts/defuse';
import { compose, joined } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import { isTextKey } from '../texts/text-key';
import type { Translate } from '../texts/translate';
import { timeText } from './time-text';

const SINGULAR = {
    s: 'span-second',
    m: 'span-minute',
    h: 'span-hour',
    d: 'span-day',
    w: 'span-week',
    mo: 'span-month',
    y: 'span-year',
} as const satisfies Readonly<Record<Unit, string>>;

const PLURAL = {
    s: 'span-seconds',
    m: 'span-minutes',
    h: 'span-hours',
    d: 'span-days',
    w: 'span-weeks',
    mo: 'span-months',
    y: 'span-years',
} as const satisfies Readonly<Record<Unit, string>>;

/** Smaller units say nothing beside the two largest ones. */
const MOST_UNITS = 2;

function partText(t: Translate, { amount, unit }: Part): Markdown {
    return amount === 1 ? t(SINGULAR[unit]) : t(PLURAL[unit], { count: amount });
}

/** A length of time: "2 hours 30 minutes". */
export function spanText(t: Translate, milliseconds: number): Markdown {
    const parts = partsOf(milliseconds).slice(0, MOST_UNITS);
    return joined(
        parts.map((part) => partText(t, part)),
        ' ',
    );
}

/** A duration as it would be typed, with its words before it: "90 minutes (`90m`)". */
export function typedDurationText(t: Translate, written: string): Markdown {
    const words = readParts(written).map((part) => partText(t, part));
    return compose`${words.length === 0 ? t('endless') : joined(words, ' ')} (${code(written)})`;
}

/** "until someone unmutes", in the words of the action. */
function untilSomeone(t: Translate, action: string): Markdown {
    const key = `action-${action}-endless`;
    return isTextKey(key) ? t(key as 'endless') : t('endless');
}

/**
 * A part of a sentence: "until 2026-11-21 22:15 UTC (in 2 hours)", or "until someone unmutes".
 *
 * @param now left out where it is told as it was or will be, whenever that is
 */
export function endPhrase(t: Translate, action: string, until: number | undefined, now?: number): Markdown {
    if (until === undefined) {
        return untilSomeone(t, action);
    }
    const time = timeText(until);
    return now !== undefined && until > now
        ? t('case-until-in', { until: time, span: spanText(t, until - now) })
        : t('case-until', { until: time });
}

/** A sentence of its own. */
export function endSentence(t: Translate, action: string, until: number | undefined, now: number): Markdown {
    if (until === undefined) {
        return t('lasts', { end: untilSomeone(t, action) });
    }
    const time = timeText(until);
    return until > now ? t('ends', { until: time, span: spanText(t, until - now) }) : t('ends-at', { until: time });
}
