// A run is what its records tell, in whatever order they are read.
import fc from 'fast-check';
import type { CaseRecord } from '../../../../src/moderation/cases/record';
import type { TargetOutcome } from '../../../../src/moderation/request';
import { foldRun } from '../../../../src/moderation/runs/fold-run';
import type { Run } from '../../../../src/moderation/runs/fold-run';
import type { PlanRecord, RunRecord } from '../../../../src/moderation/runs/run-record';
import { failure, refusal } from '../../../../src/workspace/problem';

type Any = RunRecord | CaseRecord;

const runId = '1h3k9q-f7x';
const people = ['mona', 'olga', 'max'].map((username) => ({ id: `id-${username}`, username, name: username }));
const room = { id: 'id-general', name: 'general' };
const [moderator = { id: '', username: '', name: '' }] = people;
const at = fc.integer({ min: 1, max: 50 });

function planFor(targets: number): PlanRecord {
    return {
        ...{ kind: 'plan', runId, at: 0, action: 'mute', moderator, room, reason: '' },
        ...{ workspace: false, relinquish: false },
        targets: Array.from({ length: targets }, (_, position) => ({ username: `guest${String(position)}` })),
    };
}

/** How the case of one target may have gone, as far as it has been written down. */
const story = fc.record({
    opened: fc.boolean(),
    closed: fc.constantFrom(undefined, 'done', 'refused', 'failed'),
    undone: fc.boolean(),
    noted: fc.option(fc.constantFrom('already', 'refused', 'failed'), { nil: undefined }),
    at,
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

function settledAs(kind: string, position: number): TargetOutcome {
    const { problem } = failure(refusal('mod-outranked'));
    const name = { username: `guest${String(position)}` };
    switch (kind) {
        case 'refused':
            return { name, outcome: { kind, problem } };
        case 'failed':
            return { name, outcome: { kind, problem, state: 'unknown' } };
        default:
            return { name, outcome: { kind: 'already' } };
    }
}

function recordsOf({ opened, closed, undone, noted, at: time }: Story, position: number): Any[] {
    const caseId = `case${String(position)}`;
    const base = { caseId, at: time };
    const target = { id: `id-guest${String(position)}`, username: `guest${String(position)}`, name: '' };
    const opening: CaseRecord = {
        ...{ ...base, kind: 'opened', recordId: `${caseId}-a`, action: 'mute', moderator, target, room, reason: '' },
        run: { id: runId, position },
    };
    return [
        ...(opened ? [opening] : []),
        ...(opened && closed
            ? [{ ...base, kind: 'closed', recordId: `${caseId}-b`, ending: closed, settled: false } as const]
            : []),
        ...(opened && closed === 'done' && undone
            ? [
                  {
                      ...base,
                      kind: 'ended',
                      recordId: `${caseId}-c`,
                      how: 'lifted',
                      since: time,
                      endedBy: 'another',
                  } as const,
              ]
            : []),
        ...(noted === undefined
            ? []
            : [{ kind: 'outcome', runId, at: time, position, settled: settledAs(noted, position) } as const]),
    ];
}

const happening: fc.Arbitrary<RunRecord> = fc.oneof(
    fc.record({ kind: fc.constant('waiting' as const), runId: fc.constant(runId), at, until: at }),
    fc.record({ kind: fc.constant('resumed' as const), runId: fc.constant(runId), at }),
    fc.record({ kind: fc.constant('finished' as const), runId: fc.constant(runId), at }),
    fc.record({ kind: fc.constant('stopped' as const), runId: fc.constant(runId), at, by: fc.constantFrom(...people) }),
);

const written = fc
    .tuple(fc.array(story, { minLength: 1, maxLength: 6 }), fc.array(happening, { maxLength: 6 }))
    .map(([stories, happenings]): Any[] => [
        planFor(stories.length),
        ...stories.flatMap(recordsOf),
        // No two at the same time, so that one of them is the first.
        ...happenings.map((each, position) => ({ ...each, at: each.at * 10 + position })),
    ]);
const readTwice = written.chain((records) =>
    fc.record({ records: fc.constant(records), again: fc.shuffledSubarray(records, { minLength: records.length }) }),
);

function folded(records: readonly Any[]): Run {
    const run = foldRun(records);
    if (!run) {
        throw new Error('no plan');
    }
    return run;
}

it('is the same in any order', () => {
    fc.assert(
        fc.property(readTwice, ({ records, again }) => {
            expect(foldRun(again)).toEqual(foldRun(records));
        }),
        { numRuns: 500 },
    );
});

it('has each target settled, open or not yet tried, and never two of these', () => {
    fc.assert(
        fc.property(readTwice, ({ again }) => {
            const { targets, outcomes, open, done } = folded(again);
            const positions = [...outcomes.keys(), ...open.keys()];
            expect(new Set(positions).size).toBe(positions.length);
            expect(positions.every((position) => position in targets)).toBe(true);
            expect(done.every(({ run, state }) => state === 'done' && outcomes.has(run?.position ?? -1))).toBe(true);
            expect([...open.values()].every(({ state }) => state === 'pending')).toBe(true);
        }),
    );
});

it('is nothing without its plan', () => {
    fc.assert(
        fc.property(readTwice, ({ again }) => {
            expect(foldRun(again.filter(({ kind }) => kind !== 'plan'))).toBeUndefined();
        }),
    );
});

it('was heard of last with the latest record, or is alive until the end of its wait', () => {
    fc.assert(
        fc.property(readTwice, ({ again }) => {
            const { lastSign, waitingUntil } = folded(again);
            const times = again.map((record) => (record.kind === 'waiting' ? record.until : record.at));
            expect(lastSign).toBe(Math.max(...times));
            const waits = again.flatMap((record) => (record.kind === 'waiting' ? [record.until] : []));
            expect(waitingUntil).toBe(waits.length === 0 ? undefined : Math.max(...waits));
        }),
    );
});

it('says what the case says where nothing else was noted, and what was noted where that says more', () => {
    const refused: Story = { opened: true, closed: 'refused', undone: false, noted: undefined, at: 1 };
    const unknown: Story = { ...refused, closed: undefined, noted: 'failed' };
    const { outcomes, open } = folded([planFor(2), ...recordsOf(refused, 0), ...recordsOf(unknown, 1)]);
    expect(outcomes.get(0)).toMatchObject({ outcome: { kind: 'refused' }, caseId: 'case0' });
    expect(outcomes.get(1)).toEqual(settledAs('failed', 1));
    expect(open.size).toBe(0);
});
