// A run as its records tell it, those of its cases among them; the order in which they are read does not matter.
import type { Case } from '../cases/fold';
import { foldCases } from '../cases/fold';
import { personOnRecord } from '../cases/record';
import type { CaseRecord, PersonReference } from '../cases/record';
import { nameOf } from '../request';
import type { Outcome, RequestedTarget, TargetOutcome } from '../request';
import type { PlanRecord, RunRecord } from './run-record';

export interface Run extends PlanRecord {
    readonly id: string;
    /** By the position of the target in the plan. */
    readonly outcomes: ReadonlyMap<number, TargetOutcome>;
    /** Cases that were opened, and of which it is not known how they ended; by position. */
    readonly open: ReadonlyMap<number, Case>;
    /** What was done, with its cases. */
    readonly done: readonly Case[];
    readonly stoppedBy: PersonReference | undefined;
    readonly finished: boolean;
    /** Until when whoever is at it is known to be alive; milliseconds. */
    readonly lastSign: number;
    /** When it goes on, where the rate limit holds it up; milliseconds. */
    readonly waitingUntil: number | undefined;
}

const RUN_KINDS = new Set(['plan', 'outcome', 'waiting', 'stopped', 'resumed', 'finished']);

function isRunRecord(record: { readonly kind: string }): record is RunRecord {
    return RUN_KINDS.has(record.kind);
}

/** The outcome as far as the case tells it; what the server said besides the code is not kept there. */
function outcomeOf({ state, code = 'mod-engine-failed' }: Case): Outcome {
    switch (state) {
        case 'refused':
            return { kind: 'refused', problem: { code, effect: 'none', by: 'mod-desk' } };
        case 'failed':
            return { kind: 'failed', problem: { code, effect: 'none', by: 'mod-desk' }, state: 'unchanged' };
        default:
            return { kind: 'done' };
    }
}

/** The outcome for the target at the position, from its case. */
export function settledBy(found: Case, targets: readonly RequestedTarget[], position: number): TargetOutcome {
    const { id: caseId, until } = found;
    return {
        name: nameOf(targets[position] ?? { username: '' }),
        target: personOnRecord(found.target),
        outcome: outcomeOf(found),
        caseId,
        ...(until === undefined ? {} : { until }),
    };
}

function lastSignOf(records: readonly (RunRecord | CaseRecord)[]): number {
    return Math.max(...records.map((record) => (record.kind === 'waiting' ? record.until : record.at)));
}

/** The run that these records tell of; `undefined` where its plan is not among them. */
export function foldRun(records: readonly (RunRecord | CaseRecord)[]): Run | undefined {
    const own = records.filter(isRunRecord).sort((one, other) => one.at - other.at);
    const plan = own.find((record): record is PlanRecord => record.kind === 'plan');
    if (!plan) {
        return undefined;
    }
    const cases = foldCases(records.filter((record): record is CaseRecord => !isRunRecord(record)));
    const outcomes = new Map<number, TargetOutcome>();
    const open = new Map<number, Case>();
    for (const found of cases) {
        const position = found.run?.position ?? 0;
        if (found.state === 'pending') {
            open.set(position, found);
        } else {
            outcomes.set(position, settledBy(found, plan.targets, position));
        }
    }
    for (const record of own) {
        if (record.kind === 'outcome') {
            outcomes.set(record.position, record.settled);
            open.delete(record.position);
        }
    }
    return {
        ...plan,
        id: plan.runId,
        outcomes,
        open,
        done: cases.filter(({ state }) => state === 'done').reverse(),
        stoppedBy: own.find((record) => record.kind === 'stopped')?.by,
        finished: own.some(({ kind }) => kind === 'finished'),
        lastSign: lastSignOf(records),
        waitingUntil: own
            .filter((record) => record.kind === 'waiting')
            .reduce<number | undefined>((latest, { until }) => Math.max(latest ?? 0, until), undefined),
    };
}
