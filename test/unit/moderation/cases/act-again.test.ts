// What is done again: another end of the same case, for those who may change it, and else only what stands.
import type { Outcomes, TargetOutcome } from '../../../../src/moderation/request';
import { refusal } from '../../../../src/workspace/problem';
import { crowd } from '../../fakes/crowd';
import { FakeWorkspace } from '../../fakes/fake-workspace';
import { HOUR, MINUTE, START } from '../../fakes/keeping';
import { sweepAfter } from '../../fakes/lifting';
import { caseOf, mute, muted } from '../../fakes/muted';
import { actionCalled, deskFor, outcomeOf, outcomesOf, perform } from '../../fakes/performing';
import type { Asked } from '../../fakes/performing';
import { reportId } from '../../fakes/reports';
import { FakeProcess, settleDown, sweepOn } from '../../fakes/process';

async function again(workspace: FakeWorkspace, asked: Partial<Asked>): Promise<TargetOutcome | undefined> {
    workspace.keeping.now += MINUTE;
    const report = await perform(workspace, { ...mute, by: 'max', ...asked });
    return (report as Outcomes).outcomes[0];
}

const withoutEnd: Asked = { ...mute, duration: undefined };

async function mutedForEver(): Promise<FakeWorkspace> {
    return muted({ ...withoutEnd, reason: 'spam' });
}

describe('with another end', () => {
    it('is an amendment of the case, with who changed it, when, and why', async () => {
        const workspace = await muted({ ...mute, reason: 'spam' });
        const until = START + MINUTE + 5 * HOUR;
        expect(await again(workspace, { duration: 5 * HOUR, reason: 'flooding' })).toMatchObject({
            ...{ outcome: { kind: 'done' }, caseId: caseOf(workspace), until },
            change: { from: START + 2 * HOUR, to: until },
        });
        const [found, ...others] = workspace.keeping.cases();
        expect(others).toEqual([]);
        expect(found).toMatchObject({
            ...{ moderator: { username: 'mona' }, reason: 'flooding', until },
            amendments: [
                {
                    ...{ by: { username: 'max' }, at: START + MINUTE },
                    ...{ until: { from: START + 2 * HOUR, to: until }, reason: { from: 'spam', to: 'flooding' } },
                },
            ],
        });
        expect(workspace.acts()).toEqual([]);
        expect(workspace.keeping.told).toMatchObject([{ happened: 'amended', found: { amendments: [{}] } }]);
    });

    it('keeps the reason where none is given, or the same', async () => {
        const workspace = await muted({ ...mute, reason: 'spam' });
        await again(workspace, { duration: HOUR, reason: '' });
        await again(workspace, { duration: 2 * HOUR, reason: 'spam' });
        const [found] = workspace.keeping.cases();
        expect(found?.reason).toBe('spam');
        expect(found?.amendments.map((amendment) => amendment.reason)).toEqual([undefined, undefined]);
    });

    it.each([
        ['no end', 'endless', undefined],
        ['an end', 3 * HOUR, START + MINUTE + 3 * HOUR],
    ] as const)('may be given %s', async (_, asked, to) => {
        const workspace = await (asked === 'endless' ? muted() : mutedForEver());
        const from = asked === 'endless' ? START + 2 * HOUR : undefined;
        expect(await again(workspace, { duration: asked })).toMatchObject({ outcome: { kind: 'done' }, change: {} });
        expect(workspace.keeping.cases()).toMatchObject([{ until: to, amendments: [{ until: { from, to } }] }]);
        await sweepAfter(workspace, 5 * HOUR);
        expect(workspace.state.room.muted).toEqual(asked === 'endless' ? ['bob'] : []);
    });

    it('keeps the report that led to it with the amendment', async () => {
        const workspace = await muted();
        const report = await reportId(workspace);
        const asking = { duration: 3 * HOUR, workspace: false, relinquish: false, reason: '', report };
        const desk = deskFor(workspace, 'max');
        await desk.perform({ ...asking, action: actionCalled('mute'), targets: [{ username: 'bob' }] });
        expect(workspace.keeping.cases()).toMatchObject([{ amendments: [{ report }] }]);
    });

    it('says when somebody could not be told, and when it cannot be written', async () => {
        const workspace = await muted();
        workspace.keeping.reachable = false;
        expect(await again(workspace, { duration: HOUR })).toMatchObject({
            outcome: { kind: 'done' },
            untold: [{ whom: 'target', problem: { code: 'mod-engine-failed' } }],
        });
        workspace.keeping.records.calls.fail('records.append', refusal('mod-engine-failed'));
        expect(await again(workspace, { duration: HOUR })).toMatchObject({
            outcome: { kind: 'refused', problem: { code: 'mod-case-not-written' } },
        });
    });
});

