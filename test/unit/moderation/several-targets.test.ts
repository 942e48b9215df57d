// Several targets in one request: each is judged by what is true when its turn comes.
import { refusal } from '../../../src/workspace/problem';
import { crowd } from '../fakes/crowd';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { askingFor, deskFor, outcomesOf, perform, reportInShort } from '../fakes/performing';
import type { Asked } from '../fakes/performing';

const mute: Asked = { action: 'mute', by: 'mona', on: ['bob', 'carol', 'gina'] };
const kick: Asked = { ...mute, action: 'kick' };

it('acts on one after the other, in the order asked', async () => {
    const workspace = new FakeWorkspace();
    expect(await outcomesOf(workspace, mute)).toEqual(['done', 'done', 'done']);
    expect(workspace.acts()).toEqual(['muting.mute bob', 'muting.mute carol', 'muting.mute gina']);
});

it('stops for no refusal and no failure', async () => {
    const workspace = new FakeWorkspace();
    workspace.state.room.muted = ['carol'];
    const on = ['nobody', 'mona', 'olga', 'eve', 'carol', 'bob'];
    expect(await outcomesOf(workspace, { ...mute, on })).toEqual([
        'refused error-invalid-user',
        'refused mod-self',
        'refused mod-outranked',
        'refused error-user-not-in-room',
        'already',
        'done',
    ]);
});

it('goes on after a call that failed', async () => {
    const workspace = new FakeWorkspace();
    workspace.calls.fail('muting.mute', { ...refusal('mod-server-error'), by: 'server' }, 1);
    expect(await outcomesOf(workspace, mute)).toEqual(['refused mod-server-error', 'done', 'done']);
});

it('goes on after an error that nobody foresaw, and reports it', async () => {
    const workspace = new FakeWorkspace();
    const reported: unknown[] = [];
    workspace.calls.throwFrom('muting.mute', new Error('arranged'), 1);
    expect(await outcomesOf(workspace, mute, { reported })).toEqual([
        'failed mod-engine-failed unknown',
        'done',
        'done',
    ]);
    expect(reported).toEqual([new Error('arranged')]);
});

it('refuses more than fifty as a whole', async () => {
    const workspace = new FakeWorkspace();
    const on = Array.from({ length: 51 }, (_, number) => `person${number}`);
    expect(await perform(workspace, { ...mute, on })).toMatchObject({ problem: { code: 'mod-too-many-targets' } });
    expect(workspace.calls.names()).toEqual([]);
});

it('says who each outcome is about, by the name given and by the person found', async () => {
    const report = await perform(new FakeWorkspace(), { ...mute, on: ['Nobody', 'BOB'] });
    expect(report).toMatchObject({
        outcomes: [{ name: { username: 'Nobody' } }, { name: { username: 'BOB' }, target: { id: 'id-bob' } }],
    });
    expect(report.kind === 'outcomes' && report.outcomes[0]).not.toHaveProperty('target');
});

describe('what changes in between, where one target may matter to the next', () => {
    it('refuses a moderator who was demoted, from then on', async () => {
        const workspace = new FakeWorkspace();
        workspace.calls.afterwards('membership.remove', () => {
            workspace.state.roomRoles['id-mona'] = [];
        });
        expect(await outcomesOf(workspace, kick)).toEqual([
            'done',
            'refused error-not-allowed',
            'refused error-not-allowed',
        ]);
        expect(workspace.acts()).toEqual(['membership.remove bob']);
    });

    it.each([
        ['lost the role of the workspace', (w: FakeWorkspace) => (w.person('alice').workspaceRoles = [])],
        ['was deactivated', (w: FakeWorkspace) => (w.person('alice').active = false)],
        ['was deleted', (w: FakeWorkspace) => w.state.people.shift()],
    ])('refuses an admin who %s', async (_, change) => {
        const workspace = new FakeWorkspace();
        workspace.calls.afterwards('membership.remove', () => change(workspace));
        const [first, ...others] = await outcomesOf(workspace, { ...kick, by: 'alice' });
        expect(first).toBe('done');
        expect(new Set(others)).toEqual(new Set(['refused error-not-allowed']));
    });

    it('sees a table of permissions that was changed', async () => {
        const workspace = new FakeWorkspace();
        workspace.calls.afterwards('membership.remove', () => workspace.state.permissions.set('remove-user', []));
        expect(await outcomesOf(workspace, kick)).toEqual([
            'done',
            'refused error-not-allowed',
            'refused error-not-allowed',
        ]);
    });

    it('sees members who left', async () => {
        const workspace = new FakeWorkspace();
        workspace.calls.afterwards('membership.remove', () => (workspace.state.members = ['id-mona', 'id-gina']));
        expect(await outcomesOf(workspace, kick)).toEqual(['done', 'refused error-user-not-in-room', 'done']);
    });

    it('refuses when the room is gone', async () => {
        const workspace = new FakeWorkspace();
        workspace.calls.afterwards('membership.remove', () => (workspace.state.room.id = 'another'));
        expect(await outcomesOf(workspace, kick)).toEqual([
            'done',
            'refused error-invalid-room',
            'refused error-invalid-room',
        ]);
    });

    it('takes the owner role from all owners but the last', async () => {
        const workspace = new FakeWorkspace();
        const asked: Asked = { action: 'remove-role', by: 'alice', on: ['olga', 'otto'], role: 'owner' };
        expect(await outcomesOf(workspace, asked)).toEqual(['done', 'refused error-remove-last-owner']);
    });

    it('never takes a failure to read the moderator or the room again for a pass', async () => {
        for (const method of ['people.byId', 'rooms.byId'] as const) {
            const workspace = new FakeWorkspace();
            workspace.calls.afterwards('membership.remove', () => {
                workspace.calls.fail(method, { code: 'mod-engine-failed', effect: 'unknown', by: 'server' });
            });
            const report = await perform(workspace, { ...kick, on: ['bob', 'carol'] });
            expect(workspace.acts()).toEqual(['membership.remove bob']);
            expect(report).toMatchObject({
                outcomes: [
                    { outcome: { kind: 'done' } },
                    { outcome: { kind: 'refused', problem: { code: 'mod-engine-failed', effect: 'none' } } },
                ],
            });
        }
    });
});

