// The answers to words that are no request, and to questions: help, the overview.
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
                'Usage: `/mod role add <role> @user… [duration] [reason] [--workspace]`',
                'Usage: `/mod role remove <role> @user… [reason] [--workspace]`',
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
            lines(
                '⛔ Which role? [mod-missing-role]',
                'Usage: `/mod role add <role> @user… [duration] [reason] [--workspace]`',
            ),
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
                'Usage: `/mod deactivate @user… [reason] [--relinquish]`',
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
    '• `/mod @user` shows who someone is here, and what stands against them',
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
                '• `/mod reason [case] <text>` corrects the reason of a case, your latest here where none is named',
                '• `/mod duration [case] <duration|off>` gives a timed act another end, or none with off; your latest here where no case is named',
                '• `/mod undo [case|run]` takes an act back, your latest here where none is named',
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
                'People are named as @name, up to 50 at once; without @ only the first, and each one behind a comma.',
                ALSO,
            ),
        );
    });

    it('shows an admin everything', async () => {
        const answer = await type(new FakeWorkspace(), 'alice', '');
        expect(answer.match(/^• `\/mod [@a-z ]+/gm)).toHaveLength(33);
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
        expect(answer).toContain('In this conversation you may:\n• `/mod activate @user… [reason]`');
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

const PEOPLE_LINE = '    @user…: one or more @names, or names with commas; the first other word, or --, ends them';

describe('/mod help', () => {
    it.each([
        [
            'help deactivate',
            lines(
                '*Mod Desk*',
                '• `/mod deactivate @user… [reason] [--relinquish]` signs people out everywhere and keeps them out',
                PEOPLE_LINE,
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
                '• `/mod role add <role> @user… [duration] [reason] [--workspace]` gives people a role in this room, or in the whole workspace with --workspace',
                '    Also typed `promote`, `grant`, `make`.',
                '    <role>: before or behind the people, in any case',
                PEOPLE_LINE,
                '    duration: 30 min, 2h, 1d12h, 2 weeks, 1mo, from a minute to 365 days; off for no end',
                '    --workspace: a role of the whole workspace is meant',
                '    --dry-run: only shows what would happen',
                '    --report=<id>: names the report of a message that it follows; the case keeps it',
                '    Needs set-owner / set-moderator / set-leader / access-permissions.',
            ),
        ],
        ['help help', lines('*Mod Desk*', '• `/mod help [action]` explains an action', '    Also typed `?`.')],
    ])('/mod %s', async (words, answer) => {
        expect(await type(new FakeWorkspace(), 'bob', words)).toBe(answer);
    });

    it('explains both actions that begin alike, and everything when nothing is named', async () => {
        const workspace = new FakeWorkspace();
        expect((await type(workspace, 'bob', 'help role')).match(/^•/gm)).toHaveLength(2);
        expect((await type(workspace, 'bob', 'help')).match(/^•/gm)).toHaveLength(33);
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
