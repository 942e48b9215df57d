// What was changed of an act, its end or its reason, in words: what it was, and what it is.
import { actionNamed } from '../actions/index';
import { originalOf } from '../moderation/cases/fold';
import type { Case, Change } from '../moderation/cases/fold';
import { defuse, excerpt } from '../texts/defuse';
import { compose, NOTHING } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import { endPhrase } from './end-text';

function changeText(from: Markdown, to: Markdown): Markdown {
    return compose`${from} → ${to}`;
}

/** @param now left out where the end that it was given may be over, or another one since */
export function endChangeText(
    t: Translate,
    action: string,
    { from, to }: Partial<Change<number | undefined>>,
    now?: number,
): Markdown {
    return changeText(endPhrase(t, action, from), endPhrase(t, action, to, now));
}

function beginning(reason: string, most: number | undefined): Markdown {
    return most === undefined ? defuse(reason) : excerpt(reason, most);
}

/** @param most the characters of each reason that are told; without it all are */
export function reasonChangeText(t: Translate, { from, to }: Change<string>, most?: number): Markdown {
    const text = (reason: string): Markdown => (reason === '' ? t('no-reason') : beginning(reason, most));
    return changeText(text(from), text(to));
}

/**
 * The reason as it is now, behind what it was in the beginning.
 *
 * @param most the characters of each that are shown; without it all are
 */
export function caseReasonText(t: Translate, found: Case, most?: number): Markdown {
    const { reason } = found;
    const original = originalOf(found).reason;
    if (original !== reason) {
        return reasonChangeText(t, { from: original, to: reason }, most);
    }
    return beginning(reason, most);
}

/** Until when the case was meant to last, behind what was meant in the beginning; empty for what never ends by itself. */
export function caseEndText(t: Translate, found: Case, now?: number): Markdown {
    const { action, until } = found;
    if (actionNamed(action)?.duration === undefined) {
        return NOTHING;
    }
    const original = originalOf(found).until;
    return original === until
        ? endPhrase(t, action, until, now)
        : endChangeText(t, action, { from: original, to: until }, now);
}
