// Which forms were sent, for all processes of the app: what one of them carries out, no other one does again.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import type { Making } from '../cases/case-book';
import { readMarks, stamp } from '../cases/markers';
import { winsAmongServers } from '../one-of-servers';

const DAYS = 'submission days';
const DAY_MILLISECONDS = 86400000;
const POLLING_MILLISECONDS = 250;

const keyOf = (submissionId: string): string => `submission ${submissionId}`;
const dayKey = (day: string): string => `submissions of ${day}`;
const markerKey = (day: string): string => `submission marker ${day}`;

/** `acting`: whoever wrote it carries the form out. `answered`: what came of it. */
type Entry<Text> =
    | { readonly kind: 'claim' | 'acting'; readonly claimId: string }
    | { readonly kind: 'answered'; readonly text: Text };

/** What another process made of the same form: its answer, that it let go of it, or nothing that is known yet. */
export type Elsewhere<Text> =
    { readonly kind: 'answered'; readonly text: Text } | { readonly kind: 'released' | 'unknown' };

/**
 * The store has no locks. A process writes a claim and reads: alone, it says so and carries the form out. Not alone, it
 * waits until all that was written at the same time can be read, gives way to whoever said so, and else the smallest
 * claim wins. So a form is carried out once as long as what is written can be read everywhere within that time.
 */
export class SubmissionBook<Text extends string = string> {
    public constructor(
        private readonly records: RecordsPort,
        private readonly making: Making,
        private readonly wait: (milliseconds: number) => Promise<void>,
        /** The days that this process has marked. */
        private readonly markedDays: Set<string>,
    ) {}

    /** Whether this process is to carry out what was sent. */
    public async claim(submissionId: string): Promise<Result<boolean>> {
        const day = stamp(this.making.now(), 'day');
        const kept = await this.keepDay(day);
        const claimId = this.making.recordId();
        const claimed = kept.ok ? await this.write({ kind: 'claim', claimId }, submissionId, day) : kept;
        if (!claimed.ok) {
            return claimed;
        }
        const first = await this.isFirst(submissionId, claimId);
        if (!first.ok || !first.value) {
            return first;
        }
        const acting = await this.write({ kind: 'acting', claimId }, submissionId, day);
        return acting.ok ? success(true) : acting;
    }

    /** Notes what was answered, for whoever is sent the same form elsewhere. */
    public answer(submissionId: string, text: Text): Promise<Result<void>> {
        return this.write({ kind: 'answered', text }, submissionId, stamp(this.making.now(), 'day'));
    }

    /** Nothing was done; the form may be sent again. */
    public release(submissionId: string): Promise<Result<void>> {
        return this.records.remove(keyOf(submissionId));
    }

    /** What another process made of the form; waits for it, but not for longer than is given. */
    public async elsewhere(submissionId: string, milliseconds: number): Promise<Result<Elsewhere<Text>>> {
        for (let waited = 0; ; waited += POLLING_MILLISECONDS) {
            const entries = await this.read(submissionId);
            if (!entries.ok) {
                return entries;
            }
            const answered = entries.value.find((entry) => entry.kind === 'answered');
            if (answered || entries.value.length === 0) {
                return success(answered ?? { kind: 'released' });
            }
            if (waited >= milliseconds) {
                return success({ kind: 'unknown' });
            }
            await this.wait(POLLING_MILLISECONDS);
        }
    }

    private async isFirst(submissionId: string, claimId: string): Promise<Result<boolean>> {
        const isTaken = (entries: readonly Entry<Text>[]): boolean => entries.some(({ kind }) => kind !== 'claim');
        const early = await this.read(submissionId);
        if (!early.ok) {
            return early;
        }
        if (early.value.length === 1 || isTaken(early.value)) {
            return success(!isTaken(early.value));
        }
        return await winsAmongServers(claimId, this.wait, async () => {
            const settled = await this.read(submissionId);
            if (!settled.ok) {
                return settled;
            }
            const claims = isTaken(settled.value) ? [] : settled.value;
            return success(claims.flatMap((entry) => ('claimId' in entry ? [entry.claimId] : [])));
        });
    }

    private write(entry: Entry<Text>, submissionId: string, day: string): Promise<Result<void>> {
        return this.records.append(entry, [keyOf(submissionId), dayKey(day)]);
    }

    private async read(submissionId: string): Promise<Result<readonly Entry<Text>[]>> {
        return (await this.records.read(keyOf(submissionId))) as Result<readonly Entry<Text>[]>;
    }

    /** Marks today, and forgets what is older than yesterday: no form is open for so long. */
    private async keepDay(day: string): Promise<Result<void>> {
        if (this.markedDays.has(day)) {
            return success(undefined);
        }
        const yesterday = stamp(this.making.now() - DAY_MILLISECONDS, 'day');
        const days = await readMarks(this.records, DAYS, day);
        if (!days.ok) {
            return days;
        }
        for (const old of days.value.filter((each) => each < yesterday)) {
            await this.records.remove(dayKey(old));
            await this.records.remove(markerKey(old));
        }
        const marked = await this.records.append({ marks: day }, [DAYS, markerKey(day)]);
        if (marked.ok) {
            this.markedDays.clear();
            this.markedDays.add(day);
        }
        return marked;
    }
}
