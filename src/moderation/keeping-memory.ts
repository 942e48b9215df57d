// What a process remembers of what was written and sent; where it is lost, a little more is written or read.
import { BoundedCache } from '../caches/bounded-cache';
import type { KnownOfCases } from './cases/case-book';
import { DirectLimit } from './direct/direct-limit';
import type { PutOffCounts } from './direct/put-off';
import type { CountedReports } from './reports/counted-reports';

const MOST_ROOMS = 500;
const MOST_LISTS = 2000;
const MOST_PEOPLE = 5000;
const MOST_ACTS = 2000;
const MOST_MARKERS = 2000;

export interface KeepingMemory extends KnownOfCases {
    /** The markers of deadlines that were written. */
    readonly writtenMarkers: BoundedCache<true>;
    readonly countedReports: CountedReports;
    readonly directLimit: DirectLimit;
    readonly putOffCounts: PutOffCounts;
}

/** A memory of nothing yet; a simulation needs one of its own, as nothing that it writes is there afterwards. */
export function keepingMemory(now: () => number): KeepingMemory {
    return {
        openBlocks: new BoundedCache(MOST_LISTS),
        olderEntries: new BoundedCache(MOST_ACTS),
        notedNames: new BoundedCache(MOST_PEOPLE),
        writtenMarkers: new BoundedCache(MOST_MARKERS),
        countedReports: new BoundedCache(MOST_ROOMS),
        directLimit: new DirectLimit(now),
        putOffCounts: new BoundedCache(MOST_PEOPLE),
    };
}
