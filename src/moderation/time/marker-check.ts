// When the markers of deadlines are to be looked through: at first, once a day, and when the clock has jumped.
import { DAY, MINUTE } from './duration';

/** Sweeps come twice a minute: between two of them so much time passes only for a clock that was set. */
const JUMP_MILLISECONDS = 10 * MINUTE;

export class MarkerCheck {
    private checkedAt: number | undefined;
    private askedAt: number | undefined;

    /** To be asked with each sweep. */
    public isDue(now: number): boolean {
        const since = this.askedAt === undefined ? 0 : now - this.askedAt;
        this.askedAt = now;
        const hasJumped = since < 0 || since > JUMP_MILLISECONDS;
        return this.checkedAt === undefined || hasJumped || now - this.checkedAt >= DAY;
    }

    public checked(now: number): void {
        this.checkedAt = now;
    }
}
