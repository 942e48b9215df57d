// The end and the reason of a case: who may change them, and who is told.
import { duration } from '../../../../src/actions/duration';
import { reason } from '../../../../src/actions/reason';
import { refusal } from '../../../../src/workspace/problem';
import { FakeWorkspace } from '../../fakes/fake-workspace';
import { HOUR, START } from '../../fakes/keeping';
import { caseOf, mute, muted } from '../../fakes/muted';
import { deskFor, outcomeOf } from '../../fakes/performing';

describe('the end and the reason of a case', () => {
    async function change(workspace: FakeWorkspace, by: string): Promise<string[]> {
        const naming = { caseId: caseOf(workspace), text: 'other', duration: 'endless', workspace: false } as const;
        const desk = deskFor(workspace, by);
        const answers = [await desk.runCaseCommand(duration, naming), await desk.runCaseCommand(reason, naming)];
        return answers.map((answer) => (answer.ok ? 'changed' : answer.problem.code));
    }

    it('are changed by whoever may do the act and its reverse, and told', async () => {
        const workspace = await muted();
        expect(await change(workspace, 'max')).toEqual(['changed', 'changed']);
        expect(workspace.keeping.told.map(({ happened }) => happened)).toEqual(['amended', 'amended']);
        expect(await change(workspace, 'max')).toEqual(['changed', 'changed']);
        expect(workspace.keeping.told).toHaveLength(2);
        expect(workspace.keeping.cases()[0]?.amendments).toHaveLength(2);
    });

    it.each([
        [
            'the person themselves',
            'bob',
            'mod-self',
            ({ state }: FakeWorkspace) => (state.roomRoles['id-bob'] = ['owner']),
        ],
        [
            'one below them by now',
            'max',
            'mod-outranked',
            ({ state }: FakeWorkspace) => (state.roomRoles['id-bob'] = ['owner']),
        ],
        ['one without the permission', 'lena', 'error-not-allowed', () => undefined],
    ] as const)('are not changed by %s', async (_, by, code, arrange) => {
        const workspace = await muted();
        arrange(workspace);
        expect(await change(workspace, by)).toEqual([code, code]);
        expect(workspace.keeping.cases()).toMatchObject([{ reason: '', until: START + 2 * HOUR, amendments: [] }]);
    });

    it('are not changed by whoever keeps cases, but may not do what the case is about', async () => {
        const workspace = await muted({ action: 'add-role', by: 'olga', on: 'bob', role: 'leader', duration: HOUR });
        expect(await change(workspace, 'mona')).toEqual(['error-not-allowed', 'error-not-allowed']);
        expect(await change(workspace, 'otto')).toEqual(['changed', 'changed']);
    });

    it('can be corrected of someone who was kicked, or whose account is gone, and of a refused act, which is told nobody', async () => {
        const naming = { text: 'other', workspace: false };
        const kicked = await muted({ action: 'kick', by: 'mona', on: 'bob' });
        const gone = await muted();
        gone.state.people = gone.state.people.filter(({ username }) => username !== 'bob');
        const failed = new FakeWorkspace();
        failed.calls.fail('muting.mute', { ...refusal('error-not-allowed'), by: 'server' });
        await outcomeOf(failed, mute);
        for (const [workspace, told] of [
            [kicked, 1],
            [gone, 1],
            [failed, 0],
        ] as const) {
            const asked = { ...naming, caseId: caseOf(workspace) };
            expect(await deskFor(workspace, 'max').runCaseCommand(reason, asked)).toMatchObject({ ok: true });
            expect(workspace.keeping.cases()).toMatchObject([{ reason: 'other' }]);
            expect(workspace.keeping.told).toHaveLength(told);
        }
    });
});
