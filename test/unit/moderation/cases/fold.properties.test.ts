// A case is what its records tell, in whatever order and however often they are read.
import fc from 'fast-check';
import { foldCase, foldCases, isInForce, originalOf } from '../../../../src/moderation/cases/fold';
import type { CaseRecord, EndedRecord } from '../../../../src/moderation/cases/record';

const by = { id: 'id-mona', username: 'mona', name: 'Mona' };
const target = { id: 'id-bob', username: 'bob', name: 'Bob' };
const room = { id: 'id-general', name: 'general' };

const at = fc.integer({ min: 1, max: 20 });
const change = fc.oneof(
    fc.record({ kind: fc.constant('reason'), by: fc.constant(by), reason: fc.string({ maxLength: 5 }) }),
    fc.record({ kind: fc.constant('duration'), by: fc.constant(by), until: at }),
    fc.record({ kind: fc.constant('duration'), by: fc.constant(by) }),
    fc.record({
        ...{ kind: fc.constant('duration'), by: fc.constant(by), until: at },
        reason: fc.string({ maxLength: 5 }),
    }),
    fc.record({
        kind: fc.constant('closed'),
        ending: fc.constantFrom('done', 'refused', 'failed'),
        settled: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('lift-failed'), attempt: at, code: fc.constant('mod-timed-out') }),
    fc.record({ kind: fc.constant('ended'), how: fc.constantFrom('time', 'elsewhere', 'gone'), since: at }),
    fc.record({
        ...{ kind: fc.constant('ended'), how: fc.constantFrom('lifted', 'replaced'), since: at },
        ...{ by: fc.constant(by), endedBy: fc.constantFrom('other', 'another') },
    }),
);

/** The records of one case, each with an id of its own. */
function recordsOf(caseId: string): fc.Arbitrary<CaseRecord[]> {
    return fc.array(fc.tuple(change, at), { maxLength: 10 }).map((changes) => {
        const opened = { kind: 'opened', action: 'mute', moderator: by, target, room, reason: 'spam' };
        return [
            { ...opened, caseId, at: 0, recordId: `${caseId}-opened` },
            ...changes.map(([each, time], position) => ({
                ...each,
                caseId,
                at: time,
                recordId: `${caseId}-${String(position)}`,
            })),
        ] as CaseRecord[];
    });
}

function pick({ how, since, by: who, endedBy }: EndedRecord): Partial<EndedRecord> {
    return { how, since, ...(who ? { by: who } : {}), ...(endedBy === undefined ? {} : { endedBy }) };
}

const read = recordsOf('a').chain((records) =>
    fc.record({
        records: fc.constant(records),
        again: fc
            .tuple(
                fc.shuffledSubarray(records, { minLength: records.length }),
                fc.array(fc.constantFrom(...records), { maxLength: 10 }),
            )
            .chain(([shuffled, repeated]) => {
                const all = [...shuffled, ...repeated];
                return fc.shuffledSubarray(all, { minLength: all.length });
            }),
    }),
);

it('is the same in any order and with any repetition', () => {
    fc.assert(
        fc.property(read, ({ records, again }) => {
            expect(foldCase(again)).toEqual(foldCase(records));
        }),
        { numRuns: 1000 },
    );
});

it('is told apart from the others, latest first, whose records are read along with it', () => {
    fc.assert(
        fc.property(recordsOf('a'), recordsOf('b'), recordsOf('c'), (one, other, third) => {
            const mixed = [third, one, other].flat().sort((left, right) => left.at - right.at);
            expect(foldCases(mixed)).toEqual([foldCase(third), foldCase(other), foldCase(one)]);
        }),
    );
});

it('is no case as long as what opens it is not read', () => {
    fc.assert(
        fc.property(recordsOf('a'), ([, ...rest]) => {
            expect(foldCase(rest)).toBeUndefined();
            expect(foldCases(rest)).toEqual([]);
        }),
    );
});

it('is in force only when it was done, and neither ended nor taken back', () => {
    fc.assert(
        fc.property(recordsOf('a'), (records) => {
            const found = foldCase(records);
            const ended = records.some(({ kind }) => kind === 'ended');
            expect(found && isInForce(found)).toBe(found?.state === 'done' && !ended);
        }),
    );
});

it('keeps every correction, and what the act itself reported against a settlement', () => {
    fc.assert(
        fc.property(recordsOf('a'), (records) => {
            const found = foldCase(records);
            const corrections = records.filter(({ kind }) => kind === 'reason' || kind === 'duration');
            expect(found?.amendments).toHaveLength(corrections.length);
            const reported = records.flatMap((record) =>
                record.kind === 'closed' && !record.settled ? [record.ending] : [],
            );
            if (reported.length > 0) {
                expect(reported).toContain(found?.state);
            }
        }),
    );
});

it('is over as somebody ended it, where somebody did, else as was first seen of it', () => {
    fc.assert(
        fc.property(recordsOf('a'), (records) => {
            const ends = records
                .flatMap((record) => (record.kind === 'ended' ? [record] : []))
                .sort((one, other) => one.at - other.at || (one.recordId < other.recordId ? -1 : 1));
            const [first] = [...ends.filter((record) => record.by), ...ends];
            expect(foldCase(records)?.ended).toEqual(first && { ...pick(first) });
        }),
    );
});

it('tells of each correction what it was before, the first of them what it was in the beginning', () => {
    fc.assert(
        fc.property(recordsOf('a'), (records) => {
            const found = foldCase(records);
            let [reason, until]: [string, number | undefined] = ['spam', undefined];
            for (const amendment of found?.amendments ?? []) {
                const reasons = amendment.reason ?? { from: reason, to: reason };
                const ends: { readonly from?: number; readonly to?: number } = amendment.until ?? {
                    from: until,
                    to: until,
                };
                expect([reasons.from, ends.from]).toEqual([reason, until]);
                [reason, until] = [reasons.to, ends.to];
            }
            expect([found?.reason, found?.until]).toEqual([reason, until]);
            expect(found && originalOf(found)).toEqual({ reason: 'spam', until: undefined });
        }),
    );
});
