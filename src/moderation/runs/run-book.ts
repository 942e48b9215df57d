// The book of runs: their plans and how they went, and which of them are open.
import { failure, refusal, success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { RecordsPort } from '../../workspace/ports';
import type { Making } from '../cases/case-book';
import { keyOfRun } from '../cases/keys';
import type { CaseRecord, PersonReference } from '../cases/record';
import { foldRun } from './fold-run';
import type { Run } from './fold-run';
import type { NewRunRecord, PlanRecord, RunRecord, StoppedRecord } from './run-record';

const OPEN = 'open runs';
const openInRoomKey = (roomId: string): string => `open runs of room ${roomId}`;
const stopKey = (runId: string): string => `stop of run ${runId}`;
const openKey = (runId: string): string => `open run ${runId}`;

interface OpenMark {
    readonly runId: string;
    readonly at: number;
}

export class RunBook {
    public constructor(
        private readonly records: RecordsPort,
        private readonly making: Making,
    ) {}

    /** Writes a plan; nothing of it may be done before this succeeded. */
    public async open(plan: Omit<PlanRecord, 'kind' | 'runId' | 'at'>): Promise<Result<Run>> {
        const runId = this.making.caseId();
        const at = this.making.now();
        const record: PlanRecord = { ...plan, kind: 'plan', runId, at };
        const mark: OpenMark = { runId, at };
        const written = await Promise.all([
            this.records.append(record, [keyOfRun(runId)]),
            this.records.append(mark, [OPEN, openInRoomKey(plan.room.id), openKey(runId)]),
        ]);
        const run = foldRun([record]);
        if (run && written.every(({ ok }) => ok)) {
            return success(run);
        }
        // Half of it may be there; whoever asked is told that nothing is done, so nobody may take it up.
        await this.finish(runId);
        return failure(refusal('mod-case-not-written'));
    }

    public note(record: NewRunRecord): Promise<Result<void>> {
        return this.records.appendForGood({ ...record, at: this.making.now() }, [keyOfRun(record.runId)]);
    }

    /** Has the run stopped before its next target. */
    public stop(runId: string, by: PersonReference): Promise<Result<void>> {
        const record: StoppedRecord = { kind: 'stopped', runId, by, at: this.making.now() };
        return this.records.append(record, [keyOfRun(runId), stopKey(runId)]);
    }

    /** Who has stopped it, if anybody. */
    public async stops(runId: string): Promise<Result<PersonReference | undefined>> {
        const stops = await this.records.read(stopKey(runId));
        return stops.ok ? success((stops.value as StoppedRecord[])[0]?.by) : stops;
    }

    public async finish(runId: string): Promise<void> {
        await Promise.all([this.note({ kind: 'finished', runId }), this.records.remove(openKey(runId))]);
    }

    public async find(runId: string): Promise<Result<Run | undefined>> {
        const records = await this.records.read(keyOfRun(runId));
        return records.ok ? success(foldRun(records.value as (RunRecord | CaseRecord)[])) : records;
    }

    /** The ids of the runs that are not finished, oldest first; of one room, or of the whole workspace. */
    public async openIds(roomId?: string): Promise<Result<string[]>> {
        const marks = await this.records.read(roomId === undefined ? OPEN : openInRoomKey(roomId));
        return marks.ok ? success([...new Set((marks.value as OpenMark[]).map((mark) => mark.runId))].sort()) : marks;
    }
}
