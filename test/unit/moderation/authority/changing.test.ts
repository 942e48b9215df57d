// Who may retry, take back and stop what others did: whoever could do it and its reverse now, and nobody to themselves.
import type { Asked } from '../../fakes/performing';
import { askingFor, deskFor, perform } from '../../fakes/performing';
import { crowd } from '../../fakes/crowd';
import { FakeWorkspace } from '../../fakes/fake-workspace';
import { HOUR, MINUTE } from '../../fakes/keeping';
import { sweepAfter } from '../../fakes/lifting';
import { FakeProcess, settleDown, sweepOn } from '../../fakes/process';
import { type } from '../../fakes/typing';

async function caseOf(workspace: FakeWorkspace, asked: Asked): Promise<string> {
    const report = await perform(workspace, asked);
    const [outcome] = report.kind === 'outcomes' ? report.outcomes : [];
    return outcome?.caseId ?? '';
}

describe('/mod retry', () => {
    /** A timed mute by an owner, which could not be ended and needs a person. */
    async function needing(on: string): Promise<{ readonly workspace: FakeWorkspace; readonly caseId: string }> {
        const workspace = new FakeWorkspace();
        const caseId = await caseOf(workspace, { action: 'mute', by: 'olga', on, duration: HOUR });
        workspace.calls.fail('muting.unmute', { code: 'mod-unreachable', effect: 'none', by: 'server' });
        await sweepAfter(workspace, 2 * HOUR);
        return { workspace, caseId };
    }

    it.each([
        ['mona', 'mona', 'mod-self'],
        ['mona', 'max', 'mod-outranked'],
        ['lena', 'mona', undefined],
        ['mona', 'olga', undefined],
    ])('of the mute of %s by %s: %s', async (on, by, code) => {
        const { workspace, caseId } = await needing(on);
        const answer = await type(workspace, by, `retry ${caseId}`);
        expect(answer).toContain(code === undefined ? '✅' : `[${code}]`);
    });
});

describe('/mod undo', () => {
    it('is refused to whom it was done to, though they could do the reverse themselves', async () => {
        const workspace = new FakeWorkspace();
        const asked: Asked = { action: 'remove-role', by: 'alice', on: 'olga', role: 'moderator' };
        workspace.state.roomRoles['id-olga'] = ['owner', 'moderator'];
        const caseId = await caseOf(workspace, asked);
        expect(await type(workspace, 'olga', `undo ${caseId}`)).toContain('[mod-self]');
        expect(workspace.state.roomRoles['id-olga']).toEqual(['owner']);
        expect(await type(workspace, 'alice', `undo ${caseId}`)).toContain('✅');
    });
});

describe('/mod stop', () => {
    /** A run that its process left before the third target. */
    async function leave(asked: Asked): Promise<{ readonly workspace: FakeWorkspace; readonly runId: string }> {
        const workspace = new FakeWorkspace();
        crowd(workspace, 5);
        const process = new FakeProcess(workspace, { of: 'membership.remove', at: 2, effect: false });
        void process.desk(asked.by).perform(askingFor(asked));
        await settleDown();
        const [key = ''] = workspace.keeping.records.keys('open run ');
        return { workspace, runId: key.replace('open run ', '') };
    }
    const guests = ['guest1', 'guest2', 'guest3'];

    it.each([
        ['whom it names', ['mona'], 'mona', 'mod-self'],
        ['who stands no higher than someone it names', ['mona'], 'max', 'mod-outranked'],
        ['who may not do it', [], 'lena', 'error-not-allowed'],
        ['who may do it to all that are left', ['lena'], 'mona', undefined],
        ['whose it is', ['otto'], 'olga', undefined],
    ])('by one %s', async (_, more, by, code) => {
        const { workspace, runId } = await leave({ action: 'kick', by: 'olga', on: [...guests, ...more] });
        const answer = await type(workspace, by, `stop ${runId}`);
        expect(answer).toContain(code === undefined ? '🛑' : `[${code}]`);
        workspace.keeping.now += 2 * MINUTE;
        await sweepOn(workspace);
        expect(workspace.acts().includes('membership.remove guest3')).toBe(code !== undefined);
    });

    it('asks for the right to the act, not only for that to keep cases', async () => {
        const workspace = new FakeWorkspace();
        crowd(workspace, 3);
        const process = new FakeProcess(workspace, { of: 'banning.ban', at: 0, effect: false });
        void process.desk('olga').perform(askingFor({ action: 'ban', on: guests }));
        await settleDown();
        const [key = ''] = workspace.keeping.records.keys('open run ');
        workspace.state.permissions.set('ban-user', ['owner']);
        expect(await type(workspace, 'mona', `stop ${key.replace('open run ', '')}`)).toContain('[error-not-allowed]');
    });

    it('fails closed where people cannot be read', async () => {
        const { workspace, runId } = await leave({ action: 'kick', by: 'olga', on: guests });
        workspace.calls.fail('people.byId', { code: 'mod-engine-failed', effect: 'unknown', by: 'server' });
        expect(await type(workspace, 'mona', `stop ${runId}`)).toContain('[mod-engine-failed]');
        expect(await deskFor(workspace, 'mona').whyNotEnter()).toBeUndefined();
    });
});
