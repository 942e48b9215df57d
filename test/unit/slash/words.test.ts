// The answers to words that are no request, and to questions: help, the overview, roles.
import { refusal } from '../../../src/workspace/problem';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { type } from '../fakes/typing';

function lines(...texts: string[]): string {
    return texts.join('\n');
}

describe('words that are no request', () => {
    it.each([
        [
            'mut @bob',
            lines(
                '⛔ Mod Desk knows no `mut`. Did you mean `mute`? [mod-unknown-action]',
                'Usage: `/mod mute @user… [duration] [reason]`',
            ),
        ],
        ['xyzzy', lines('⛔ Mod Desk knows no `xyzzy`. [mod-unknown-action]', 'Usage: `/mod help`')],
        [
            'role',
            lines(
                '⛔ `role` needs one more word. [mod-incomplete-action]',
                'Usage: `/mod role add <role> @user… [duration] [--workspace]`',
                'Usage: `/mod role remove <role> @user… [--workspace]`',
            ),
        ],
        [
            'mute',
            lines(
                '⛔ Who? Name at least one person. [mod-missing-targets]',
                'Usage: `/mod mute @user… [duration] [reason]`',
            ),
        ],
        [
            'role add',
            lines('⛔ Which role? [mod-missing-role]', 'Usage: `/mod role add <role> @user… [duration] [--workspace]`'),
        ],
        ['roles @bob x', lines('⛔ `x` is one too many. [mod-too-many-words]', 'Usage: `/mod roles [@user]`')],
        [
            'mute a@b',
            lines('⛔ `a@b` is not a username. [mod-not-a-name]', 'Usage: `/mod mute @user… [duration] [reason]`'),
        ],
        [
            'deactivate @bob --relinqish',
            lines(
                '⛔ There is no option `--relinqish` here. Did you mean `--relinquish`? [mod-unknown-option]',
                'Usage: `/mod deactivate @user… [--relinquish]`',
            ),
        ],
    ])('/mod %s', async (words, answer) => {
        const workspace = new FakeWorkspace();
        expect(await type(workspace, 'alice', words)).toBe(answer);
        expect(workspace.calls.made).toEqual([]);
    });

    it('names the most people at once', async () => {
        const names = Array.from({ length: 51 }, (_, number) => `@u${String(number)}`).join(' ');
        expect(await type(new FakeWorkspace(), 'alice', `mute ${names}`)).toBe(
            lines(
                '⛔ At most 50 people at once. [mod-too-many-targets]',
                'Usage: `/mod mute @user… [duration] [reason]`',
            ),
        );
    });
});

const ALSO = lines(
    'Also:',
    '• `/mod help [action]` explains an action',
    '• `/mod mine` shows what is in force against you here, and the cases about you',
    "• `/mod roles [@user]` shows who holds a role in this room, or someone's roles",
);

