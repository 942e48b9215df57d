// What is in force: it stands first in a history, and is told alike wherever cases are shown.
import { cases } from '../../../../src/actions/cases';
import { exportCases } from '../../../../src/actions/export';
import { history } from '../../../../src/actions/history';
import type { HistoryAnswer } from '../../../../src/actions/history';
import { mine } from '../../../../src/actions/mine';
import type { FakeWorkspace } from '../../fakes/fake-workspace';
import { MINUTE } from '../../fakes/keeping';
import { mute, muted } from '../../fakes/muted';
import { deskFor, outcomeOf } from '../../fakes/performing';
import type { Asked } from '../../fakes/performing';

const naming = { text: '', workspace: false };

async function historyOf(workspace: FakeWorkspace, everywhere = false): Promise<HistoryAnswer> {
    const asked = { ...naming, workspace: everywhere, target: { username: 'bob' } };
    const answer = await deskFor(workspace, everywhere ? 'alice' : 'max').runCaseCommand(history, asked);
    if (!answer.ok) {
        throw new Error(answer.problem.code);
    }
    return answer.value;
}

async function later(workspace: FakeWorkspace, asked: Asked): Promise<void> {
    workspace.keeping.now += MINUTE;
    expect(await outcomeOf(workspace, asked)).toBe('done');
}

const unmute: Asked = { action: 'unmute', by: 'alice', on: 'bob' };

describe('what is in force', () => {
    it('stands first in a history, whatever came later', async () => {
        const workspace = await muted({ action: 'add-role', by: 'olga', on: 'bob', role: 'leader' });
        await later(workspace, mute);
        await later(workspace, { action: 'warn', by: 'mona', on: 'bob', reason: 'x' });
        await later(workspace, unmute);
        const { inForce, others } = await historyOf(workspace);
        expect(inForce.map(({ action }) => action)).toEqual(['add-role']);
        expect(others.map(({ action }) => action)).toEqual(['unmute', 'warn', 'mute']);
    });

    it('is told of other rooms as well, to those who may ask', async () => {
        const workspace = await muted();
        workspace.keeping.now += MINUTE;
        const { id } = workspace.state.room;
        expect(await historyOf(workspace, true)).toMatchObject({ inForce: [{ action: 'mute' }] });
        workspace.state.room.id = 'another';
        expect(await historyOf(workspace, true)).toMatchObject({ inForce: [], others: [{ ended: { how: 'gone' } }] });
        workspace.state.room.id = id;
    });

    it('is a mute without a case, too', async () => {
        const workspace = await muted();
        await later(workspace, unmute);
        workspace.state.room.muted = ['bob'];
        expect(await historyOf(workspace)).toMatchObject({ inForce: [], mutedWithoutCase: true });
    });

    it('is told alike to the person, in the list of the room and in the table', async () => {
        const workspace = await muted();
        workspace.state.room.muted = [];
        workspace.keeping.now += MINUTE;
        expect(await deskFor(workspace, 'max').runCaseCommand(exportCases, naming)).toMatchObject({ ok: true });
        expect(workspace.keeping.files[0]?.content).toContain(',elsewhere,');
        expect(await deskFor(workspace, 'bob').runCaseCommand(mine, naming)).toMatchObject({
            value: { inForce: [], others: [{ ended: { how: 'elsewhere' } }] },
        });
        const listed = await deskFor(workspace, 'max').runCaseCommand(cases, naming);
        expect(listed).toMatchObject({ value: { cases: [{ ended: { how: 'elsewhere' } }] } });
    });
});
