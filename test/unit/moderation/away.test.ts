// People who are not in the room: a ban keeps them out, and a mute or its end waits until they are back.
import { undo } from '../../../src/actions/undo';
import { settleReturn, settleReturns } from '../../../src/moderation/time/settle-return';
import type { Returned } from '../../../src/moderation/time/settle-return';
import type { AwaitedPerson } from '../../../src/workspace/ports';
import { refusal } from '../../../src/workspace/problem';
import { crowd } from '../fakes/crowd';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { HOUR, MINUTE, START } from '../fakes/keeping';
import { liftingOf, sweepAfter } from '../fakes/lifting';
import { caseOf, isMuted, mute, muted } from '../fakes/muted';
import { deskFor, outcomeOf, perform } from '../fakes/performing';
import type { Asked } from '../fakes/performing';

const unmute: Asked = { action: 'unmute', by: 'max', on: 'bob' };
const naming = { text: '', workspace: false };

function leave({ state }: FakeWorkspace): void {
    state.members = state.members.filter((id) => id !== 'id-bob');
}

function comeBack({ state }: FakeWorkspace): void {
    state.members.push('id-bob');
}

/** Bob, muted for two hours, who left then. */
async function mutedAndAway(asked: Asked = mute): Promise<FakeWorkspace> {
    const workspace = await muted(asked);
    leave(workspace);
    workspace.keeping.now += MINUTE;
    return workspace;
}

async function awaitedIn(workspace: FakeWorkspace): Promise<readonly AwaitedPerson[]> {
    const all = await workspace.awaited().everywhere();
    return all.ok ? all.value : [];
}

function returning(workspace: FakeWorkspace) {
    return { ...liftingOf(workspace), awaited: workspace.awaited() };
}

/** What the event of joining does. */
async function settle(workspace: FakeWorkspace): Promise<Returned[]> {
    const all = await awaitedIn(workspace);
    return Promise.all(all.map((awaited) => settleReturn(returning(workspace), awaited)));
}

describe('a ban', () => {
    it('of someone who is not in the room keeps them out, and the answer says that they are not there', async () => {
        const workspace = new FakeWorkspace();
        const report = await perform(workspace, { action: 'ban', by: 'mona', on: 'eve', duration: HOUR });
        expect(report).toMatchObject({ outcomes: [{ outcome: { kind: 'done' }, away: true, until: START + HOUR }] });
        expect(workspace.state.bans.get('id-eve')).toBe('app');
        expect(await sweepAfter(workspace, HOUR)).toMatchObject({ lifted: 1 });
        expect(workspace.state.bans.size).toBe(0);
    });

    it('of someone in the room says nothing of the kind', async () => {
        const report = await perform(new FakeWorkspace(), { action: 'ban', by: 'mona', on: 'bob' });
        expect(report).toMatchObject({ outcomes: [{ outcome: { kind: 'done' } }] });
        expect(JSON.stringify(report)).not.toContain('away');
    });

    it('asks for the same rights and ranks', async () => {
        const workspace = new FakeWorkspace();
        workspace.person('eve').workspaceRoles = ['admin'];
        expect(await outcomeOf(workspace, { action: 'ban', by: 'mona', on: 'eve' })).toBe('refused mod-outranked');
        expect(await outcomeOf(workspace, { action: 'ban', by: 'carol', on: 'eve' })).toBe('refused error-not-allowed');
    });
});

describe('an unmute of someone who left', () => {
    it('ends the mute in the records at once, and the server is told when they are back', async () => {
        const workspace = await mutedAndAway();
        expect(await perform(workspace, unmute)).toMatchObject({
            outcomes: [{ outcome: { kind: 'done' }, away: true }],
        });
        expect(isMuted(workspace)).toBe(true);
        expect(await awaitedIn(workspace)).toMatchObject([{ act: 'unmute', person: { username: 'bob' } }]);
        expect(await settle(workspace)).toEqual(['waits']);
        comeBack(workspace);
        expect(await settle(workspace)).toEqual(['settled']);
        expect(isMuted(workspace)).toBe(false);
        expect(await awaitedIn(workspace)).toEqual([]);
        expect(await sweepAfter(workspace, 3 * HOUR)).toMatchObject({ stale: 1, lifted: 0 });
    });

    it('is so already, once it was done', async () => {
        const workspace = await mutedAndAway();
        expect(await outcomeOf(workspace, unmute)).toBe('done');
        workspace.keeping.now += MINUTE;
        expect(await outcomeOf(workspace, unmute)).toBe('already');
        expect(workspace.keeping.inShort()).toEqual(['mute bob done', 'unmute bob done']);
    });

    it('is taken back by a mute, whatever waits for them', async () => {
        const workspace = await mutedAndAway();
        await outcomeOf(workspace, unmute);
        workspace.keeping.now += MINUTE;
        expect(await perform(workspace, { ...mute, by: 'max' })).toMatchObject({
            outcomes: [{ outcome: { kind: 'done' }, away: true }],
        });
        expect(await awaitedIn(workspace)).toMatchObject([{ act: 'mute' }]);
        comeBack(workspace);
        await settle(workspace);
        expect(isMuted(workspace)).toBe(true);
    });

    it('is what undo comes to', async () => {
        const workspace = await mutedAndAway();
        const answer = await deskFor(workspace, 'max').runCaseCommand(undo, { ...naming, caseId: caseOf(workspace) });
        expect(answer).toMatchObject({ value: { report: { outcomes: [{ outcome: { kind: 'done' }, away: true }] } } });
        expect(await awaitedIn(workspace)).toMatchObject([{ act: 'unmute' }]);
    });
});

