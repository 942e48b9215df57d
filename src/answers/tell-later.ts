// What takes too long for an answer or a view is told when it is done.
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';

export interface Listener {
    readonly t: Translate;
    tell(text: Markdown): Promise<void>;
    /** Notes an error that nobody foresaw; never throws. */
    report(error: unknown): Promise<void>;
}

/** Tells the text as soon as it is there, or that something broke; never throws. */
export async function tellLater(listener: Listener, text: Promise<Markdown>): Promise<void> {
    try {
        await listener.tell(await text);
    } catch (error) {
        await listener.report(error);
        await listener.tell(listener.t('unexpected')).catch((again: unknown) => listener.report(again));
    }
}
