// Remembers which lists of rooms a moderator was shown, so that nothing is relinquished that was not seen and confirmed.
import type { AffectedRooms } from '../workspace/problem';

const LIFE_MILLISECONDS = 600000;

/** A short memory of this process; where it is lost, the list is shown once more. */
export class ShownRooms {
    private readonly shown = new Map<string, { readonly rooms: string; readonly until: number }>();

    constructor(private readonly now: () => number) {}

    remember(moderatorId: string, targetId: string, rooms: AffectedRooms): void {
        this.forgetOld();
        this.shown.set(`${moderatorId} ${targetId}`, {
            rooms: JSON.stringify(rooms),
            until: this.now() + LIFE_MILLISECONDS,
        });
    }

    /** Whether exactly these rooms were shown to the moderator a short while ago. */
    wereShown(moderatorId: string, targetId: string, rooms: AffectedRooms): boolean {
        this.forgetOld();
        return this.shown.get(`${moderatorId} ${targetId}`)?.rooms === JSON.stringify(rooms);
    }

    private forgetOld(): void {
        for (const [key, { until }] of this.shown) {
            if (until <= this.now()) {
                this.shown.delete(key);
            }
        }
    }
}
