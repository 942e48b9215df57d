// How many direct messages one moderator may cause: a few to one person in a while, and not too many to anybody.
import { BoundedCache } from '../../caches/bounded-cache';

/** In so much time. */
export const WINDOW_MILLISECONDS = 600000;
const MOST_TO_ONE = 3;
const MOST_TO_ALL = 20;
const MOST_MODERATORS = 500;
const MOST_PAIRS = 5000;

/** A short memory of this process: a limit that is met a little later does no harm. */
export class DirectLimit {
    private readonly toAll: BoundedCache<readonly number[]>;
    private readonly toOne: BoundedCache<readonly number[]>;

    public constructor(private readonly now: () => number) {
        const lifetime = { milliseconds: WINDOW_MILLISECONDS, now };
        this.toAll = new BoundedCache(MOST_MODERATORS, lifetime);
        this.toOne = new BoundedCache(MOST_PAIRS, lifetime);
    }

    /** Whether a message may be sent now that somebody causes; if so, it counts as sent. */
    public take(causedBy: string, to: string): boolean {
        const pair = `${causedBy} ${to}`;
        const [all, one] = [this.lately(this.toAll, causedBy), this.lately(this.toOne, pair)];
        if (all.length >= MOST_TO_ALL || one.length >= MOST_TO_ONE) {
            return false;
        }
        this.toAll.set(causedBy, [...all, this.now()]);
        this.toOne.set(pair, [...one, this.now()]);
        return true;
    }

    private lately(sent: BoundedCache<readonly number[]>, key: string): number[] {
        const now = this.now();
        return (sent.get(key) ?? []).filter((at) => at <= now && at > now - WINDOW_MILLISECONDS);
    }
}
