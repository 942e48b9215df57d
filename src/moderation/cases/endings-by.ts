// What an act that was done has ended: those of its kind before it and, where it removes someone, their roles there.
import { isInForce } from './fold';
import type { Case } from './fold';
import type { EndedRecord } from './record';
import { decidedBy } from './standing-acts';
import type { KindOf } from './standing-acts';

/** How an act ended, as it is written down. */
export type KnownEnd = Pick<EndedRecord, 'how' | 'since' | 'by' | 'endedBy'>;

export interface Endings {
    /** Those that are told of it. */
    readonly ended: readonly (readonly [Case, KnownEnd])[];
    /** The ids of those that decide nothing any more. */
    readonly over: readonly string[];
    /** The id of the act of the same kind that stood until then. */
    readonly replaced: string | undefined;
}

/** An end by a later case. */
export function endedBy({ moderator, at, id }: Case, how: KnownEnd['how']): KnownEnd {
    return { how, since: at, by: moderator, endedBy: id };
}

/**
 * @param found the act that was done
 * @param older those that the index tells to end with it
 */
export function endingsBy(found: Case, older: readonly Case[], kindOf: KindOf): Endings {
    // What is under way may still turn out to have been done.
    const known = older.filter(({ state }) => state !== 'pending');
    const standing = known.filter((each) => kindOf(each)?.lasts === true && isInForce(each));
    const decided = decidedBy(kindOf, found);
    const replaced = known
        .filter((each) => kindOf(each)?.lasts === true && decidedBy(kindOf, each) === decided)
        .filter((each) => isInForce(each) || (each.state === 'done' && each.ended?.endedBy === found.id))
        .map(({ id }) => id)
        .sort()
        .pop();
    return {
        ended: standing.map((each) => [each, endedBy(found, each.action === found.action ? 'replaced' : 'lifted')]),
        over: known.map(({ id }) => id),
        replaced,
    };
}
