// What became of giving a case another reason or another end, in words: what it was, and what it is.
import type { Amended } from '../moderation/cases/amend';
import type { Translate } from '../texts/translate';
import { endChangeText, reasonChangeText } from './change-text';
import { endPhrase } from './end-text';
import { untoldLines } from './untold-text';

function withUntold(t: Translate, line: string, { found, untold }: Amended): string {
    const name = `@${found.target.username}`;
    return [
        line,
        ...untoldLines(
            t,
            untold.map((each) => ({ ...each, name })),
        ),
    ].join('\n');
}

export function reasonAmendedText(t: Translate, amended: Amended): string {
    const { id, amendments } = amended.found;
    const last = amended.changed ? amendments[amendments.length - 1]?.reason : undefined;
    if (!last) {
        return `ℹ️ ${t('case-reason-stands', { id })}`;
    }
    return withUntold(t, `✅ ${t('case-reason-done', { id, change: reasonChangeText(t, last) })}`, amended);
}

export function endAmendedText(t: Translate, amended: Amended, now: number): string {
    const { id, action, until, amendments } = amended.found;
    const last = amended.changed ? amendments[amendments.length - 1]?.until : undefined;
    if (!last) {
        return `ℹ️ ${t('case-end-stands', { id, end: endPhrase(t, action, until, now) })}`;
    }
    const change = endChangeText(t, action, last, now);
    return withUntold(t, `✅ ${t('case-end-changed', { id, change })}`, amended);
}
