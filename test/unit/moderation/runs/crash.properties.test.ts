// A run whose process dies, wherever that happens: another one takes it up, no target is acted on twice, none forgotten.
import fc from 'fast-check';
import { undo } from '../../../../src/actions/undo';
import type { ActionName } from '../../../../src/actions/index';
import { crowd } from '../../fakes/crowd';
import { FakeWorkspace } from '../../fakes/fake-workspace';
import { HOUR } from '../../fakes/keeping';
import { sweepAfter } from '../../fakes/lifting';
import { askingFor, deskFor, reportInShort } from '../../fakes/performing';
import type { Asked } from '../../fakes/performing';
import { FakeProcess, settleDown, sweepOn } from '../../fakes/process';
import type { Death } from '../../fakes/process';

const deaths = fc.array(fc.record({ at: fc.nat({ max: 120 }), effect: fc.boolean() }), { minLength: 1, maxLength: 4 });

interface Ended {
    readonly workspace: FakeWorkspace;
    readonly names: readonly string[];
    /** Whether the run had been written down when the first process died. */
    readonly planned: boolean;
}

/** Whether a run was open when its process died, or had come so far already that it was none any more. */
function isWrittenDown({ keeping }: FakeWorkspace, action: ActionName): boolean {
    return keeping.records.keys('open run ').length > 0 || keeping.cases().some((found) => found.action === action);
}

/** Asks for something about many people in a process that dies, and lets others take it up, most of which die too. */
async function end(asked: Omit<Asked, 'by' | 'on'>, count: number, [first, ...others]: Death[]): Promise<Ended> {
    const workspace = new FakeWorkspace();
    const names = crowd(workspace, count);
    const process = new FakeProcess(workspace, first);
    void process.desk('olga').perform(askingFor({ ...asked, on: names }));
    await settleDown();
    const planned = isWrittenDown(workspace, asked.action);
    await sweepOn(workspace, others);
    return { workspace, names, planned };
}

function expectNothingLeft({ keeping }: FakeWorkspace): void {
    expect([...keeping.records.keys('open run'), ...keeping.records.keys('claim')]).toEqual([]);
}

const NO_CALL = 'no call';
const ACTED: readonly [ActionName, string, Partial<Asked>][] = [
    ['mute', 'muting.mute', {}],
    ['mute', 'muting.mute', { duration: 2 * HOUR }],
    ['kick', 'membership.remove', {}],
    ['ban', 'banning.ban', {}],
    ['add-role', 'roleGranting.grant', { role: 'moderator' }],
    ['warn', NO_CALL, { reason: 'be kind' }],
    ['note', NO_CALL, { reason: 'late' }],
];

it.each(ACTED)('%s by %s, %j: each is acted on once, with one case', async (action, act, details) => {
    await fc.assert(
        fc.asyncProperty(fc.integer({ min: 2, max: 23 }), deaths, async (count, dying) => {
            const { workspace, names, planned } = await end({ action, ...details }, count, dying);
            const done = planned ? names : [];
            expect([...workspace.acts()].sort()).toEqual(
                act === NO_CALL ? [] : done.map((name) => `${act} ${name}`).sort(),
            );
            expect(workspace.keeping.inShort().sort()).toEqual(done.map((name) => `${action} ${name} done`).sort());
            expectNothingLeft(workspace);
        }),
        { numRuns: 80 },
    );
});

it('dies at each single call in turn', async () => {
    for (const effect of [false, true]) {
        for (let at = 0, alive = false; !alive; at += 1) {
            const { workspace, names, planned } = await end({ action: 'kick' }, 3, [{ at, effect }]);
            const done = planned ? names : [];
            expect({ at, effect, acts: workspace.acts() }).toEqual({
                ...{ at, effect },
                acts: done.map((name) => `membership.remove ${name}`),
            });
            expect({ at, effect, cases: workspace.keeping.inShort() }).toEqual({
                ...{ at, effect },
                cases: done.map((name) => `kick ${name} done`),
            });
            expectNothingLeft(workspace);
            alive = at > 100;
        }
    }
});

it('whatever had an end has it still', async () => {
    await fc.assert(
        fc.asyncProperty(deaths, async (dying) => {
            const { workspace, names, planned } = await end({ action: 'mute', duration: 2 * HOUR }, 12, dying);
            expect(workspace.state.room.muted).toEqual(expect.arrayContaining(planned ? names : []));
            await sweepAfter(workspace, 3 * HOUR);
            await sweepAfter(workspace, 3 * HOUR);
            expect(workspace.state.room.muted).toEqual([]);
            expect(workspace.keeping.cases().filter(({ ended }) => ended === undefined)).toEqual([]);
        }),
    );
});

it('undoing a run: each is taken back once, and its case says so', async () => {
    await fc.assert(
        fc.asyncProperty(fc.integer({ min: 2, max: 13 }), deaths, async (count, [first, ...others]) => {
            const workspace = new FakeWorkspace();
            const names = crowd(workspace, count);
            const report = await deskFor(workspace, 'mona').perform(askingFor({ action: 'mute', on: names }));
            const caseId = report.kind === 'outcomes' ? (report.runId ?? '') : '';
            const process = new FakeProcess(workspace, first);
            void process.desk('mona').runCaseCommand(undo, { caseId, text: '', workspace: false });
            await settleDown();
            const planned = isWrittenDown(workspace, 'unmute');
            await sweepOn(workspace, others);
            const undone = planned ? names : [];
            const cases = workspace.keeping.cases();
            expect(workspace.state.room.muted).toEqual(planned ? [] : names);
            expect(workspace.acts().slice(count).sort()).toEqual(undone.map((name) => `muting.unmute ${name}`).sort());
            expect(cases.filter(({ action }) => action === 'unmute')).toHaveLength(undone.length);
            expect(cases.filter(({ ended }) => ended?.endedBy !== undefined)).toHaveLength(undone.length);
            expectNothingLeft(workspace);
        }),
        { numRuns: 150 },
    );
});

describe('whoever takes it up', () => {
    it('says what became of all of them, also of those that were settled before', async () => {
        const workspace = new FakeWorkspace();
        const names = crowd(workspace, 5);
        const process = new FakeProcess(workspace, { at: 25, effect: true });
        void process.desk('mona').perform(askingFor({ action: 'kick', on: ['nobody', ...names] }));
        await settleDown();
        expect(process.dead).toBe(true);
        const [report, ...others] = await sweepOn(workspace);
        expect(others).toEqual([]);
        expect(report && reportInShort(report)).toEqual(['refused error-invalid-user', ...names.map(() => 'done')]);
    });
});
