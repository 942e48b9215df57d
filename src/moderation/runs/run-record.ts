// What is written about a run, a request for several people: its plan before anything is done, then how it goes.
import type { PersonReference, RoomReference } from '../cases/record';
import type { RequestedTarget, TargetOutcome } from '../request';
import type { Duration } from '../time/duration';

interface RunRecordBase {
    readonly runId: string;
    /** When it was written, in milliseconds. */
    readonly at: number;
}

export interface PlanRecord extends RunRecordBase {
    readonly kind: 'plan';
    readonly action: string;
    readonly moderator: PersonReference;
    readonly room: RoomReference;
    readonly threadId?: string;
    readonly targets: readonly RequestedTarget[];
    readonly role?: string;
    readonly reason: string;
    readonly report?: string;
    readonly duration?: Duration;
    readonly workspace: boolean;
    readonly relinquish: boolean;
}

/** What became of one target, by its position in the plan; left out where its case tells all there is. */
export interface OutcomeRecord extends RunRecordBase {
    readonly kind: 'outcome';
    readonly position: number;
    readonly settled: TargetOutcome;
}

/** Rocket.Chat's rate limit holds the run up. */
export interface WaitingRecord extends RunRecordBase {
    readonly kind: 'waiting';
    readonly until: number;
}

/** Somebody has ended it; what was done stays. */
export interface StoppedRecord extends RunRecordBase {
    readonly kind: 'stopped';
    readonly by: PersonReference;
}

/** Another process has taken it up. */
export interface ResumedRecord extends RunRecordBase {
    readonly kind: 'resumed';
}

export interface FinishedRecord extends RunRecordBase {
    readonly kind: 'finished';
}

export type RunRecord = PlanRecord | OutcomeRecord | WaitingRecord | StoppedRecord | ResumedRecord | FinishedRecord;

/** A record before it has a time. */
export type NewRunRecord = RunRecord extends infer Kind ? (Kind extends RunRecord ? Omit<Kind, 'at'> : never) : never;
