// The sweep: ends whatever timed act is due. It runs every half minute and once when the app is enabled.
import type { Deadline } from './deadlines';
import { lift } from './lift';
import type { Lifted, Lifting } from './lift';

const LIFTS_AT_ONCE = 10;

/** What became of a sweep: how many deadlines ended how, and whether they could be read at all. */
export type Swept = Readonly<Record<Lifted, number>> & { readonly unreadable: boolean };

/**
 * @param report notes an error that nobody foresaw; one deadline's accident does not keep the others waiting.
 */
export async function sweep(lifting: Lifting, report: (error: unknown) => Promise<void>): Promise<Swept> {
    const counts: Record<Lifted, number> = { lifted: 0, stale: 0, later: 0, claimed: 0, attention: 0 };
    const due = await lifting.deadlines.due();
    if (!due.ok) {
        return { ...counts, unreadable: true };
    }
    const liftSafely = async (deadline: Deadline): Promise<Lifted> => {
        try {
            return await lift(lifting, deadline);
        } catch (error) {
            await report(error);
            return 'later';
        }
    };
    for (let start = 0; start < due.value.length; start += LIFTS_AT_ONCE) {
        const lifted = await Promise.all(due.value.slice(start, start + LIFTS_AT_ONCE).map(liftSafely));
        for (const each of lifted) {
            counts[each] += 1;
        }
    }
    return { ...counts, unreadable: false };
}
