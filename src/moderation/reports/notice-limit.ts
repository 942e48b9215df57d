// How many notices of reports there are in an hour: one for a message, a few for a reporter, a handful for a room.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import type { Making } from '../cases/case-book';
import { HOUR } from '../time/duration';
import type { MessageReport } from './message-report';

const MOST_OF_MESSAGE = 1;
/** Fewer than for a room, so that nobody alone can keep others from being heard there. */
const MOST_OF_REPORTER = 3;
const MOST_IN_ROOM = 5;

/** A notice that was sent, or is about to be. */
interface Mark {
    readonly markId: string;
    readonly at: number;
}

/** `told-before`: moderators know of the message. `too-many`: it can only be counted. */
export type Allowance = 'allowed' | 'told-before' | 'too-many';

const markKey = (markId: string): string => `notice ${markId}`;

function limitsOf({ message, reporter, room }: MessageReport): readonly (readonly [string, number, Allowance])[] {
    return [
        [`notices for message ${message.id}`, MOST_OF_MESSAGE, 'told-before'],
        [`notices for reporter ${reporter.id}`, MOST_OF_REPORTER, 'too-many'],
        [`notices for room ${room.id}`, MOST_IN_ROOM, 'too-many'],
    ];
}

export class NoticeLimit {
    public constructor(
        private readonly records: RecordsPort,
        private readonly making: Making,
    ) {}

    /**
     * Takes one of the notices of the hour. Several servers see the same marks, and each of them lets those pass that
     * come first.
     */
    public async take(report: MessageReport): Promise<Result<Allowance>> {
        const own: Mark = { markId: this.making.recordId(), at: this.making.now() };
        const limits = limitsOf(report);
        const keys = limits.map(([key]) => key);
        const written = await this.records.append(own, [...keys, markKey(own.markId)]);
        if (!written.ok) {
            return written;
        }
        for (const [key, most, otherwise] of limits) {
            const marks = await this.living(key);
            if (!marks.ok) {
                return marks;
            }
            const position = marks.value.findIndex(({ markId }) => markId === own.markId);
            if (position >= most) {
                await this.records.remove(markKey(own.markId));
                return success(otherwise);
            }
        }
        return success('allowed');
    }

    /** Those of the last hour, the earliest first; older ones are forgotten. */
    private async living(key: string): Promise<Result<Mark[]>> {
        const marks = await this.records.read(key);
        if (!marks.ok) {
            return marks;
        }
        const known = marks.value as readonly Mark[];
        const isOver = ({ at }: Mark): boolean => Math.abs(this.making.now() - at) >= HOUR;
        await Promise.all(known.filter(isOver).map(({ markId }) => this.records.remove(markKey(markId))));
        const living = known.filter((mark) => !isOver(mark));
        return success(living.sort((one, other) => one.at - other.at || (one.markId < other.markId ? -1 : 1)));
    }
}
