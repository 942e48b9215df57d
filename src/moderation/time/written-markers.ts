// Which hours and days this process has marked as holding deadlines. It forgets early: a marker too many does no harm, and
// one that another server has removed since would lose a deadline.
import { BoundedCache } from '../../caches/bounded-cache';
import { HOUR, MINUTE } from './duration';

/** Hours that are so near may be taken for past by another server, whose clock runs ahead. */
const NEAR_MILLISECONDS = 2 * HOUR;
const MOST = 10000;

export class WrittenMarkers {
    /** When each was written, in milliseconds. */
    private readonly writtenAt = new BoundedCache<number>(MOST);
    private latest = 0;

    /** Whether it need not be written: of what is near it was written within the last minute. */
    public has(marks: string, due: number, now: number): boolean {
        if (now < this.latest) {
            // The clock was set back: what was written in a time that never was may have been removed in it.
            this.forgetAll();
        }
        this.latest = now;
        const at = this.writtenAt.get(marks);
        return at !== undefined && (due > now + NEAR_MILLISECONDS || at > now - MINUTE);
    }

    public add(marks: string, now: number): void {
        this.writtenAt.set(marks, now);
    }

    public forget(marks: string): void {
        this.writtenAt.delete(marks);
    }

    public forgetAll(): void {
        this.writtenAt.clear();
    }
}