describe('/mod', () => {
    it('shows a moderator what they may do here', async () => {
        expect(await type(new FakeWorkspace(), 'mona', '')).toBe(
            lines(
                '*Mod Desk*',
                'In #general you may:',
                '• `/mod warn @user… <text>` warns people, on the record',
                '• `/mod mute @user… [duration] [reason]` stops people from writing in this room',
                '• `/mod unmute @user… [reason]` lets muted people write again',
                '• `/mod kick @user… [reason]` removes people from this room',
                '• `/mod ban @user… [duration] [reason]` removes people from this room and keeps them out',
                '• `/mod unban @user… [reason]` lets banned people come back into this room',
                '• `/mod note @user… <text>` writes down what moderators should know, seen by moderators only',
                '• `/mod history @user [--workspace]` shows the cases about someone, with --workspace in every room',
                '• `/mod cases` shows the latest cases of this room',
                '• `/mod bans` shows who is banned from this room, by whom, until when and why',
                '• `/mod case <case>` shows everything about one case',
                '• `/mod reason <case> <text>` corrects the reason of a case',
                '• `/mod duration <case> <duration|off>` gives a timed act another end, or none with off',
                '• `/mod undo <case|run>` takes an act back',
                '• `/mod export` sends you all cases of this room as a CSV file',
                '• `/mod attention` shows what could not be ended in time and needs a person',
                '• `/mod retry <case>` tries again to end what needs attention',
                '• `/mod runs` shows what is under way here for several people at once',
                '• `/mod run <run>` shows how far a run has come, and what became of whom',
                '• `/mod stop <run>` ends a run before its next person; what was done stays',
                '• `/mod reports` shows the reported messages of this room',
                '• `/mod report <report>` shows everything about one report of a message',
                '• `/mod dismiss <report>` dismisses all reports of a message',
                '• `/mod doctor [@user] [action] [--workspace]` for administrators: what is wrong with Mod Desk; with a person and an action: whether that would work here, and why',
                'People are named as @name or name, up to 50 at once.',
                ALSO,
            ),
        );
    });

    it('shows an admin everything', async () => {
        const answer = await type(new FakeWorkspace(), 'alice', '');
        expect(answer.match(/^• `\/mod [a-z ]+/gm)).toHaveLength(32);
    });

    it('shows a member that there is nothing', async () => {
        expect(await type(new FakeWorkspace(), 'bob', '')).toBe(
            lines('*Mod Desk*', 'In #general you hold no permission that Mod Desk needs.', ALSO),
        );
    });

    it('shows only what is possible in a direct room, which has no name', async () => {
        const workspace = new FakeWorkspace();
        Object.assign(workspace.state.room, { type: 'direct', name: '' });
        const answer = await type(workspace, 'alice', '');
        expect(answer).toContain('In this conversation you may:\n• `/mod activate @user…`');
        expect(answer).not.toContain('/mod mute');
    });

    it('says when it cannot be found out', async () => {
        const workspace = new FakeWorkspace();
        workspace.calls.fail('permissions.table', refusal('mod-rest-url-invalid'));
        expect(await type(workspace, 'mona', '')).toBe(
            lines(
                "What you may do here could not be found out. The server address in Mod Desk's settings is not a web address. An administrator corrects it, or empties it to use the Site URL. [mod-rest-url-invalid]",
                ALSO,
            ),
        );
    });
});

describe('/mod help', () => {
    it.each([
        [
            'help deactivate',
            lines(
                '*Mod Desk*',
                '• `/mod deactivate @user… [--relinquish]` signs people out everywhere and keeps them out',
                '    --relinquish: confirms that the listed rooms change owner or are deleted',
                '    --dry-run: only shows what would happen',
                '    --report=<id>: names the report of a message that it follows; the case keeps it',
                '    Needs edit-other-user-active-status.',
            ),
        ],
        [
            'help ROLE add',
            lines(
                '*Mod Desk*',
                '• `/mod role add <role> @user… [duration] [--workspace]` gives people a role in this room, or in the whole workspace with --workspace',
                '    --workspace: a role of the whole workspace is meant',
                '    --dry-run: only shows what would happen',
                '    --report=<id>: names the report of a message that it follows; the case keeps it',
                '    Needs set-owner / set-moderator / set-leader / access-permissions.',
            ),
        ],
        ['help help', lines('*Mod Desk*', '• `/mod help [action]` explains an action')],
    ])('/mod %s', async (words, answer) => {
        expect(await type(new FakeWorkspace(), 'bob', words)).toBe(answer);
    });

    it('explains both actions that begin alike, and everything when nothing is named', async () => {
        const workspace = new FakeWorkspace();
        expect((await type(workspace, 'bob', 'help role')).match(/^•/gm)).toHaveLength(2);
        expect((await type(workspace, 'bob', 'help')).match(/^•/gm)).toHaveLength(32);
        expect(workspace.calls.made).toEqual([]);
    });

    it('suggests what was probably meant, and lists what there is', async () => {
        const answer = await type(new FakeWorkspace(), 'bob', 'help mte');
        expect(answer).toMatch(/^Mod Desk knows no `mte`\.\nDid you mean `\/mod help mute`\?\n• /);
        expect((await type(new FakeWorkspace(), 'bob', 'help `@all`')).split('\n')[0]).toBe(
            'Mod Desk knows no ` @all `.',
        );
    });
});

describe('/mod roles', () => {
    it('shows who holds a role here, sorted, custom roles too', async () => {
        expect(await type(new FakeWorkspace(), 'bob', 'roles')).toBe(
            lines(
                '*Roles in #general*',
                '• @gina: guardian',
                '• @lena: leader',
                '• @max: moderator',
                '• @mona: moderator',
                '• @olga: owner',
                '• @otto: owner',
            ),
        );
    });

    it.each([
        ['roles @OLGA', lines('*Roles of @olga*', 'In #general: owner', 'In the workspace: user')],
        ['roles eve', lines('*Roles of @eve*', 'In #general: no role', 'In the workspace: user')],
        ['roles nobody', '⛔ Nobody here is called that. [error-invalid-user]'],
    ])('/mod %s', async (words, answer) => {
        expect(await type(new FakeWorkspace(), 'bob', words)).toBe(answer);
    });

    it('shows the built-in roles where the service account may not see the custom ones, and says so', async () => {
        const workspace = new FakeWorkspace();
        workspace.calls.fail('rooms.allRoleHolders', refusal('mod-custom-roles-unreadable'));
        const answer = await type(workspace, 'bob', 'roles');
        expect(answer).toContain(
            '• @otto: owner\nCustom roles are not shown: the service account is not in this room.',
        );
        expect(answer).not.toContain('@gina');
    });

    it('shows that nobody does', async () => {
        const workspace = new FakeWorkspace();
        workspace.state.roomRoles = {};
        expect(await type(workspace, 'bob', 'roles')).toBe('Nobody holds a role in #general.');
    });

    it('is for those in the room, and for those who administer rooms', async () => {
        const workspace = new FakeWorkspace();
        const answer =
            '⛔ You may not do that here: you lack the permission view-room-administration. [error-not-allowed]';
        expect(await type(workspace, 'eve', 'roles')).toBe(answer);
        expect(await type(workspace, 'eve', 'roles @bob')).toBe(answer);
        workspace.person('eve').workspaceRoles = ['admin'];
        expect(await type(workspace, 'eve', 'roles @bob')).toContain('*Roles of @bob*');
    });

    it.each([
        'rooms.roleHolders',
        'rooms.allRoleHolders',
        'rooms.isMember',
        'roles.customRoomRoles',
        'people.byUsername',
    ] as const)('refuses when %s fails', async (read) => {
        const workspace = new FakeWorkspace();
        workspace.calls.fail(read, refusal('mod-app-not-permitted'));
        expect(await type(workspace, 'bob', 'roles @carol')).toMatch(/^⛔ .* \[mod-app-not-permitted\]$/);
    });
});
