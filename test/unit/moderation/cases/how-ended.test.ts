// An act that ended another way is told as what it is: by whom and when, as far as records and the room tell.
import { cases } from '../../../../src/actions/cases';
import { history } from '../../../../src/actions/history';
import type { HistoryAnswer } from '../../../../src/actions/history';
import { oneCase } from '../../../../src/actions/case';
import { undo } from '../../../../src/actions/undo';
import type { Case } from '../../../../src/moderation/cases/fold';
import { refusal } from '../../../../src/workspace/problem';
import type { FakeWorkspace } from '../../fakes/fake-workspace';
import { DAY, HOUR, MINUTE, SECOND, START } from '../../fakes/keeping';
import { sweepAfter } from '../../fakes/lifting';
import { caseOf, isMuted, mute, muted } from '../../fakes/muted';
import { deskFor, outcomeOf } from '../../fakes/performing';
import type { Asked } from '../../fakes/performing';

const naming = { text: '', workspace: false };

async function readCase(workspace: FakeWorkspace, caseId = caseOf(workspace)): Promise<Case> {
    const answer = await deskFor(workspace, 'max').runCaseCommand(oneCase, { ...naming, caseId });
    if (!answer.ok) {
        throw new Error(answer.problem.code);
    }
    return answer.value.found;
}

async function historyOf(workspace: FakeWorkspace, everywhere = false): Promise<HistoryAnswer> {
    const asked = { ...naming, workspace: everywhere, target: { username: 'bob' } };
    const answer = await deskFor(workspace, everywhere ? 'alice' : 'max').runCaseCommand(history, asked);
    if (!answer.ok) {
        throw new Error(answer.problem.code);
    }
    return answer.value;
}

async function later(workspace: FakeWorkspace, asked: Asked, after = MINUTE): Promise<Case> {
    workspace.keeping.now += after;
    expect(await outcomeOf(workspace, asked)).toBe('done');
    const [found] = workspace.keeping.cases().slice(-1);
    if (!found) {
        throw new Error('no case');
    }
    return found;
}

const unmute: Asked = { action: 'unmute', by: 'alice', on: 'bob' };
const ban: Asked = { action: 'ban', by: 'alice', on: 'bob' };

describe('lifted by a person with Mod Desk', () => {
    it('is told by whom, when and by which case, and written down once', async () => {
        const workspace = await muted();
        const { id } = await later(workspace, unmute);
        const ended = { how: 'lifted', since: START + MINUTE, by: { username: 'alice' }, endedBy: id };
        expect(await readCase(workspace)).toMatchObject({ ended });
        expect(workspace.keeping.cases()).toMatchObject([{ ended }, { ended: undefined }]);
        const before = workspace.keeping.records
            .keys('case ')
            .map((key) => workspace.keeping.records.under(key).length);
        await readCase(workspace);
        const after = workspace.keeping.records.keys('case ').map((key) => workspace.keeping.records.under(key).length);
        expect(after).toEqual(before);
    });

    it('is not told before the act that lifts it is known to be done', async () => {
        const workspace = await muted();
        workspace.keeping.now += MINUTE;
        workspace.calls.loseAnswer('muting.unmute', undefined, 1);
        workspace.calls.fail('rooms.byId', refusal('mod-unreachable'), 1);
        expect(await outcomeOf(workspace, unmute)).toBe('failed mod-timed-out unknown');
        expect((await readCase(workspace)).ended).toBeUndefined();
        workspace.keeping.now += 2 * MINUTE;
        await deskFor(workspace, 'max').runCaseCommand(cases, naming);
        expect(await readCase(workspace)).toMatchObject({ ended: { how: 'lifted', by: { username: 'alice' } } });
    });

    it('is told as made anew, where it was lifted elsewhere in between', async () => {
        const workspace = await muted();
        workspace.state.room.muted = [];
        const { id } = await later(workspace, { ...mute, by: 'max' });
        expect(await readCase(workspace)).toMatchObject({
            ended: { how: 'replaced', by: { username: 'max' }, endedBy: id },
        });
        expect((await readCase(workspace, id)).ended).toBeUndefined();
    });
});

