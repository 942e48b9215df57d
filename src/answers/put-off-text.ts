// What somebody reads in one message instead of the many that were put off.
import type { PutOff } from '../moderation/direct/put-off';
import { joined } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';

/** Below what any server takes for one message. */
const MOST_CHARACTERS = 3000;

/** The texts, each once, with how often it was to be sent. */
function counted(texts: readonly Markdown[]): Map<Markdown, number> {
    const often = new Map<Markdown, number>();
    for (const text of texts) {
        often.set(text, (often.get(text) ?? 0) + 1);
    }
    return often;
}

function moreLine(t: Translate, count: number, more: boolean): Markdown[] {
    if (more) {
        return [t('put-off-many-more', { count })];
    }
    return count === 0 ? [] : [t('put-off-more', { count })];
}

/** What fits into one message; the rest is counted. */
export function putOffText(t: Translate, { texts, more }: PutOff): Markdown {
    const shown: Markdown[] = [];
    let left = texts.length;
    let characters = 0;
    for (const [text, count] of counted(texts)) {
        const part = count === 1 ? text : t('put-off-times', { text, count });
        characters += part.length;
        if (characters > MOST_CHARACTERS) {
            break;
        }
        shown.push(part);
        left -= count;
    }
    return joined([t('put-off-title'), ...shown, ...moreLine(t, left, more)], '\n\n');
}
