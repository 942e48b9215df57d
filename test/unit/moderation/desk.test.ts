// The desk besides performing: what one may do at all, to one person, and what would become of rooms.
import { actions } from '../../../src/actions/index';
import { ShownRooms } from '../../../src/moderation/shown-rooms';
import { refusal } from '../../../src/workspace/problem';
import type { Result } from '../../../src/workspace/problem';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { actionCalled, deskFor, outcomeOf } from '../fakes/performing';

function valueOf<T>(result: Result<T>): T {
    if (!result.ok) {
        throw new Error(result.problem.code);
    }
    return result.value;
}

describe('abilities', () => {
    async function abilitiesOf(person: string, workspace = new FakeWorkspace()): Promise<string[]> {
        return valueOf(await deskFor(workspace, person).abilities(actions)).map(({ name }) => name);
    }

    it.each([
        [
            'alice',
            [
                'warn',
                'mute',
                'unmute',
                'kick',
                'ban',
                'unban',
                'add-role',
                'remove-role',
                'activate',
                'deactivate',
                'note',
            ],
        ],
        ['olga', ['warn', 'mute', 'unmute', 'kick', 'ban', 'unban', 'add-role', 'remove-role', 'note']],
        ['mona', ['warn', 'mute', 'unmute', 'kick', 'ban', 'unban', 'note']],
        ['lena', []],
        ['eve', []],
    ])('of %s', async (person, expected) => {
        expect(await abilitiesOf(person)).toEqual(expected);
    });

    it('come from custom roles of the room too', async () => {
        const workspace = new FakeWorkspace();
        workspace.state.permissions.set('remove-user', ['id-guardian']);
        expect(await abilitiesOf('gina', workspace)).toEqual(['kick']);
    });

    it('leave out what the kind of room does not allow', async () => {
        const workspace = new FakeWorkspace();
        workspace.state.room.archived = true;
        expect(await abilitiesOf('mona', workspace)).toEqual(['warn', 'mute', 'unmute', 'ban', 'unban', 'note']);
        workspace.state.room.type = 'direct';
        expect(await abilitiesOf('alice', workspace)).toEqual(['activate', 'deactivate']);
    });

    it('are unknown when they cannot be read', async () => {
        const workspace = new FakeWorkspace();
        workspace.calls.fail('rooms.roleHolders', refusal('mod-app-not-permitted'));
        expect(await deskFor(workspace, 'mona').abilities(actions)).toMatchObject({
            problem: { code: 'mod-app-not-permitted' },
        });
    });
});

describe('a member', () => {
    async function offersTo(by: string, username: string, workspace = new FakeWorkspace()): Promise<string[]> {
        const member = valueOf(await deskFor(workspace, by).member({ username }, actions));
        return member.offers.map(({ action, roles }) => [action.name, ...roles.map(({ name }) => name)].join(' '));
    }

    it.each([
        ['mona', 'bob', ['warn', 'mute', 'kick', 'ban', 'note']],
        ['mona', 'olga', []],
        ['mona', 'mona', ['note']],
        ['olga', 'max', ['warn', 'mute', 'kick', 'ban', 'add-role owner leader', 'remove-role moderator', 'note']],
        ['bob', 'carol', []],
    ])('is offered to %s: %s', async (by, on, expected) => {
        expect(await offersTo(by, on)).toEqual(expected);
    });

    it('is offered exactly what would be done', async () => {
        for (const by of ['alice', 'olga', 'mona', 'bob']) {
            for (const on of ['alice', 'olga', 'mona', 'lena', 'bob', 'gina', 'eve']) {
                const offered = await offersTo(by, on);
                for (const action of ['mute', 'unmute', 'kick', 'ban', 'unban', 'activate', 'deactivate'] as const) {
                    const outcome = await outcomeOf(new FakeWorkspace(), { action, by, on });
                    expect([by, on, action, offered.includes(action)]).toEqual([by, on, action, outcome === 'done']);
                }
            }
        }
    });

    it('is shown with roles, membership and whether muted, and why the rest is refused', async () => {
        const workspace = new FakeWorkspace();
        workspace.state.room.muted = ['olga'];
        expect(await deskFor(workspace, 'mona').member({ id: 'id-olga' }, actions)).toMatchObject({
            value: {
                person: { username: 'olga' },
                roomRoles: ['owner'],
                inRoom: true,
                muted: true,
                refusals: [{ code: 'mod-outranked' }, { code: 'error-not-allowed' }],
            },
        });
    });

    it('is shown to nobody outside', async () => {
        const desk = deskFor(new FakeWorkspace(), 'eve');
        const refused = { problem: { code: 'error-not-allowed' } };
        expect(await desk.member({ username: 'bob' }, actions)).toMatchObject(refused);
        expect(await desk.roleHolders()).toMatchObject(refused);
    });

    it('changes nothing by being looked at', async () => {
        const workspace = new FakeWorkspace();
        await deskFor(workspace, 'alice').member({ username: 'bob' }, actions);
        expect(workspace.acts()).toEqual([]);
    });
});

describe('foretelling', () => {
    const deactivate = actionCalled('deactivate');
    const affected = { changeOwner: [{ name: 'lobby' }], deleted: [] };

    function prepare(): FakeWorkspace {
        const workspace = new FakeWorkspace();
        workspace.state.affected = affected;
        return workspace;
    }

    it('counts as showing, to that moderator', async () => {
        const [workspace, shownRooms] = [prepare(), new ShownRooms(() => 0)];
        const desk = deskFor(workspace, 'alice', { shownRooms });
        expect(await desk.foretell(deactivate, { username: 'bob' })).toEqual({ ok: true, value: affected });
        const asked = { action: 'deactivate', by: 'alice', on: 'bob', relinquish: true } as const;
        expect(await outcomeOf(workspace, asked, { shownRooms })).toBe('done');
    });

    it('names no room to someone who may not do it, and counts for nothing', async () => {
        const workspace = prepare();
        expect(await deskFor(workspace, 'mona').foretell(deactivate, { username: 'bob' })).toMatchObject({
            problem: { code: 'error-not-allowed' },
        });
        expect(workspace.calls.names()).not.toContain('rooms.affectedByDeactivation');
    });

    it('has nothing to tell of other actions', async () => {
        const desk = deskFor(prepare(), 'mona');
        expect(await desk.foretell(actionCalled('mute'), { username: 'bob' })).toEqual({ ok: true, value: undefined });
    });

    it('says when it cannot be found out', async () => {
        const workspace = prepare();
        workspace.calls.fail('rooms.affectedByDeactivation', refusal('mod-rooms-unknown'));
        expect(await deskFor(workspace, 'alice').foretell(deactivate, { username: 'bob' })).toMatchObject({
            problem: { code: 'mod-rooms-unknown' },
        });
    });
});