describe('lifted outside Mod Desk', () => {
    it('is seen when somebody looks, a while after the act, and does not end once more', async () => {
        const workspace = await muted();
        workspace.state.room.muted = [];
        workspace.keeping.now += 9 * SECOND;
        expect((await readCase(workspace)).ended).toBeUndefined();
        workspace.keeping.now += SECOND;
        expect(await readCase(workspace)).toMatchObject({ ended: { how: 'elsewhere', since: START + 10 * SECOND } });
        workspace.state.room.muted = ['bob'];
        expect(await sweepAfter(workspace, 2 * HOUR)).toMatchObject({ stale: 1, lifted: 0 });
        expect(isMuted(workspace)).toBe(true);
    });

    it('is seen at its end, told to the log alone', async () => {
        const workspace = await muted();
        workspace.state.room.muted = [];
        expect(await sweepAfter(workspace, 2 * HOUR)).toMatchObject({ lifted: 1 });
        expect(workspace.keeping.cases()).toMatchObject([{ ended: { how: 'elsewhere', since: START + 2 * HOUR } }]);
        expect(workspace.keeping.told.map(({ happened }) => happened)).toEqual(['over']);
    });

    it('is not what is said of an end that the sweep itself had begun', async () => {
        const workspace = await muted();
        const { calls } = workspace.keeping.records;
        workspace.calls.afterwards('muting.unmute', () => {
            calls.fail('records.append', refusal('mod-engine-failed'), 1);
        });
        expect(await sweepAfter(workspace, 2 * HOUR)).toMatchObject({ later: 1 });
        expect([isMuted(workspace), workspace.keeping.cases()[0]?.ended]).toEqual([false, undefined]);
        expect(await sweepAfter(workspace, 3 * MINUTE)).toMatchObject({ lifted: 1 });
        expect(workspace.keeping.cases()).toMatchObject([{ ended: { how: 'time' } }]);
    });

    it('stays as it is while it cannot be found out', async () => {
        const workspace = await muted();
        workspace.state.room.muted = [];
        workspace.keeping.now += MINUTE;
        for (const method of ['rooms.byId', 'people.byId'] as const) {
            workspace.calls.fail(method, refusal('mod-unreachable'), 1);
            expect(workspace.keeping.cases()).toMatchObject([{ ended: undefined }]);
            await deskFor(workspace, 'max').runCaseCommand(cases, naming);
            expect(workspace.keeping.cases()).toMatchObject([{ ended: undefined }]);
        }
    });

    it.each<[string, Asked, (workspace: FakeWorkspace) => void]>([
        [
            'a ban',
            ban,
            ({ state }) => {
                state.bans.clear();
            },
        ],
        [
            'a role',
            { action: 'add-role', by: 'olga', on: 'bob', role: 'leader' },
            ({ state }) => delete state.roomRoles['id-bob'],
        ],
        [
            'a role of the workspace',
            { action: 'add-role', by: 'alice', on: 'bob', role: 'bot', workspace: true },
            (workspace) => Object.assign(workspace.person('bob'), { workspaceRoles: ['user'] }),
        ],
        [
            'a deactivation',
            { action: 'deactivate', by: 'alice', on: 'bob' },
            (workspace) => Object.assign(workspace.person('bob'), { active: true }),
        ],
    ])('is seen of %s too', async (_, asked, lift) => {
        const workspace = await muted(asked);
        workspace.keeping.now += MINUTE;
        expect((await readCase(workspace)).ended).toBeUndefined();
        lift(workspace);
        expect(await readCase(workspace)).toMatchObject({ ended: { how: 'elsewhere' } });
    });

    it('is not what is said of a ban while nobody may see who is banned, or whoever is banned came in', async () => {
        const workspace = await muted(ban);
        workspace.keeping.now += MINUTE;
        workspace.state.members.push('id-bob');
        expect((await readCase(workspace)).ended).toBeUndefined();
        workspace.state.bans.clear();
        workspace.state.serverHidden = true;
        expect((await readCase(workspace)).ended).toBeUndefined();
    });

    it('is told as what took the role away: a kick, or a ban', async () => {
        const workspace = await muted({ action: 'add-role', by: 'olga', on: 'bob', role: 'leader', duration: DAY });
        const { id } = await later(workspace, { action: 'kick', by: 'alice', on: 'bob' });
        await sweepAfter(workspace, DAY);
        const ended = { how: 'lifted', by: { username: 'alice' }, since: START + MINUTE, endedBy: id };
        expect(await readCase(workspace)).toMatchObject({ ended });
    });

    it('is told as gone with the account', async () => {
        const workspace = await muted();
        workspace.state.people = workspace.state.people.filter(({ username }) => username !== 'bob');
        workspace.keeping.now += MINUTE;
        expect(await readCase(workspace)).toMatchObject({ ended: { how: 'gone' } });
    });
});

describe('a ban over a mute', () => {
    it('makes the mute no matter as long as it is in force', async () => {
        const workspace = await muted({ ...mute, duration: 5 * HOUR });
        const { id } = await later(workspace, ban);
        const ended = { how: 'overtaken', by: { username: 'alice' }, since: START + MINUTE, endedBy: id };
        expect(await readCase(workspace)).toMatchObject({ ended });
        expect(await historyOf(workspace)).toMatchObject({
            ...{ inForce: [{ action: 'ban' }], others: [{ action: 'mute', ended }], mutedWithoutCase: false },
        });
        await later(workspace, { ...ban, action: 'unban' });
        expect((await readCase(workspace)).ended).toBeUndefined();
        expect(await readCase(workspace, id)).toMatchObject({ ended: { how: 'lifted' } });
    });

    it('that was lifted outside Mod Desk does so no longer', async () => {
        const workspace = await muted({ ...mute, duration: 5 * HOUR });
        await later(workspace, ban);
        workspace.keeping.now += MINUTE;
        workspace.state.bans.clear();
        expect((await readCase(workspace)).ended).toBeUndefined();
    });

    it('does not keep the mute from ending', async () => {
        const workspace = await muted();
        await later(workspace, ban);
        expect(await sweepAfter(workspace, 2 * HOUR)).toMatchObject({ lifted: 1 });
        expect(await readCase(workspace)).toMatchObject({ ended: { how: 'time' } });
    });
});

it('undo of what was lifted elsewhere is no undo, and is told so', async () => {
    const workspace = await muted();
    workspace.state.room.muted = [];
    workspace.keeping.now += SECOND;
    const answer = await deskFor(workspace, 'max').runCaseCommand(undo, { ...naming, caseId: caseOf(workspace) });
    expect(answer).toMatchObject({ value: { report: { outcomes: [{ outcome: { kind: 'already' } }] } } });
    expect(workspace.keeping.cases()).toMatchObject([{ ended: { how: 'elsewhere' } }]);
});
