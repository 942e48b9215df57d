// Remembers which lists of rooms a moderator was shown, so that nothing is relinquished that was not seen and confirmed.
import { BoundedCache } from '../caches/bounded-cache';
import type { AffectedRooms } from '../workspace/problem';

const LIFE_MILLISECONDS = 600000;
const MOST_LISTS = 1000;

function keyOf(moderatorId: string, targetId: string): string {
    return `${moderatorId} ${targetId}`;
}

/** A short memory of this process; where it is lost, the list is shown once more. */
export class ShownRooms {
    private readonly shown: BoundedCache<string>;

    constructor(now: () => number) {
        this.shown = new BoundedCache(MOST_LISTS, { milliseconds: LIFE_MILLISECONDS, now });
    }

    remember(moderatorId: string, targetId: string, rooms: AffectedRooms): void {
        this.shown.set(keyOf(moderatorId, targetId), JSON.stringify(rooms));
    }

    /** Whether exactly these rooms were shown to the moderator a short while ago. */
    wereShown(moderatorId: string, targetId: string, rooms: AffectedRooms): boolean {
        return this.shown.get(keyOf(moderatorId, targetId)) === JSON.stringify(rooms);
    }
}
