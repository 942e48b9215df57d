// Deadlines, found by the hour in which they fall: a sweep's cost grows with what is due, not with what is waiting.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import type { Making } from '../cases/case-book';
import { readMarks, stamp } from '../cases/markers';
import { HOUR } from './duration';
import type { WrittenMarkers } from './written-markers';

export interface Deadline {
    readonly deadlineId: string;
    readonly caseId: string;
    readonly roomId: string;
    /** Who and what it is about, for lists. */
    readonly username: string;
    readonly action: string;
    /** When the act ends, in milliseconds; a case that ends at another time by now has another deadline. */
    readonly until: number;
    /** When to act: at the end, or later after a failure. */
    readonly due: number;
    /** How many times it was tried in vain. */
    readonly attempt: number;
}

/** Every open deadline, however its markers fared. */
const OPEN = 'open deadlines';
const DAYS = 'due days';
const hoursKey = (day: string): string => `due hours of ${day}`;
const bucketKey = (hour: string): string => `due in ${hour}`;
const markerKey = (marks: string): string => `due marker ${marks}`;
const deadlineKey = (deadlineId: string): string => `deadline ${deadlineId}`;
const personKey = (roomId: string, username: string): string => `deadlines of ${username} in ${roomId}`;

/** Behind all marks. */
const LAST = '9999';
/** So long an hour that is past stays marked: other servers' clocks may be late, and a deadline still on its way. */
const LINGER_MILLISECONDS = 2 * HOUR;

export class Deadlines {
    public constructor(
        private readonly records: RecordsPort,
        private readonly making: Making,
        private readonly writtenMarkers: WrittenMarkers,
    ) {}

    public async add(deadline: Omit<Deadline, 'deadlineId'>): Promise<Result<void>> {
        const deadlineId = this.making.recordId();
        const marked = await this.markHourOf(deadline);
        return marked.ok
            ? this.records.append({ ...deadline, deadlineId }, [
                  OPEN,
                  bucketKey(stamp(deadline.due, 'hour')),
                  deadlineKey(deadlineId),
                  personKey(deadline.roomId, deadline.username),
              ])
            : marked;
    }

    /**
     * Marks once more where deadlines are that a sweep could not find: another server may have taken the hour for past,
     * or this one, with a clock that was set right since.
     *
     * @returns how many hours were marked
     */
    public async markAgain(): Promise<Result<number>> {
        const open = await this.records.read(OPEN);
        if (!open.ok) {
            return open;
        }
        const marked = await this.hoursUntil(Infinity);
        if (!marked.ok) {
            return marked;
        }
        const known = new Set(marked.value);
        const lost = new Map<string, Deadline>();
        for (const deadline of open.value as Deadline[]) {
            const hour = stamp(deadline.due, 'hour');
            if (!known.has(hour)) {
                lost.set(hour, deadline);
            }
        }
        this.writtenMarkers.forgetAll();
        for (const deadline of lost.values()) {
            const again = await this.markHourOf(deadline);
            if (!again.ok) {
                return again;
            }
        }
        return success(lost.size);
    }

    /** What is due by now, each deadline once, earliest first. */
    public async due(): Promise<Result<Deadline[]>> {
        const now = this.making.now();
        const hours = await this.hoursUntil(now);
        if (!hours.ok) {
            return hours;
        }
        const due: Deadline[] = [];
        for (const hour of hours.value) {
            const bucket = await this.records.read(bucketKey(hour));
            if (!bucket.ok) {
                return bucket;
            }
            const deadlines = bucket.value as Deadline[];
            due.push(...deadlines.filter((deadline) => deadline.due <= now));
            if (deadlines.length === 0 && hour < stamp(now - LINGER_MILLISECONDS, 'hour')) {
                await this.unmark(hour);
            }
        }
        return success(due.sort((one, other) => one.due - other.due));
    }

    /** What waits in a room for these usernames. */
    public async of(roomId: string, usernames: readonly string[]): Promise<Result<Deadline[]>> {
        const keys = usernames.map((username) => personKey(roomId, username));
        const found: Deadline[] = [];
        for (const deadlines of await Promise.all(keys.map((key) => this.records.read(key)))) {
            if (!deadlines.ok) {
                return deadlines;
            }
            found.push(...(deadlines.value as Deadline[]));
        }
        return success(found);
    }

    public remove({ deadlineId }: Deadline): Promise<Result<void>> {
        return this.records.remove(deadlineKey(deadlineId));
    }

    private async markHourOf({ due }: Pick<Deadline, 'due'>): Promise<Result<void>> {
        const [day, hour] = [stamp(due, 'day'), stamp(due, 'hour')];
        const marked = await Promise.all([this.mark(DAYS, day, due), this.mark(hoursKey(day), hour, due)]);
        return marked.find(({ ok }) => !ok) ?? success(undefined);
    }

    private async mark(key: string, marks: string, due: number): Promise<Result<void>> {
        const now = this.making.now();
        if (this.writtenMarkers.has(marks, due, now)) {
            return success(undefined);
        }
        const marked = await this.records.append({ marks }, [key, markerKey(marks)]);
        if (marked.ok) {
            this.writtenMarkers.add(marks, now);
        }
        return marked;
    }

    private unmark(marks: string): Promise<Result<void>> {
        this.writtenMarkers.forget(marks);
        return this.records.remove(markerKey(marks));
    }

    /** The hours with deadlines up to a time; a day of the past that has none left is forgotten. */
    private async hoursUntil(latest: number): Promise<Result<string[]>> {
        const now = this.making.now();
        const [latestDay, latestHour] =
            latest === Infinity ? [LAST, LAST] : [stamp(latest, 'day'), stamp(latest, 'hour')];
        const days = await readMarks(this.records, DAYS, latestDay);
        if (!days.ok) {
            return days;
        }
        const found: string[] = [];
        for (const day of days.value) {
            const hours = await readMarks(this.records, hoursKey(day), latestHour);
            if (!hours.ok) {
                return hours;
            }
            found.push(...hours.value);
            if (hours.value.length === 0 && day < stamp(now - LINGER_MILLISECONDS, 'day')) {
                await this.unmark(day);
            }
        }
        return success(found);
    }
}
