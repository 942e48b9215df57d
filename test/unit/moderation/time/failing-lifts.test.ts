// Ends that cannot be brought about: tried again ever later, then shown to a person, and never dropped in silence.
import { attention } from '../../../../src/actions/attention';
import { retry } from '../../../../src/actions/retry';
import { undo } from '../../../../src/actions/undo';
import { stillNeeding } from '../../../../src/moderation/time/needing';
import { refusal } from '../../../../src/workspace/problem';
import { TIMED_OUT } from '../../fakes/calls';
import { DAY, HOUR, MINUTE, SECOND } from '../../fakes/keeping';
import { sweepAfter } from '../../fakes/lifting';
import { caseOf, expectNothingWaiting, isMuted, mute, muted } from '../../fakes/muted';
import { deskFor, outcomeOf } from '../../fakes/performing';

describe('an end that cannot be brought about', () => {
    it('is tried again after 1, 2, 4, 8 and 16 minutes, then needs a person', async () => {
        const workspace = await muted();
        workspace.calls.fail('muting.unmute', refusal('mod-service-account-refused'));
        await sweepAfter(workspace, 2 * HOUR);
        for (const minutes of [1, 2, 4, 8]) {
            expect(await sweepAfter(workspace, minutes * MINUTE - SECOND)).toMatchObject({ later: 0 });
            expect(await sweepAfter(workspace, SECOND)).toMatchObject({ later: 1 });
        }
        expect(workspace.keeping.told).toEqual([]);
        expect(await sweepAfter(workspace, 16 * MINUTE)).toMatchObject({ attention: 1 });
        expect(workspace.acts()).toHaveLength(6);
        expect(workspace.keeping.told.map(({ happened }) => happened)).toEqual(['attention']);
        expect(workspace.keeping.cases()).toMatchObject([{ failedLifts: 6, ended: undefined }]);
        const naming = { text: '', workspace: false };
        const desk = deskFor(workspace, 'mona');
        expect(await desk.runCaseCommand(attention, naming)).toMatchObject({
            value: { cases: [{ id: caseOf(workspace) }] },
        });
        expect(await sweepAfter(workspace, 5 * DAY)).toMatchObject({ later: 0, attention: 0 });

        workspace.calls.fail('muting.unmute', TIMED_OUT, 0);
        expect(await desk.runCaseCommand(retry, { ...naming, caseId: caseOf(workspace) })).toMatchObject({ ok: true });
        expect(await sweepAfter(workspace, 30 * SECOND)).toMatchObject({ lifted: 1 });
        expect(await desk.runCaseCommand(attention, naming)).toMatchObject({ value: { cases: [] } });
        expect(isMuted(workspace)).toBe(false);
    });

    it('needs nobody any more when a person took it back', async () => {
        const workspace = await muted();
        workspace.calls.fail('muting.unmute', refusal('mod-service-account-refused'), 6);
        for (let time = 0; time < 10; time += 1) {
            await sweepAfter(workspace, 2 * HOUR);
        }
        const naming = { text: '', workspace: false };
        const desk = deskFor(workspace, 'mona');
        await desk.runCaseCommand(undo, { ...naming, caseId: caseOf(workspace) });
        expect(await desk.runCaseCommand(attention, naming)).toMatchObject({ value: { cases: [] } });
    });

    it('is found without its room too, as long as it needs a person', async () => {
        const workspace = await muted();
        const needing = async () => {
            const keeping = workspace.keeping.open();
            return stillNeeding(keeping, await keeping.attention.everywhere());
        };
        expect(await needing()).toEqual({ ok: true, value: { cases: [], unseen: 0 } });
        workspace.calls.fail('muting.unmute', refusal('mod-service-account-refused'), 6);
        for (let time = 0; time < 10; time += 1) {
            await sweepAfter(workspace, 2 * HOUR);
        }
        expect(await needing()).toMatchObject({ value: { cases: [{ id: caseOf(workspace) }] } });
        workspace.keeping.records.calls.fail('records.read', refusal('mod-engine-failed'), 1);
        expect(await needing()).toMatchObject({ ok: false });
        const desk = deskFor(workspace, 'mona');
        await desk.runCaseCommand(undo, { text: '', workspace: false, caseId: caseOf(workspace) });
        expect(await needing()).toEqual({ ok: true, value: { cases: [], unseen: 0 } });
    });

    it('waits for the rate limit as long as the server asks, and that is no failure', async () => {
        const workspace = await muted();
        workspace.calls.fail('muting.unmute', { ...refusal('mod-rate-limited', { waitSeconds: 42 }), by: 'server' }, 7);
        await sweepAfter(workspace, 2 * HOUR);
        for (let time = 0; time < 6; time += 1) {
            expect(await sweepAfter(workspace, 41 * SECOND)).toMatchObject({ later: 0 });
            expect(await sweepAfter(workspace, SECOND)).toMatchObject({ later: 1 });
        }
        expect(await sweepAfter(workspace, 42 * SECOND)).toMatchObject({ lifted: 1 });
        expect(workspace.keeping.cases()).toMatchObject([{ failedLifts: 0 }]);
        expectNothingWaiting(workspace);
    });

    it('recovers when the server does', async () => {
        const workspace = await muted();
        workspace.calls.fail('muting.unmute', refusal('mod-service-account-refused'), 2);
        await sweepAfter(workspace, 2 * HOUR);
        await sweepAfter(workspace, MINUTE);
        expect(await sweepAfter(workspace, 2 * MINUTE)).toMatchObject({ lifted: 1 });
        expectNothingWaiting(workspace);
    });

    it.each(['rooms.byId', 'people.byId', 'rooms.roleHolders', 'rooms.isMember'] as const)(
        'because %s fails is tried again',
        async (method) => {
            const workspace = await muted();
            workspace.calls.fail(method, TIMED_OUT, 1);
            expect(await sweepAfter(workspace, 2 * HOUR)).toMatchObject({ later: 1 });
            expect(await sweepAfter(workspace, MINUTE)).toMatchObject({ lifted: 1 });
        },
    );

    it('in a way nobody foresaw is reported, and the others do not wait for it', async () => {
        const workspace = await muted();
        await outcomeOf(workspace, { ...mute, on: 'carol' });
        workspace.calls.throwFrom('muting.unmute', new Error('arranged'), 1);
        const reported: unknown[] = [];
        expect(await sweepAfter(workspace, 2 * HOUR, reported)).toMatchObject({ lifted: 1, later: 1 });
        expect(reported).toEqual([new Error('arranged')]);
        await sweepAfter(workspace, 3 * MINUTE);
        expect(workspace.state.room.muted).toEqual([]);
    });
});

it('is written down before its deadline is removed, at whatever call something breaks', async () => {
    const calm = await muted();
    const before = calm.keeping.records.calls.made.length;
    await sweepAfter(calm, 2 * HOUR);
    const calls = calm.keeping.records.calls.made.length;
    for (let position = before; position < calls; position += 1) {
        for (const accident of [
            { kind: 'throw', error: new Error('arranged') },
            { kind: 'problem', problem: TIMED_OUT },
            { kind: 'answer-lost', problem: TIMED_OUT },
        ] as const) {
            const workspace = await muted();
            workspace.keeping.records.calls.break(position, accident);
            // What is thrown while the deadlines are read is for whoever runs the sweep to catch.
            await sweepAfter(workspace, 2 * HOUR).catch(() => undefined);
            for (let again = 0; again < 4; again += 1) {
                await sweepAfter(workspace, MINUTE);
            }
            const where = [accident.kind, position] as const;
            expect([...where, isMuted(workspace)]).toEqual([...where, false]);
            expect([...where, workspace.keeping.cases()[0]?.ended]).not.toEqual([...where, undefined]);
            expect(workspace.keeping.records.keys('deadlines of')).toEqual([]);
        }
    }
});
