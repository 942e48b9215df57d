// People whose account is deleted: what can be done about them no more is told in words, and what can be, is done.
import { bans } from '../../../src/actions/bans';
import { unban } from '../../../src/actions/unban';
import { undo } from '../../../src/actions/undo';
import type { FakeWorkspace } from '../fakes/fake-workspace';
import { caseOf, muted } from '../fakes/muted';
import { deskFor } from '../fakes/performing';

const naming = { text: '', workspace: false };

describe('whose account is deleted', () => {
    function remove(workspace: FakeWorkspace): void {
        workspace.state.people = workspace.state.people.filter(({ username }) => username !== 'bob');
    }

    it('says at undo what is possible no more', async () => {
        const workspace = await muted();
        remove(workspace);
        const answer = await deskFor(workspace, 'max').runCaseCommand(undo, { ...naming, caseId: caseOf(workspace) });
        const problem = { code: 'mod-account-gone', action: 'unmute' };
        expect(answer).toMatchObject({
            value: { report: { outcomes: [{ target: { username: 'bob' }, outcome: { kind: 'refused', problem } }] } },
        });
    });

    it('is still on the list of the banned, and comes off it by the name that they had', async () => {
        const workspace = await muted({ action: 'ban', by: 'mona', on: 'bob' });
        const list = await workspace.reading().rooms.bans('id-general');
        remove(workspace);
        const desk = deskFor(workspace, 'mona', {
            over: (ports) => ({
                ...ports,
                reading: { ...ports.reading, rooms: { ...ports.reading.rooms, bans: () => Promise.resolve(list) } },
            }),
        });
        expect(await desk.runCaseCommand(bans, naming)).toMatchObject({ value: { entries: [{ isGone: true }] } });
        const targets = [{ username: 'BOB' }];
        expect(
            await desk.perform({ action: unban, targets, reason: '', workspace: false, relinquish: false }),
        ).toMatchObject({ outcomes: [{ target: { gone: true }, outcome: { kind: 'done' } }] });
        expect(workspace.acts().slice(-1)).toEqual(['banning.unban bob']);
        expect(workspace.keeping.cases().slice(-1)).toMatchObject([{ action: 'unban', target: { gone: true } }]);
    });
});
