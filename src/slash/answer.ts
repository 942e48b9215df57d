// An answer to the moderator: at once, or how far it is and the rest later.
import { underWayText } from '../answers/run-text';
import type { Watch } from '../moderation/cases/case-command';
import type { Desk } from '../moderation/desk';
import type { Progress } from '../moderation/request';
import { within } from '../moderation/time/within';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';

/** Who asks, and where. */
export interface Asked {
    readonly t: Translate;
    readonly desk: Desk;
    readonly threadId: string | undefined;
}

/** An answer now, and where something takes long, another one when it is done. */
export interface Answer {
    readonly text: Markdown;
    readonly later?: Promise<Markdown>;
}

/** As long as one waits for an answer before wondering whether anything happens. */
const PATIENCE_MILLISECONDS = 3000;

/** Several people may take minutes; then the moderator is told how far it is, and the table follows. */
export async function answerInTime(
    t: Translate,
    title: Markdown,
    work: (watch: Watch) => Promise<Markdown>,
): Promise<Answer> {
    let latest: Progress | undefined;
    const text = work((progress) => {
        latest = progress;
    });
    const inTime = await within(PATIENCE_MILLISECONDS, text);
    if (inTime !== 'late') {
        return { text: inTime };
    }
    return latest ? { text: underWayText(t, title, latest), later: text } : { text: await text };
}
