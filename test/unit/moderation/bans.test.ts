// Bans: what they change, what they stand in the way of, and how they end.
import { actions } from '../../../src/actions/index';
import { undo } from '../../../src/actions/undo';
import { refusal } from '../../../src/workspace/problem';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { HOUR, MINUTE } from '../fakes/keeping';
import { sweepAfter } from '../fakes/lifting';
import { deskFor, outcomeOf } from '../fakes/performing';
import type { Asked } from '../fakes/performing';

const ban: Asked = { action: 'ban', by: 'mona', on: 'bob', reason: 'spam' };
const unban: Asked = { ...ban, action: 'unban' };
const kick: Asked = { ...ban, action: 'kick' };

function withBan(by: 'server' | 'app'): FakeWorkspace {
    const workspace = new FakeWorkspace();
    workspace.ban('bob', by);
    return workspace;
}

describe('a ban', () => {
    it('costs one look at who is banned, and no more calls than a mute', async () => {
        const workspace = new FakeWorkspace();
        expect(await outcomeOf(workspace, ban)).toBe('done');
        expect(workspace.calls.names()).toEqual([
            ...['people.byUsername', 'people.byId', 'permissions.table'],
            ...['rooms.roleHolders', 'rooms.bans', 'rooms.isMember'],
            'banning.ban',
        ]);
    });

    it.each(['server', 'app'] as const)('of someone whom the %s has banned was so already', async (by) => {
        const workspace = withBan(by);
        expect(await outcomeOf(workspace, ban)).toBe('already');
        expect(workspace.acts()).toEqual([]);
    });

    it('is made anew on whom a ban of Mod Desk has not kept out', async () => {
        const workspace = withBan('app');
        workspace.state.members.push('id-bob');
        expect(await outcomeOf(workspace, ban)).toBe('done');
        expect(workspace.state.members).not.toContain('id-bob');
    });

    it.each(['error-user-already-banned', 'error-user-not-banned'])('was so already, says %s', async (code) => {
        const workspace = new FakeWorkspace();
        workspace.calls.fail('banning.ban', { code, effect: 'none', by: 'server' });
        expect(await outcomeOf(workspace, ban)).toBe('already');
    });

    it('is known to be made when its answer was lost', async () => {
        const workspace = new FakeWorkspace();
        workspace.calls.loseAnswer('banning.ban', undefined, 1);
        expect(await outcomeOf(workspace, ban)).toBe('done');
        expect(workspace.acts()).toEqual(['banning.ban bob']);
    });

    it('needs a reason where one is required', async () => {
        const workspace = new FakeWorkspace();
        expect(await outcomeOf(workspace, { ...ban, reason: '' }, { requireReason: true })).toBe(
            'request refused mod-reason-required',
        );
    });

    it('is refused from outside a private group, whatever one may do in channels', async () => {
        const workspace = new FakeWorkspace();
        workspace.state.members = ['id-bob'];
        expect(await outcomeOf(workspace, { ...ban, by: 'alice' })).toBe('done');
        workspace.state.members = ['id-carol'];
        workspace.state.room.type = 'private-group';
        expect(await outcomeOf(workspace, { ...ban, by: 'alice', on: 'carol' })).toBe('refused error-room-not-found');
    });
});

describe('an unban', () => {
    it.each(['server', 'app'] as const)('lifts the ban of the %s', async (by) => {
        const workspace = withBan(by);
        expect(await outcomeOf(workspace, unban)).toBe('done');
        expect(workspace.state.bans.size).toBe(0);
    });

    it('is not needed by who is not banned, in the room or out of it', async () => {
        const workspace = new FakeWorkspace();
        expect(await outcomeOf(workspace, unban)).toBe('already');
        expect(await outcomeOf(workspace, { ...unban, on: 'eve' })).toBe('already');
    });

    it('is refused where nobody can tell whether there is a ban', async () => {
        const workspace = new FakeWorkspace();
        workspace.state.serverHidden = true;
        expect(await outcomeOf(workspace, unban)).toBe('refused mod-bans-unreadable');
        workspace.ban('bob', 'app');
        expect(await outcomeOf(workspace, unban)).toBe('done');
    });
});