describe('with neither an end nor none', () => {
    it('changes nothing, and tells what stands', async () => {
        const workspace = await muted();
        expect(await again(workspace, { duration: undefined, reason: 'again' })).toMatchObject({
            ...{ outcome: { kind: 'already' }, stands: { caseId: caseOf(workspace), until: START + 2 * HOUR } },
        });
        expect(workspace.keeping.cases()).toMatchObject([{ reason: '', amendments: [] }]);
        expect(workspace.keeping.told).toEqual([]);
    });

    it('tells that it stands without an end, with a case or without', async () => {
        const workspace = await mutedForEver();
        expect(await again(workspace, { duration: undefined })).toMatchObject({
            stands: { caseId: caseOf(workspace) },
        });
        const native = new FakeWorkspace();
        native.state.room.muted = ['bob'];
        expect(await again(native, { duration: undefined })).toMatchObject({ stands: {} });
        expect(await again(native, { duration: 'endless' })).toMatchObject({ outcome: { kind: 'already' } });
        expect(native.keeping.cases()).toEqual([]);
    });

    it('is so, too, where the default of a setting is another one, and where that it is so cannot be read', async () => {
        const workspace = await muted();
        const surroundings = { defaultDurations: new Map([['mute', MINUTE]]) };
        expect(await outcomeOf(workspace, withoutEnd, surroundings)).toBe('already');
        workspace.keeping.records.calls.fail('records.read', refusal('mod-engine-failed'), 1);
        expect(await outcomeOf(workspace, withoutEnd)).toBe('already');
        workspace.keeping.records.calls.fail('records.read', refusal('mod-engine-failed'), 1);
        expect(await outcomeOf(workspace, mute)).toBe('refused mod-case-not-written');
    });

    it('is all that can be said of someone who never could write in a read-only room', async () => {
        const workspace = new FakeWorkspace();
        workspace.state.room.readOnly = true;
        expect(await again(workspace, { duration: HOUR })).toEqual({
            ...{ name: { username: 'bob' }, outcome: { kind: 'already' } },
            target: expect.objectContaining({ username: 'bob' }) as unknown,
        });
        await sweepAfter(workspace, 2 * HOUR);
        expect(workspace.state.room.unmuted).toEqual([]);
    });
});

describe('by someone who may not change it', () => {
    const role: Asked = { action: 'add-role', by: 'olga', on: 'bob', role: 'owner', duration: HOUR };

    it.each([
        ['endless', 'endless'],
        ['longer', 5 * HOUR],
        ['shorter', MINUTE],
    ] as const)('is refused: one own role, %s', async (_, asked) => {
        const workspace = await muted(role);
        expect(await outcomeOf(workspace, { ...role, by: 'bob', duration: asked })).toBe('refused mod-self');
        expect(workspace.keeping.cases()).toMatchObject([{ until: START + HOUR, amendments: [] }]);
    });

    it('is refused by rank, and by the permission, as it would be now', async () => {
        const workspace = await muted();
        workspace.state.roomRoles['id-bob'] = ['owner'];
        expect(await outcomeOf(workspace, { ...mute, by: 'max' })).toBe('refused mod-outranked');
        expect(await outcomeOf(workspace, { ...mute, by: 'lena' })).toBe('refused error-not-allowed');
        expect(workspace.keeping.cases()).toMatchObject([{ amendments: [] }]);
    });

    it('is refused where the permission for just that role is lacking by now', async () => {
        const workspace = await muted({ ...role, by: 'alice', role: 'admin', workspace: true });
        workspace.state.permissions.set('assign-admin-role', []);
        const asked = { ...role, by: 'alice', role: 'admin', workspace: true, duration: 5 * HOUR };
        expect(await outcomeOf(workspace, asked)).toBe('refused error-not-allowed');
    });
});

describe('of several at once', () => {
    it('tells each of them, and the others once, of what was new and of what was changed', async () => {
        const workspace = await muted();
        const names = ['bob', 'carol', 'lena'];
        workspace.keeping.now += MINUTE;
        expect(await outcomesOf(workspace, { ...mute, on: names })).toEqual(['done', 'done', 'done']);
        const told = workspace.keeping.told.map(({ happened, found }) => `${happened} ${found.target.username}`);
        expect(told.sort()).toEqual(['amended bob', 'done carol', 'done lena']);
        expect(workspace.keeping.toldOfRuns).toMatchObject([
            { done: expect.arrayContaining(['carol', 'lena']) as unknown, amended: ['bob'] },
        ]);
    });

    it('gives each another end once, wherever a process dies', async () => {
        for (let at = 0; at < 60; at += 3) {
            const workspace = new FakeWorkspace();
            const names = crowd(workspace, 3);
            await perform(workspace, { ...mute, on: names });
            const process = new FakeProcess(workspace, { at, effect: at % 2 === 0 });
            const asking = { reason: '', workspace: false, relinquish: false, duration: 5 * HOUR };
            const targets = names.map((username) => ({ username }));
            void process.desk('max').perform({ ...asking, action: actionCalled('mute'), targets });
            await settleDown();
            await sweepOn(workspace);
            const amended = workspace.keeping.cases().map(({ amendments }) => amendments.length);
            expect([at, ...amended]).toEqual([at, ...(amended[0] === 0 ? [0, 0, 0] : [1, 1, 1])]);
        }
    });
});
