// Who sees what is kept of a room: those who are in it and not banned, and those who administer rooms.
import { caseCommands } from '../../../../src/actions/index';
import { history } from '../../../../src/actions/history';
import { roles } from '../../../../src/actions/roles';
import type { CaseCommand } from '../../../../src/moderation/cases/case-command';
import { FakeWorkspace } from '../../fakes/fake-workspace';
import { deskFor, perform } from '../../fakes/performing';

const NOTHING = { text: 'x', workspace: false, duration: 3_600_000, target: { username: 'bob' }, caseId: '000000-000' };

/** Eve holds the permission by a role of the workspace, and may be in the room. */
function withEve(...members: readonly string[]): FakeWorkspace {
    const workspace = new FakeWorkspace();
    workspace.person('eve').workspaceRoles = ['user', 'janitor'];
    workspace.state.permissions.set('mute-user', ['admin', 'owner', 'moderator', 'janitor']);
    workspace.state.members.push(...members);
    return workspace;
}

describe.each(caseCommands.map((command) => [command.name, command as CaseCommand<string, unknown>] as const))(
    '%s',
    (_, command) => {
        it.each([
            ['outside', () => withEve()],
            [
                'banned by the server, and still on its list of members',
                () => {
                    const workspace = withEve('id-eve');
                    workspace.ban('eve', 'server');
                    return workspace;
                },
            ],
        ])('is refused to one who is %s, though they hold the permission', async (_where, open) => {
            const answer = await deskFor(open(), 'eve').runCaseCommand(command, NOTHING);
            expect(answer).toMatchObject({ ok: false, problem: { code: 'error-not-allowed' } });
        });

        it('is refused where it cannot be told who is banned', async () => {
            const workspace = withEve('id-eve');
            workspace.calls.fail('rooms.bans', { code: 'mod-unreachable', effect: 'none', by: 'server' });
            const answer = await deskFor(workspace, 'eve').runCaseCommand(command, NOTHING);
            expect(answer).toMatchObject({ ok: false, problem: { code: 'mod-unreachable' } });
        });
    },
);

it.each(['private-group', 'direct', 'omnichannel'] as const)('a %s is entered by nobody else', async (kind) => {
    const workspace = withEve();
    workspace.state.room.type = kind;
    expect(await deskFor(workspace, 'eve').whyNotEnter()).toMatchObject({ code: 'error-not-allowed' });
    expect(await deskFor(workspace, 'bob').whyNotEnter()).toBeUndefined();
    workspace.state.members = [];
    expect(await deskFor(workspace, 'alice').whyNotEnter()).toBeUndefined();
});

it('a public channel is entered by anybody, and looked at by those inside', async () => {
    const workspace = withEve();
    expect(await deskFor(workspace, 'eve').whyNotEnter()).toBeUndefined();
    expect(await deskFor(workspace, 'eve').ask(roles)).toMatchObject({ ok: false });
});

it('who holds a role in the room looks although it cannot be told who is banned, as a ban takes it', async () => {
    const workspace = new FakeWorkspace();
    workspace.calls.fail('rooms.bans', { code: 'mod-unreachable', effect: 'none', by: 'server' });
    expect(await deskFor(workspace, 'lena').ask(roles)).toMatchObject({ ok: true });
    expect(await deskFor(workspace, 'bob').ask(roles)).toMatchObject({ ok: false });
});

it('who administers rooms looks although they are banned', async () => {
    const workspace = withEve();
    workspace.ban('alice', 'server');
    expect(await deskFor(workspace, 'alice').ask(roles)).toMatchObject({ ok: true });
});

describe('/mod history --workspace', () => {
    it('leaves out the rooms that one may not look at', async () => {
        const workspace = withEve();
        workspace.state.permissions.set('view-moderation-console', ['admin', 'janitor']);
        await perform(workspace, { action: 'warn', by: 'olga', on: 'bob', reason: 'here' });
        const here = { ...workspace.state.room };
        workspace.state.room = { ...here, id: 'id-log', name: 'secret', type: 'private-group' };
        await perform(workspace, { action: 'note', by: 'olga', on: 'bob', reason: 'elsewhere' });
        workspace.state.room = here;
        const reasonsFor = async (who: string): Promise<readonly string[]> => {
            const asked = { target: { username: 'bob' }, text: '', workspace: true };
            const answer = await deskFor(workspace, who).runCaseCommand(history, asked);
            return answer.ok ? [...answer.value.inForce, ...answer.value.others].map(({ reason }) => reason) : [];
        };
        expect(await reasonsFor('jan')).toEqual(['here']);
        expect(await reasonsFor('alice')).toEqual(['elsewhere', 'here']);
        workspace.state.logMembers.push('id-jan');
        expect(await reasonsFor('jan')).toEqual(['elsewhere', 'here']);
    });
});
