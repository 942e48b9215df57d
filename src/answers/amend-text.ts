// What became of giving a case another reason or another end, in words: what it was, and what it is.
import type { Amended } from '../moderation/cases/amend';
import type { Translate } from '../texts/translate';
import { changeText, endChangeText, endText, reasonText } from './end-text';
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
    const change = changeText(reasonText(t, last.from), reasonText(t, last.to));
    return withUntold(t, `✅ ${t('case-reason-done', { id, change })}`, amended);
}

export function endAmendedText(t: Translate, amended: Amended): string {
    const { id, action, until, amendments } = amended.found;
    const last = amended.changed ? amendments[amendments.length - 1]?.until : undefined;
    if (!last) {
        return `ℹ️ ${t('case-end-stands', { id, end: endText(t, action, until) })}`;
    }
    const change = endChangeText(t, action, last.from, last.to);
    return withUntold(t, `✅ ${t('case-end-changed', { id, change })}`, amended);
}
