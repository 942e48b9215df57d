// What a process remembers of what was written and sent; where it is lost, a little more is written or read.
import { BoundedCache } from '../caches/bounded-cache';
import type { KnownOfCases } from './cases/case-book';
import { DirectLimit } from './direct/direct-limit';
import type { PutOffCounts } from './direct/put-off';
import type { CountedReports } from './reports/counted-reports';
import { WrittenMarkers } from './time/written-markers';

const MOST_ROOMS = 500;
const MOST_LISTS = 2000;
const MOST_PEOPLE = 5000;
const MOST_ACTS = 2000;

export interface KeepingMemory extends KnownOfCases {
    /** The hours and days with deadlines that were marked lately. */
    readonly deadlineMarkers: WrittenMarkers;
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
        deadlineMarkers: new WrittenMarkers(),
        countedReports: new BoundedCache(MOST_ROOMS),
        directLimit: new DirectLimit(now),
        putOffCounts: new BoundedCache(MOST_PEOPLE),
    };
}
