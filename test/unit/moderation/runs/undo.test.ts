// Undoing a run: all of it that still stands is taken back, each by an act of its own.
import { undo } from '../../../../src/actions/undo';
import type { UndoAnswer } from '../../../../src/actions/undo';
import type { Result } from '../../../../src/workspace/problem';
import { crowd } from '../../fakes/crowd';
import { FakeWorkspace } from '../../fakes/fake-workspace';
import { HOUR, SECOND } from '../../fakes/keeping';
import { sweepAfter } from '../../fakes/lifting';
import { deskFor, outcomeOf, perform, reportInShort } from '../../fakes/performing';
import type { Asked } from '../../fakes/performing';

interface Done {
    readonly workspace: FakeWorkspace;
    readonly names: readonly string[];
    readonly runId: string;
}

/** Four guests, by Mona. */
async function done(asked: Partial<Asked> = {}): Promise<Done> {
    const workspace = new FakeWorkspace();
    const names = crowd(workspace, 4);
    const report = await perform(workspace, { action: 'mute', by: 'mona', on: names, ...asked });
    workspace.keeping.now += SECOND;
    return { workspace, names, runId: report.kind === 'outcomes' ? (report.runId ?? '') : '' };
}

function takeBack({ workspace, runId }: Done, by = 'mona'): Promise<Result<UndoAnswer>> {
    return deskFor(workspace, by).runCaseCommand(undo, { caseId: runId, text: '', workspace: false });
}

function inShort(answer: Result<UndoAnswer>): string[] {
    return answer.ok ? reportInShort(answer.value.report) : [answer.problem.code];
}

function undoneOf({ workspace }: Done): (string | undefined)[] {
    return workspace.keeping
        .cases()
        .slice(0, 4)
        .map(({ ended }) => ended?.endedBy);
}

it('takes all of it back, and writes down with each case by which other one', async () => {
    const run = await done();
    const answer = await takeBack(run);
    expect(inShort(answer)).toEqual(['done', 'done', 'done', 'done']);
    expect(run.workspace.state.room.muted).toEqual([]);
    const reverses = run.workspace.keeping.cases().slice(4);
    expect(reverses.map(({ action, undoes }) => [action, undoes])).toEqual(
        run.workspace.keeping
            .cases()
            .slice(0, 4)
            .map(({ id }) => ['unmute', id]),
    );
    expect(undoneOf(run)).toEqual(reverses.map(({ id }) => id));
});

it('is a run of its own, which can be taken back again', async () => {
    const run = await done();
    const answer = await takeBack(run);
    const again = answer.ok && answer.value.report.kind === 'outcomes' ? (answer.value.report.runId ?? '') : '';
    run.workspace.keeping.now += SECOND;
    expect(inShort(await takeBack({ ...run, runId: again }))).toEqual(['done', 'done', 'done', 'done']);
    expect(run.workspace.state.room.muted).toEqual(run.names);
});

it('leaves out what was taken back or has ended, and refuses what was changed later', async () => {
    const run = await done({ on: ['bob', 'guest1', 'guest2', 'guest3', 'guest4'] });
    const { workspace } = run;
    const [, second] = workspace.keeping.cases();
    await takeBack({ ...run, runId: second?.id ?? '' });
    await outcomeOf(workspace, { action: 'unmute', by: 'olga', on: 'guest2' });
    workspace.keeping.now += SECOND;
    await outcomeOf(workspace, { action: 'mute', by: 'olga', on: 'guest2' });
    workspace.calls.made.length = 0;
    expect(inShort(await takeBack(run)).sort()).toEqual(['done', 'done', 'done', 'refused mod-not-undoable']);
    expect(workspace.acts().sort()).toEqual(['muting.unmute bob', 'muting.unmute guest3', 'muting.unmute guest4']);
    expect(workspace.state.room.muted).toEqual(['guest2']);
});

it('gives a role back that was taken, to each', async () => {
    const workspace = new FakeWorkspace();
    const asked: Asked = { action: 'remove-role', by: 'olga', on: ['mona', 'max'], role: 'moderator' };
    const report = await perform(workspace, asked);
    const runId = report.kind === 'outcomes' ? (report.runId ?? '') : '';
    expect(inShort(await takeBack({ workspace, names: [], runId }, 'olga'))).toEqual(['done', 'done']);
    expect(workspace.state.roomRoles['id-mona']).toEqual(['moderator']);
});

describe('is refused', () => {
    it('where nothing of it stands any more', async () => {
        const run = await done({ duration: HOUR });
        await sweepAfter(run.workspace, 2 * HOUR);
        expect(inShort(await takeBack(run))).toEqual(['mod-not-undoable']);
    });

    it('where it was taken back before', async () => {
        const run = await done();
        await takeBack(run);
        expect(inShort(await takeBack(run))).toEqual(['mod-not-undoable']);
    });

    it('where nothing of it was done', async () => {
        expect(inShort(await takeBack(await done({ on: ['nobody', 'olga'] })))).toEqual(['mod-not-undoable']);
    });

    it('where it was an act without reverse', async () => {
        const run = await done({ action: 'kick' });
        expect(inShort(await takeBack(run))).toEqual(['mod-not-undoable']);
    });

    it.each([
        ['has no right here', 'bob', 'error-not-allowed'],
        ['names no run', 'mona', 'mod-case-unknown'],
    ])('to one who %s', async (_, by, code) => {
        const run = await done();
        const runId = by === 'mona' ? 'zzzzzz-zzz' : run.runId;
        expect(inShort(await takeBack({ ...run, runId }, by))).toEqual([code]);
        expect(run.workspace.state.room.muted).toEqual(run.names);
    });

    it('in another room, where nobody knows it', async () => {
        const run = await done();
        run.workspace.state.room.id = 'another';
        expect(inShort(await takeBack(run))).toEqual(['mod-case-unknown']);
    });
});

it('asks for the rights of the reverse, for each by itself', async () => {
    const run = await done();
    run.workspace.state.roomRoles['id-guest1'] = ['owner'];
    expect(inShort(await takeBack(run)).sort()).toEqual(['done', 'done', 'done', 'refused mod-outranked']);
    expect(run.workspace.state.room.muted).toEqual(['guest1']);
});
