// Somebody on another server gave an act another end while this one ended it: that is what is true afterwards.
import type { Situation } from '../action';
import { apply } from '../apply';
import type { Case } from '../cases/fold';
import type { Deadline } from './deadlines';
import type { Lifting } from './lift';

export interface JustEnded extends Lifting {
    readonly deadline: Deadline;
    readonly found: Case;
}

/**
 * Reads the case once more after its end was made true, and does the act again where it has another end by now.
 *
 * @returns `kept`: it is done again, or needs a person where that failed.
 */
export async function keepWhatWasChanged(ending: JustEnded, situation: Situation): Promise<'unchanged' | 'kept'> {
    const { acting, reading, attention, book, deadline, found, telling, actionNamed } = ending;
    const read = await book.find(found.id);
    const action = actionNamed(found.action);
    const now = read.ok ? read.value : undefined;
    if (!now || !action || now.until === deadline.until || now.ended) {
        return 'unchanged';
    }
    const outcome = await apply({ action, acting, reading, situation });
    if (outcome.kind !== 'done' && outcome.kind !== 'already') {
        await attention.need(now);
        await telling.tell('attention', now);
    }
    return 'kept';
}