describe('a kick', () => {
    it.each([
        ['server', true],
        ['server', false],
        ['app', true],
        ['app', false],
    ] as const)('of someone banned by the %s is refused, a member: %p', async (by, isMember) => {
        const workspace = withBan(by);
        workspace.state.members = isMember ? ['id-bob', 'id-mona'] : ['id-mona'];
        expect(await outcomeOf(workspace, kick)).toBe('refused mod-banned');
        expect(workspace.acts()).toEqual([]);
        expect(workspace.keeping.cases()).toEqual([]);
    });

    it('goes on where the bans of the server are hidden', async () => {
        const workspace = new FakeWorkspace();
        workspace.state.serverHidden = true;
        expect(await outcomeOf(workspace, kick)).toBe('done');
    });
});

it.each([ban, unban, kick])('$action is refused while it is not known who is banned', async (asked) => {
    const workspace = new FakeWorkspace();
    workspace.calls.fail('rooms.bans', { code: 'mod-unreachable', effect: 'unknown', by: 'server' });
    expect(await outcomeOf(workspace, asked)).toBe('refused mod-unreachable');
    expect(workspace.acts()).toEqual([]);
});

it.each(actions.filter(({ readsBans }) => readsBans === undefined).map(({ name }) => name))(
    '%s does not ask who is banned',
    async (action) => {
        const workspace = new FakeWorkspace();
        const role = action.includes('role') ? { role: 'leader' } : {};
        await outcomeOf(workspace, { action, by: 'alice', on: 'bob', reason: 'x', ...role });
        expect(workspace.calls.names()).not.toContain('rooms.bans');
    },
);

describe('a timed ban', () => {
    const timed: Asked = { ...ban, duration: HOUR };

    it.each(['server', 'app'] as const)('by the %s ends by the sweep, though the person is out', async (by) => {
        const workspace = new FakeWorkspace();
        await outcomeOf(workspace, timed);
        workspace.ban('bob', by);
        expect(await sweepAfter(workspace, HOUR - MINUTE)).toMatchObject({ lifted: 0 });
        expect(await sweepAfter(workspace, MINUTE)).toMatchObject({ lifted: 1 });
        expect(workspace.state.bans.size).toBe(0);
        expect(workspace.keeping.told.map(({ happened }) => happened)).toEqual(['done', 'lifted']);
    });

    it('that was lifted elsewhere is written down as ended, without a call', async () => {
        const workspace = new FakeWorkspace();
        await outcomeOf(workspace, timed);
        workspace.state.bans.clear();
        expect(await sweepAfter(workspace, HOUR)).toMatchObject({ lifted: 1 });
        expect(workspace.acts()).toEqual(['banning.ban bob']);
    });

    it('is tried again while it is not known who is banned', async () => {
        const workspace = new FakeWorkspace();
        await outcomeOf(workspace, timed);
        workspace.calls.fail('rooms.bans', refusal('mod-unreachable'), 1);
        expect(await sweepAfter(workspace, HOUR)).toMatchObject({ lifted: 0, later: 1 });
        expect(await sweepAfter(workspace, MINUTE)).toMatchObject({ lifted: 1 });
    });
});

it('is undone by its case', async () => {
    const workspace = new FakeWorkspace();
    await outcomeOf(workspace, ban);
    const [found] = workspace.keeping.cases();
    const naming = { caseId: found?.id ?? '', text: '', workspace: false };
    expect(await deskFor(workspace, 'max').runCaseCommand(undo, naming)).toMatchObject({ ok: true });
    expect(workspace.state.bans.size).toBe(0);
    expect(workspace.keeping.inShort()).toEqual(['ban bob done', 'unban bob done']);
});

it('that a crash left open is settled by who is banned now', async () => {
    const workspace = new FakeWorkspace();
    workspace.calls.throwFrom('banning.ban', new Error('crash'), 1);
    await outcomeOf(workspace, ban);
    workspace.ban('bob', 'server');
    workspace.keeping.now += 2 * MINUTE;
    await deskFor(workspace, 'mona').runCaseCommand(undo, {
        caseId: workspace.keeping.cases()[0]?.id ?? '',
        text: '',
        workspace: false,
    });
    expect(workspace.keeping.inShort()).toEqual(['ban bob done', 'unban bob done']);
});
