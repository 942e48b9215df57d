// Nobody gives a role above their own rank, by whichever way, though the permissions would let everybody give every role.
import { undo } from '../../../src/actions/undo';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { deskFor, outcomeOf } from '../fakes/performing';
import type { Asked } from '../fakes/performing';

const everybody = ['admin', 'owner', 'moderator', 'leader', 'user'];
const ladder = ['bob', 'lena', 'mona', 'olga', 'alice'];
const roomRoles = ['leader', 'moderator', 'owner'];

function everybodyMayGive(): FakeWorkspace {
    const workspace = new FakeWorkspace();
    const permissions = ['set-leader', 'set-moderator', 'set-owner', 'access-permissions', 'assign-admin-role'];
    for (const permission of [...permissions, 'mute-user']) {
        workspace.state.permissions.set(permission, everybody);
    }
    workspace.person('carol').workspaceRoles = [];
    workspace.state.people.push({ ...workspace.person('carol'), id: 'id-dan', username: 'dan' });
    workspace.state.members.push('id-dan');
    return workspace;
}

/** How far up the ladder someone may lift another: to their own rung. */
const reached = (by: string): readonly string[] => roomRoles.slice(0, ladder.indexOf(by));

describe.each(ladder)('%s', (by) => {
    it.each(roomRoles)('gives the role of %s only up to the own rank', async (role) => {
        const asked: Asked = { action: 'add-role', by, on: 'dan', role };
        const outcome = reached(by).includes(role) ? 'done' : 'refused mod-role-above-own';
        expect(await outcomeOf(everybodyMayGive(), asked)).toBe(outcome);
        expect(await outcomeOf(everybodyMayGive(), asked, { protectHigherRanks: false })).toBe('done');
    });

    it('gives the role of admin only as one', async () => {
        const asked: Asked = { action: 'add-role', by, on: 'dan', role: 'admin', workspace: true };
        expect(await outcomeOf(everybodyMayGive(), asked)).toBe(by === 'alice' ? 'done' : 'refused mod-role-above-own');
    });

    it.each(roomRoles)('lifts nobody back by undoing that the role of %s was taken', async (role) => {
        const workspace = everybodyMayGive();
        workspace.state.roomRoles['id-dan'] = [role];
        await outcomeOf(workspace, { action: 'remove-role', by: 'alice', on: 'dan', role });
        const [taken] = workspace.keeping.cases();
        const naming = { caseId: taken?.id ?? '', text: '', workspace: false };
        await deskFor(workspace, by).runCaseCommand(undo, naming);
        expect(workspace.state.roomRoles['id-dan']).toEqual(reached(by).includes(role) ? [role] : []);
    });

    it('lifts not even oneself', async () => {
        const workspace = everybodyMayGive();
        for (const role of roomRoles.filter((each) => !reached(by).includes(each))) {
            const asked: Asked = { action: 'add-role', by, on: by, role };
            expect(await outcomeOf(workspace, asked)).toBe('refused mod-role-above-own');
        }
        expect(workspace.acts()).toEqual([]);
    });
});

it('hands every role of the room on with its room', async () => {
    const workspace = everybodyMayGive();
    workspace.state.room.teamMain = true;
    for (const role of [...roomRoles, 'guardian']) {
        await outcomeOf(workspace, { action: 'add-role', by: 'alice', on: 'dan', role });
        await outcomeOf(workspace, { action: 'remove-role', by: 'alice', on: 'dan', role });
    }
    const handed = workspace.calls.made.filter(({ method }) => method.startsWith('roleGranting'));
    expect(handed).toHaveLength(8);
    for (const { given } of handed) {
        expect(given).toMatchObject([{ scope: 'room' }, { username: 'dan' }, { id: 'id-general', teamMain: true }]);
    }
});
