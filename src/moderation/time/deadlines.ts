// Deadlines, found by the hour in which they fall: a sweep's cost grows with what is due, not with what is waiting.
import type { BoundedCache } from '../../caches/bounded-cache';
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import type { Making } from '../cases/case-book';
import { readMarks, stamp } from '../cases/markers';

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

const DAYS = 'due days';
const hoursKey = (day: string): string => `due hours of ${day}`;
const bucketKey = (hour: string): string => `due in ${hour}`;
const markerKey = (marks: string): string => `due marker ${marks}`;
const deadlineKey = (deadlineId: string): string => `deadline ${deadlineId}`;
const personKey = (roomId: string, username: string): string => `deadlines of ${username} in ${roomId}`;

export class Deadlines {
    public constructor(
        private readonly records: RecordsPort,
        private readonly making: Making,
        private readonly writtenMarkers: BoundedCache<true>,
    ) {}

    public async add(deadline: Omit<Deadline, 'deadlineId'>): Promise<Result<void>> {
        const deadlineId = this.making.recordId();
        const [day, hour] = [stamp(deadline.due, 'day'), stamp(deadline.due, 'hour')];
        for (const [key, marks] of [
            [DAYS, day],
            [hoursKey(day), hour],
        ] as const) {
            const marked = await this.mark(key, marks);
            if (!marked.ok) {
                return marked;
            }
        }
        return this.records.append({ ...deadline, deadlineId }, [
            bucketKey(hour),
            deadlineKey(deadlineId),
            personKey(deadline.roomId, deadline.username),
        ]);
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
            if (deadlines.length === 0 && hour < stamp(now, 'hour')) {
                await this.records.remove(markerKey(hour));
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

    private async mark(key: string, marks: string): Promise<Result<void>> {
        if (this.writtenMarkers.has(marks)) {
            return success(undefined);
        }
        const marked = await this.records.append({ marks }, [key, markerKey(marks)]);
        if (marked.ok) {
            this.writtenMarkers.set(marks, true);
        }
        return marked;
    }

    /** The hours with deadlines up to now; a day of the past that has none left is forgotten. */
    private async hoursUntil(now: number): Promise<Result<string[]>> {
        const days = await readMarks(this.records, DAYS, stamp(now, 'day'));
        if (!days.ok) {
            return days;
        }
        const found: string[] = [];
        for (const day of days.value) {
            const hours = await readMarks(this.records, hoursKey(day), stamp(now, 'hour'));
            if (!hours.ok) {
                return hours;
            }
            found.push(...hours.value);
            if (hours.value.length === 0 && day < stamp(now, 'day')) {
                await this.records.remove(markerKey(day));
            }
        }
        return success(found);
    }
}
