// When an act ends, in words: at a time, or when somebody ends it; and how that was changed.
import { actionNamed } from '../actions/index';
import type { Case } from '../moderation/cases/fold';
import { originalOf } from '../moderation/cases/fold';
import { catalogue } from '../texts/catalogue';
import type { TextKey } from '../texts/catalogue';
import { defuse } from '../texts/defuse';
import type { Translate } from '../texts/translate';

/** 2026-11-21 20:15 UTC: one form for everybody, as an app does not know anyone's time zone. */
export function timeText(time: number): string {
    return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

type EndlessKey = Extract<TextKey, `action-${string}-endless`>;

function isEndlessKey(key: string): key is EndlessKey {
    return catalogue['en'] !== undefined && key in catalogue['en'];
}

/** `until 2026-11-21 20:15 UTC`, or `until someone unmutes`. */
export function endText(t: Translate, action: string, until: number | undefined): string {
    if (until !== undefined) {
        return t('case-until', { until: timeText(until) });
    }
    const key = `action-${action}-endless`;
    return isEndlessKey(key) ? t(key) : t('endless');
}

export function changeText(from: string, to: string): string {
    return `${from} → ${to}`;
}

export function endChangeText(t: Translate, action: string, from: number | undefined, to: number | undefined): string {
    return changeText(endText(t, action, from), endText(t, action, to));
}

export function reasonText(t: Translate, reason: string): string {
    return reason === '' ? t('no-reason') : defuse(reason);
}

/** The reason as it is now, behind what it was in the beginning. */
export function caseReasonText(t: Translate, found: Case): string {
    const original = originalOf(found).reason;
    return original === found.reason
        ? defuse(found.reason)
        : changeText(reasonText(t, original), reasonText(t, found.reason));
}

/** Until when the case was meant to last, behind what was meant in the beginning; empty for what never ends by itself. */
export function caseEndText(t: Translate, found: Case): string {
    if (actionNamed(found.action)?.duration === undefined) {
        return '';
    }
    const original = originalOf(found).until;
    return original === found.until
        ? endText(t, found.action, found.until)
        : endChangeText(t, found.action, original, found.until);
}
