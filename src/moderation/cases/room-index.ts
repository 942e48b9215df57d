// Which hours of a room hold cases. Markers lead from month to day to hour, so that the latest cases are found by a
// few small reads, and a long history costs no more than a short one.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import { readMarks, stamp } from './markers';

/** Answers whether enough has been seen. */
type Visit = (mark: string) => Promise<Result<boolean>>;

export class RoomIndex {
    /**
     * @param written the markers that this process has written already. Writing one twice does no harm: it is told
     * apart by what it marks.
     */
    public constructor(
        private readonly records: RecordsPort,
        private readonly written: Set<string>,
    ) {}

    public keyOfHour(roomId: string, time: number): string {
        return this.hourKey(roomId, stamp(time, 'hour'));
    }

    /** Notes that the room has cases in the hour of this time. */
    public async mark(roomId: string, time: number): Promise<Result<void>> {
        const [month, day, hour] = [stamp(time, 'month'), stamp(time, 'day'), stamp(time, 'hour')];
        const markers: readonly (readonly [string, string])[] = [
            [this.monthsKey(roomId), month],
            [this.daysKey(roomId, month), day],
            [this.hoursKey(roomId, day), hour],
        ];
        for (const [key, marks] of markers) {
            const marker = `${key} ${marks}`;
            if (this.written.has(marker)) {
                continue;
            }
            const result = await this.records.append({ marks }, [key]);
            if (!result.ok) {
                return result;
            }
            this.written.add(marker);
        }
        return success(undefined);
    }

    /**
     * Visits the hours with cases, latest first, from the hour of `limit` on backwards, until a visit says that it
     * has seen enough. The next marker is read only when it is needed.
     */
    public async visitBackwards(roomId: string, limit: number | undefined, visit: Visit): Promise<Result<boolean>> {
        const latest = limit === undefined ? '9999' : stamp(limit, 'hour');
        const visitHour = (hour: string): Promise<Result<boolean>> => visit(this.hourKey(roomId, hour));
        const visitDay = (day: string): Promise<Result<boolean>> =>
            this.visitMarked(this.hoursKey(roomId, day), latest, visitHour);
        const visitMonth = (month: string): Promise<Result<boolean>> =>
            this.visitMarked(this.daysKey(roomId, month), latest.slice(0, 10), visitDay);
        return this.visitMarked(this.monthsKey(roomId), latest.slice(0, 7), visitMonth);
    }

    private hourKey(roomId: string, hour: string): string {
        return `room ${roomId} hour ${hour}`;
    }

    private monthsKey(roomId: string): string {
        return `room ${roomId} months`;
    }

    private daysKey(roomId: string, month: string): string {
        return `room ${roomId} days of ${month}`;
    }

    private hoursKey(roomId: string, day: string): string {
        return `room ${roomId} hours of ${day}`;
    }

    private async visitMarked(key: string, latest: string, visit: Visit): Promise<Result<boolean>> {
        const marks = await readMarks(this.records, key, latest);
        if (!marks.ok) {
            return marks;
        }
        for (const mark of marks.value.reverse()) {
            const enough = await visit(mark);
            if (!enough.ok || enough.value) {
                return enough;
            }
        }
        return success(false);
    }
}