describe('the moderator, before the first of them', () => {
    it.each([
        ['lost the role of the workspace', (w: FakeWorkspace) => (w.person('alice').workspaceRoles = [])],
        ['was deactivated', (w: FakeWorkspace) => (w.person('alice').active = false)],
        ['was deleted', (w: FakeWorkspace) => w.state.people.shift()],
    ])('is refused who %s since the event', async (_, change) => {
        for (const on of ['bob', ['bob', 'carol']]) {
            const workspace = new FakeWorkspace();
            const desk = deskFor(workspace, 'alice');
            change(workspace);
            const report = await desk.perform(askingFor({ action: 'kick', on }));
            expect(new Set(reportInShort(report))).toEqual(new Set(['refused error-not-allowed']));
            expect(workspace.acts()).toEqual([]);
        }
    });
});

describe('what changes while some of them wait for the rate limit', () => {
    const [COUNT, HELD_UP] = [20, 10];
    const limited = { ...refusal('mod-rate-limited', { waitSeconds: 30 }), by: 'server' } as const;

    /** The outcomes of those who were tried together, and of those who had to wait meanwhile. */
    async function arrange(change: (workspace: FakeWorkspace) => void): Promise<[string[], string[]]> {
        const workspace = new FakeWorkspace();
        const on = crowd(workspace, COUNT);
        workspace.calls.fail('muting.mute', limited, HELD_UP);
        workspace.calls.afterwards('muting.mute', () => {
            change(workspace);
        });
        const outcomes = await outcomesOf(workspace, { ...mute, by: 'alice', on });
        return [outcomes.slice(HELD_UP), outcomes.slice(0, HELD_UP)];
    }

    it.each([
        ['a moderator who was demoted', (w: FakeWorkspace) => (w.person('alice').workspaceRoles = [])],
        ['one who was deactivated', (w: FakeWorkspace) => (w.person('alice').active = false)],
        [
            'one who was deleted',
            ({ state: { people } }: FakeWorkspace) => {
                const alice = people.findIndex(({ username }) => username === 'alice');
                return alice < 0 ? [] : people.splice(alice, 1);
            },
        ],
        ['one by a table that was changed', (w: FakeWorkspace) => w.state.permissions.set('mute-user', [])],
    ])('refuses %s', async (_, change) => {
        const [together, others] = await arrange(change);
        expect(new Set(together)).toEqual(new Set(['done']));
        expect(new Set(others)).toEqual(new Set(['refused error-not-allowed']));
    });

    it('sees a room that was changed', async () => {
        const [together, others] = await arrange(({ state }) => {
            state.room.muted = [...new Set([...state.room.muted, 'guest10'])];
        });
        expect(new Set(together)).toEqual(new Set(['done']));
        expect(others).toContain('already');
        expect(others).toContain('done');
    });

    it('refuses when the room is gone', async () => {
        const [together, others] = await arrange(({ state }) => (state.room.id = 'another'));
        expect(new Set(together)).toEqual(new Set(['done']));
        expect(new Set(others)).toEqual(new Set(['refused error-invalid-room']));
    });
});