describe('a mute of someone who left', () => {
    it.each([
        ['wrote lately', ({ state }: FakeWorkspace) => void state.wrote.push('id-bob')],
        ['may write in a read-only room', ({ state }: FakeWorkspace) => void (state.room.unmuted = ['bob'])],
    ])('and %s takes effect when they are back', async (_, arrange) => {
        const workspace = new FakeWorkspace();
        leave(workspace);
        arrange(workspace);
        expect(await perform(workspace, mute)).toMatchObject({
            outcomes: [{ outcome: { kind: 'done' }, away: true, until: START + 2 * HOUR }],
        });
        expect(workspace.state.room.muted).toEqual([]);
        comeBack(workspace);
        expect(await settle(workspace)).toEqual(['settled']);
        expect(isMuted(workspace)).toBe(true);
        expect(await sweepAfter(workspace, 2 * HOUR)).toMatchObject({ lifted: 1 });
        expect(isMuted(workspace)).toBe(false);
    });

    it('and never was there, as far as the room shows, is refused as ever', async () => {
        const workspace = new FakeWorkspace();
        expect(await outcomeOf(workspace, { ...mute, on: 'eve' })).toBe('refused error-user-not-in-room');
        expect(await outcomeOf(workspace, { ...unmute, on: 'eve' })).toBe('refused error-user-not-in-room');
        workspace.calls.fail('rooms.wroteLately', refusal('mod-engine-failed'));
        expect(await outcomeOf(workspace, { ...mute, on: 'eve' })).toBe('refused mod-engine-failed');
        expect(await awaitedIn(workspace)).toEqual([]);
    });

    it('that ends before they are back mutes nobody', async () => {
        const workspace = new FakeWorkspace();
        leave(workspace);
        workspace.state.wrote.push('id-bob');
        await outcomeOf(workspace, mute);
        expect(await sweepAfter(workspace, 2 * HOUR)).toMatchObject({ lifted: 1 });
        expect(workspace.keeping.cases()).toMatchObject([{ ended: { how: 'time' } }]);
        comeBack(workspace);
        expect(await settle(workspace)).toEqual(['settled']);
        expect(isMuted(workspace)).toBe(false);
    });

    it('may be given another end while they are away', async () => {
        const workspace = await mutedAndAway();
        expect(await perform(workspace, { ...mute, by: 'max', duration: 5 * HOUR })).toMatchObject({
            outcomes: [{ outcome: { kind: 'done' }, change: { from: START + 2 * HOUR }, away: true }],
        });
    });

    it('that ends by itself ends in the records, and for the room when they are back', async () => {
        const workspace = await mutedAndAway();
        expect(await sweepAfter(workspace, 2 * HOUR)).toMatchObject({ lifted: 1, later: 0 });
        expect(workspace.keeping.cases()).toMatchObject([{ ended: { how: 'time', since: START + 2 * HOUR + MINUTE } }]);
        comeBack(workspace);
        expect(await settle(workspace)).toEqual(['settled']);
        expect(isMuted(workspace)).toBe(false);
        expect(workspace.keeping.told.map(({ happened }) => happened)).toEqual(['lifted']);
    });
});

describe('whoever is back', () => {
    it('is left alone where something was done since that counts instead', async () => {
        const workspace = await mutedAndAway();
        await outcomeOf(workspace, unmute);
        comeBack(workspace);
        workspace.keeping.now += MINUTE;
        expect(await outcomeOf(workspace, { ...mute, by: 'max' })).toBe('done');
        expect(await settle(workspace)).toEqual(['over']);
        expect(isMuted(workspace)).toBe(true);
        expect(await awaitedIn(workspace)).toEqual([]);
    });

    it('is seen to later where that fails now', async () => {
        const workspace = await mutedAndAway();
        await outcomeOf(workspace, unmute);
        comeBack(workspace);
        for (const method of ['rooms.byId', 'people.byId', 'rooms.isMember', 'rooms.roleHolders'] as const) {
            workspace.calls.fail(method, refusal('mod-unreachable'), 1);
            expect(await settle(workspace)).toEqual(['waits']);
        }
        workspace.calls.fail('muting.unmute', refusal('mod-unreachable'), 1);
        expect(await settle(workspace)).toEqual(['waits']);
        expect(await settle(workspace)).toEqual(['settled']);
    });

    it('may be nobody: the account or the room is gone', async () => {
        const [gone, roomless] = [await mutedAndAway(), await mutedAndAway()];
        for (const workspace of [gone, roomless]) {
            await outcomeOf(workspace, unmute);
        }
        gone.state.people = gone.state.people.filter(({ username }) => username !== 'bob');
        roomless.state.room.id = 'another';
        for (const workspace of [gone, roomless]) {
            expect(await settle(workspace)).toEqual(['over']);
            expect(await awaitedIn(workspace)).toEqual([]);
        }
    });

    it('is found by the sweep, too, if the server told nobody; of many who never come, a few are looked at each time', async () => {
        const workspace = new FakeWorkspace();
        const names = crowd(workspace, 35);
        await perform(workspace, { ...mute, on: names });
        workspace.state.members = workspace.state.members.filter((id) => !id.includes('guest'));
        await perform(workspace, { ...unmute, on: names });
        workspace.state.members.push('id-guest3', 'id-guest33');
        const round = { next: 0 };
        const looks: number[] = [];
        for (let time = 0; time < 5; time += 1) {
            workspace.calls.made.length = 0;
            await settleReturns(returning(workspace), round, () => Promise.resolve());
            looks.push(workspace.calls.names().filter((name) => name === 'rooms.isMember').length);
        }
        expect(Math.max(...looks)).toBe(10);
        expect(workspace.state.room.muted).toHaveLength(33);
        expect(await awaitedIn(workspace)).toHaveLength(33);
    });
});
