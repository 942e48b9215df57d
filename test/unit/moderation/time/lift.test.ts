// Ending what is due: only what still stands, and never earlier.
import { actions } from '../../../../src/actions/index';
import { duration } from '../../../../src/actions/duration';
import { undo } from '../../../../src/actions/undo';
import { DAY, HOUR, MINUTE, SECOND, START } from '../../fakes/keeping';
import { sweepAfter } from '../../fakes/lifting';
import { caseOf, expectNothingWaiting, isMuted, muted } from '../../fakes/muted';
import { deskFor, outcomeOf } from '../../fakes/performing';

describe('a timed mute', () => {
    it('ends when it is due, not earlier, and once', async () => {
        const workspace = await muted();
        expect(await sweepAfter(workspace, 2 * HOUR - SECOND)).toMatchObject({ lifted: 0, later: 0 });
        expect(isMuted(workspace)).toBe(true);
        expect(await sweepAfter(workspace, SECOND)).toMatchObject({ lifted: 1, later: 0 });
        expect(isMuted(workspace)).toBe(false);
        expect(workspace.keeping.cases()).toMatchObject([{ ended: { how: 'time', since: START + 2 * HOUR } }]);
        expect(workspace.keeping.told.map(({ happened }) => happened)).toEqual(['lifted']);
        expectNothingWaiting(workspace);
        expect(await sweepAfter(workspace, MINUTE)).toMatchObject({ lifted: 0, stale: 0 });
        expect(workspace.acts()).toEqual(['muting.unmute bob']);
    });

    it('ends late when nothing ran at the time', async () => {
        const workspace = await muted();
        expect(await sweepAfter(workspace, 40 * DAY)).toMatchObject({ lifted: 1 });
        expectNothingWaiting(workspace);
    });

    it('is left alone when it was lifted by hand and made again', async () => {
        const workspace = await muted();
        workspace.keeping.now += HOUR;
        await outcomeOf(workspace, { action: 'unmute', by: 'mona', on: 'bob' });
        workspace.keeping.now += MINUTE;
        await outcomeOf(workspace, { action: 'mute', by: 'mona', on: 'bob' });
        expect(await sweepAfter(workspace, HOUR)).toMatchObject({ stale: 1, lifted: 0 });
        expect(isMuted(workspace)).toBe(true);
        expectNothingWaiting(workspace);
    });

    it('is written down as ended, without a call, when it was lifted in Rocket.Chat itself', async () => {
        const workspace = await muted();
        workspace.state.room.muted = [];
        expect(await sweepAfter(workspace, 2 * HOUR)).toMatchObject({ lifted: 1 });
        expect(workspace.acts()).toEqual([]);
    });

    it.each([
        ['later', 3 * HOUR, false],
        ['earlier', 30 * MINUTE, true],
    ])('that was given a %s end keeps to that one', async (_, lasting, atTheNewEnd) => {
        const workspace = await muted();
        workspace.keeping.now += MINUTE;
        const naming = { caseId: caseOf(workspace), text: '', duration: lasting, workspace: false };
        expect(await deskFor(workspace, 'max').runCaseCommand(duration, naming)).toMatchObject({ ok: true });
        await sweepAfter(workspace, atTheNewEnd ? lasting : 2 * HOUR - MINUTE);
        expect(isMuted(workspace)).toBe(!atTheNewEnd);
        await sweepAfter(workspace, 4 * HOUR);
        expect(isMuted(workspace)).toBe(false);
        expect(workspace.acts()).toEqual(['muting.unmute bob']);
        expectNothingWaiting(workspace);
    });

    it('of which the end was taken away lasts', async () => {
        const workspace = await muted();
        const naming = { caseId: caseOf(workspace), text: '', duration: 'endless', workspace: false } as const;
        await deskFor(workspace, 'mona').runCaseCommand(duration, naming);
        expect(await sweepAfter(workspace, 2 * HOUR)).toMatchObject({ stale: 1 });
        expect(isMuted(workspace)).toBe(true);
    });

    it('that was undone is left alone', async () => {
        const workspace = await muted();
        await deskFor(workspace, 'mona').runCaseCommand(undo, {
            caseId: caseOf(workspace),
            text: '',
            workspace: false,
        });
        workspace.state.room.muted = ['bob'];
        expect(await sweepAfter(workspace, 2 * HOUR)).toMatchObject({ stale: 1, lifted: 0 });
        expect(isMuted(workspace)).toBe(true);
    });
});

describe('the target', () => {
    it('is found by id when renamed', async () => {
        const workspace = await muted();
        workspace.person('bob').username = 'robert';
        workspace.state.room.muted = ['robert'];
        expect(await sweepAfter(workspace, 2 * HOUR)).toMatchObject({ lifted: 1 });
        expect(workspace.state.room.muted).toEqual([]);
    });

    it('may have left: it ends in the records all the same, and they are told', async () => {
        const workspace = await muted();
        workspace.state.members = workspace.state.members.filter((id) => id !== 'id-bob');
        expect(await sweepAfter(workspace, 2 * HOUR)).toMatchObject({ lifted: 1 });
        expect(workspace.keeping.cases()).toMatchObject([
            { failedLifts: 0, ended: { how: 'time', since: START + 2 * HOUR } },
        ]);
        expect(workspace.keeping.told.map(({ happened }) => happened)).toEqual(['lifted']);
        expectNothingWaiting(workspace);
        expect(isMuted(workspace)).toBe(true);
        expect(await workspace.awaited().everywhere()).toMatchObject({
            value: [{ act: 'unmute', roomId: 'id-general', person: { username: 'bob' } }],
        });
    });

    it('is unmuted while deactivated', async () => {
        const workspace = await muted();
        workspace.person('bob').active = false;
        expect(await sweepAfter(workspace, 2 * HOUR)).toMatchObject({ lifted: 1 });
        expect(isMuted(workspace)).toBe(false);
    });

    it('may be gone, or the room: nothing is left to end', async () => {
        const [gone, roomless] = [await muted(), await muted()];
        gone.state.people = gone.state.people.filter(({ username }) => username !== 'bob');
        expect(await sweepAfter(gone, 2 * HOUR)).toMatchObject({ lifted: 1 });
        roomless.state.room.id = 'another';
        expect(await sweepAfter(roomless, 2 * HOUR)).toMatchObject({ lifted: 1 });
        expect([gone.acts(), roomless.acts()]).toEqual([[], []]);
    });
});

it.each([
    ['moderator', 'olga', false],
    ['guardian', 'alice', false],
    ['bot', 'alice', true],
])('a role for a while is taken again: %s', async (role, by, workspaceRole) => {
    const workspace = await muted({ action: 'add-role', by, on: 'bob', role, workspace: workspaceRole, duration: DAY });
    expect(await sweepAfter(workspace, DAY)).toMatchObject({ lifted: 1 });
    expect(workspace.acts()).toEqual(['roleGranting.revoke bob']);
    expect(workspace.state.roomRoles['id-bob'] ?? []).toEqual([]);
    expect(workspace.person('bob').workspaceRoles).toEqual(['user']);
});

it('knows the reverse of every action that can have an end', () => {
    for (const { duration: timed, undo: reverse } of actions) {
        expect(timed === undefined || actions.some(({ name }) => name === reverse)).toBe(true);
    }
});
