// Why an action would or would not work: the verdict of a dry run, and the facts; nothing is done, and no more told.
import { explanationText } from '../../../src/answers/explanation-text';
import type { ActionName } from '../../../src/actions/index';
import { refusal } from '../../../src/workspace/problem';
import type { Explanation } from '../../../src/moderation/explain';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { actionCalled, deskFor } from '../fakes/performing';
import type { Surroundings } from '../fakes/performing';
import { readable } from '../../readable';
import { english, type as typeInto } from '../fakes/typing';

interface Question {
    readonly by: string;
    readonly action: ActionName;
    readonly on: string;
    readonly role?: string;
    readonly workspace?: boolean;
}

function explain(
    workspace: FakeWorkspace,
    { by, action, on, role, workspace: inWorkspace = false }: Question,
    surroundings: Surroundings = {},
): Promise<Explanation> {
    return deskFor(workspace, by, surroundings).explain({
        action: actionCalled(action),
        targets: [{ username: on }],
        ...(role === undefined ? {} : { role }),
        reason: '',
        workspace: inWorkspace,
        relinquish: false,
    });
}

it('tells the roles of both, their ranks, and the permission with the role that gives it', async () => {
    const explanation = await explain(new FakeWorkspace(), { by: 'mona', action: 'mute', on: 'lena' });
    expect(explanation).toMatchObject({
        report: { kind: 'outcomes', outcomes: [{ outcome: { kind: 'done' } }] },
        own: { roomRoles: ['moderator'], workspaceRoles: ['user'], rank: 'moderator' },
        theirs: { roomRoles: ['leader'], rank: 'leader' },
        rights: [{ permissions: ['mute-user'], through: ['moderator'] }],
        protectHigherRanks: true,
        reasonRequired: false,
    });
});

it.each<[Question, string, string]>([
    [{ by: 'bob', action: 'mute', on: 'carol' }, 'member', 'member'],
    [{ by: 'alice', action: 'mute', on: 'olga' }, 'admin', 'owner'],
    [{ by: 'olga', action: 'add-role', on: 'bob', role: 'moderator' }, 'owner', 'member'],
    [{ by: 'alice', action: 'deactivate', on: 'olga' }, 'admin', 'member'],
])('counts the rank where the act takes place: %j', async (question, own, theirs) => {
    expect(await explain(new FakeWorkspace(), question)).toMatchObject({
        own: { rank: own },
        theirs: { rank: theirs },
    });
});

it('calls whoever holds the permission by a role without rank entrusted, and that role by its name', async () => {
    const workspace = new FakeWorkspace();
    workspace.state.permissions.set('mute-user', ['id-guardian']);
    expect(await explain(workspace, { by: 'gina', action: 'mute', on: 'bob' })).toMatchObject({
        own: { roomRoles: ['guardian'], rank: 'entrusted' },
        rights: [{ permissions: ['mute-user'], through: ['guardian'] }],
    });
});

it('names every group of rights that a role takes', async () => {
    const question: Question = { by: 'alice', action: 'add-role', on: 'bob', role: 'admin', workspace: true };
    expect(await explain(new FakeWorkspace(), question)).toMatchObject({
        rights: [
            { permissions: ['access-permissions'], through: ['admin'] },
            { permissions: ['assign-admin-role'], through: ['admin'] },
        ],
    });
});

it('does nothing', async () => {
    const workspace = new FakeWorkspace();
    for (const action of ['mute', 'kick', 'warn', 'deactivate', 'activate'] as const) {
        await explain(workspace, { by: 'alice', action, on: 'bob' });
    }
    expect(workspace.acts()).toEqual([]);
    expect(workspace.keeping.cases()).toEqual([]);
});

it('keeps the roles of others from whoever may not look at the room', async () => {
    const workspace = new FakeWorkspace();
    const explanation = await explain(workspace, { by: 'eve', action: 'mute', on: 'olga' });
    expect(explanation).toMatchObject({ theirs: undefined, own: { roomRoles: [] } });
    expect(await typeInto(workspace, 'eve', 'doctor @olga mute')).not.toContain('owner');
});

it('does not ask for a reason, and says that one is required', async () => {
    const explanation = await explain(
        new FakeWorkspace(),
        { by: 'mona', action: 'mute', on: 'bob' },
        { requireReason: true },
    );
    expect(explanation).toMatchObject({ reasonRequired: true, report: { kind: 'outcomes' } });
});

it('gives the verdict also where the facts cannot be read', async () => {
    const workspace = new FakeWorkspace();
    workspace.calls.fail('permissions.table', refusal('mod-rest-url-invalid'));
    const explanation = await explain(workspace, { by: 'mona', action: 'mute', on: 'bob' });
    expect(explanation).toMatchObject({ own: undefined, rights: undefined });
    const { room } = deskFor(workspace, 'mona');
    const text = readable(explanationText(english, { action: actionCalled('mute'), room, name: 'bob', explanation }));
    expect(text).toContain('⛔ It would be refused. ');
    expect(text).toContain('• Roles and permissions could not be read.');
});

describe('in words', () => {
    it.each([
        ['mona', 'doctor @max mute', '⛔ It would be refused. Not below you in rank'],
        ['mona', 'doctor bob MUTE 2h being loud', '✅ It would work.'],
        ['mona', 'doctor @bob unmute', 'ℹ️ It would change nothing'],
        ['bob', 'doctor @carol mute', '• Needs `mute-user`, which none of your roles here gives.'],
        ['mona', 'doctor @nobody mute', 'Mute on `nobody` in #general'],
        ['olga', 'doctor @bob role add moderator 2h', '✅ It would work.'],
        ['olga', 'doctor @bob role add', '⛔ Which role? [mod-missing-role]'],
        ['mona', 'doctor @bob warn', '✅ It would work.'],
        ['mona', 'doctor @bob warn be kind', '✅ It would work.'],
        ['mona', 'doctor @bob mut', 'Did you mean `mute`? [mod-unknown-action]'],
        ['mona', 'doctor @bob cases', '[mod-unknown-action]'],
        ['mona', 'doctor @bob mute --workspace', '[mod-unknown-option]'],
        [
            'mona',
            'doctor @bob',
            '⛔ Which action? Write it behind the person, as you would type it. [mod-missing-action]',
        ],
        ['mona', 'doctor @bob,@carol mute', '[mod-not-a-name]'],
        ['alice', 'doctor @bob role add bot --workspace', '✅ It would work.'],
        ['alice', 'doctor @bob role add bot', '[mod-workspace-role-unconfirmed]'],
    ])('%s: /mod %s', async (person, words, part) => {
        expect(await typeInto(new FakeWorkspace(), person, words)).toContain(part);
    });

    it('says whether ranks are protected', async () => {
        const answer = await typeInto(new FakeWorkspace(), 'mona', 'doctor @max mute', { protectHigherRanks: false });
        expect(answer).toContain('✅ It would work.');
        expect(answer).toContain('• Ranks are not protected: as in Rocket.Chat, the permission alone decides.');
    });
});
