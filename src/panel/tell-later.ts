// What takes too long for a view is told in the room when it is done.
import { tellLater as tellListenerLater } from '../answers/tell-later';
import type { Markdown } from '../texts/markdown';
import type { Visit } from './visit';

/** Tells the text as soon as it is there, or that something broke; never throws. */
export function tellLater(visit: Visit, roomId: string, text: Promise<Markdown>): Promise<void> {
    const listener = {
        t: visit.t,
        tell: (told: Markdown) => visit.tell(roomId, told),
        report: (error: unknown) => visit.report(error),
    };
    return tellListenerLater(listener, text);
}
