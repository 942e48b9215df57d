// Reports of which moderators are not told one by one, as there are too many: one message for each hour and room counts
// them, and is written anew as they grow more.
import { failure, success } from '../../workspace/problem';
import type { Problem, Result } from '../../workspace/problem';
import type { RecordsPort, Recipient } from '../../workspace/ports';
import type { BoundedCache } from '../../caches/bounded-cache';
import type { Making } from '../cases/case-book';
import { HOUR } from '../time/duration';
import type { MessageReport } from './message-report';
import type { ReportTelling } from './report-telling';

/** A message that counts many is written anew with each tenth more. */
const GROWTH = 1.1;

/** The messages of one hour and room that count. */
interface CountingNotice {
    readonly since: number;
    readonly noticeIds: readonly string[];
}

/** How many this process knows of, and when they are to be counted again. */
export interface Counted {
    readonly since: number;
    readonly known: number;
    readonly next: number;
}

export type CountedReports = BoundedCache<Counted>;

const countedKey = (roomId: string): string => `counted reports in ${roomId}`;
const noticeKey = (roomId: string): string => `counting notice in ${roomId}`;

/** What became of counting one more: how many could not be told. */
export type Counting = Result<{ readonly problems: readonly Problem[] }>;

export interface ReportCounting {
    readonly records: RecordsPort;
    readonly making: Making;
    readonly telling: ReportTelling;
    readonly memory: CountedReports;
}

export class ReportCounter {
    public constructor(
        private readonly means: ReportCounting,
        private readonly report: MessageReport,
        /** Whom such a message goes to; asked only where there is none yet. */
        private readonly recipients: () => Promise<Result<readonly Recipient[]>>,
    ) {}

    public async count(): Promise<Counting> {
        const { records, memory } = this.means;
        const notice = await this.currentNotice();
        if (!notice.ok) {
            return notice;
        }
        if (!notice.value) {
            return this.begin();
        }
        const written = await records.append({ at: this.now }, [countedKey(this.roomId)]);
        if (!written.ok) {
            return written;
        }
        const known = memory.get(this.roomId);
        if (known?.since === notice.value.since && known.known + 1 < known.next) {
            memory.set(this.roomId, { ...known, known: known.known + 1 });
            return success({ problems: [] });
        }
        return this.recount(notice.value);
    }

    private get roomId(): string {
        return this.report.room.id;
    }

    private get now(): number {
        return this.means.making.now();
    }

    private async currentNotice(): Promise<Result<CountingNotice | undefined>> {
        const notices = await this.means.records.read(noticeKey(this.roomId));
        if (!notices.ok) {
            return notices;
        }
        const [latest] = [...(notices.value as readonly CountingNotice[])].sort(
            (one, other) => other.since - one.since,
        );
        const isCurrent = latest !== undefined && Math.abs(this.now - latest.since) < HOUR;
        return success(isCurrent ? latest : undefined);
    }

    /** The first of an hour; what was counted before is told already. */
    private async begin(): Promise<Counting> {
        const { records, telling, memory } = this.means;
        await records.remove(countedKey(this.roomId));
        const counted = await records.append({ at: this.now }, [countedKey(this.roomId)]);
        const recipients = counted.ok ? await this.recipients() : counted;
        if (!recipients.ok) {
            return recipients;
        }
        const sent = await Promise.all(recipients.value.map((to) => telling.announceMore(to, this.report.room, 1)));
        const noticeIds = sent.flatMap((each) => (each.ok ? [each.value] : []));
        const notice: CountingNotice = { since: this.now, noticeIds };
        const noted = await records.put(notice, [noticeKey(this.roomId)]);
        memory.set(this.roomId, { since: notice.since, known: 1, next: 2 });
        return success({ problems: [...sent, noted].flatMap((each) => (each.ok ? [] : [each.problem])) });
    }

    private async recount({ since, noticeIds }: CountingNotice): Promise<Counting> {
        const { records, telling, memory } = this.means;
        const counted = await records.read(countedKey(this.roomId));
        if (!counted.ok) {
            return failure(counted.problem);
        }
        const count = counted.value.length;
        memory.set(this.roomId, { since, known: count, next: Math.max(count + 1, Math.floor(count * GROWTH)) });
        const written = await Promise.all(
            noticeIds.map((noticeId) => telling.countMore(noticeId, this.report.room, count)),
        );
        return success({ problems: written.flatMap((each) => (each.ok ? [] : [each.problem])) });
    }
}
