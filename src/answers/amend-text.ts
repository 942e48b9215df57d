// What became of giving a case another reason or another end, in words: what it was, and what it is.
import type { Amended } from '../moderation/cases/amend';
import { defuse, personName } from '../texts/defuse';
import { compose, joined } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import { endChangeText, reasonChangeText } from './change-text';
import { endPhrase } from './end-text';
import { untoldLines } from './untold-text';

function withUntold(t: Translate, line: Markdown, { found, untold }: Amended): Markdown {
    const name = personName(found.target.username);
    const named = untold.map((each) => ({ ...each, name }));
    return joined([line, ...untoldLines(t, named)]);
}

export function reasonAmendedText(t: Translate, amended: Amended): Markdown {
    const { amendments } = amended.found;
    const id = defuse(amended.found.id);
    const last = amended.changed ? amendments[amendments.length - 1]?.reason : undefined;
    if (!last) {
        return compose`ℹ️ ${t('case-reason-stands', { id })}`;
    }
    return withUntold(t, compose`✅ ${t('case-reason-done', { id, change: reasonChangeText(t, last) })}`, amended);
}

export function endAmendedText(t: Translate, amended: Amended, now: number): Markdown {
    const { action, until, amendments } = amended.found;
    const id = defuse(amended.found.id);
    const last = amended.changed ? amendments[amendments.length - 1]?.until : undefined;
    if (!last) {
        return compose`ℹ️ ${t('case-end-stands', { id, end: endPhrase(t, action, until, now) })}`;
    }
    const change = endChangeText(t, action, last, now);
    return withUntold(t, compose`✅ ${t('case-end-changed', { id, change })}`, amended);
}
