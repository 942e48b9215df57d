// What takes too long for a view is told in the room when it is done.
import type { Visit } from './visit';

/** Tells the text as soon as it is there, or that something broke; never throws. */
export async function tellLater(visit: Visit, roomId: string, text: Promise<string>): Promise<void> {
    try {
        await visit.tell(roomId, await text);
    } catch (error) {
        await visit.report(error);
        await visit.tell(roomId, visit.t('unexpected')).catch((again: unknown) => visit.report(again));
    }
}
