// The answers to actions, word for word.
import { ShownRooms } from '../../../src/moderation/shown-rooms';
import { refusal } from '../../../src/workspace/problem';
import { TIMED_OUT } from '../fakes/calls';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { type as typeAll, withoutCases } from '../fakes/typing';
import type { Surroundings } from '../fakes/performing';

/** The first id that is made in a fake workspace. */
const RUN_ID = '1rtxk2-000';
const RUN = `Run \`${RUN_ID}\`: \`/mod run ${RUN_ID}\` lists its cases.`;

function workspaceWhere(change: (workspace: FakeWorkspace) => void): FakeWorkspace {
    const workspace = new FakeWorkspace();
    change(workspace);
    return workspace;
}

async function type(
    workspace: FakeWorkspace,
    person: string,
    words: string,
    surroundings: Surroundings = {},
): Promise<string> {
    return withoutCases(await typeAll(workspace, person, words, surroundings));
}

describe('done', () => {
    it.each([
        ['mona', 'mute @bob', '✅ Muted in #general: @bob.\nLasts until someone unmutes.'],
        [
            'mona',
            'mute BOB being loud',
            '✅ Muted in #general: @bob.\nReason: being loud\nLasts until someone unmutes.',
        ],
        ['mona', 'unmute @max', '✅ Unmuted in #general: @max.'],
        ['mona', 'kick @bob', '✅ Kicked from #general: @bob.'],
        [
            'olga',
            'role add moderator @bob',
            '✅ Now moderator in #general: @bob.\nLasts until someone takes the role away.',
        ],
        ['olga', 'role remove moderator @max', '✅ No longer moderator in #general: @max.'],
        [
            'alice',
            'role add bot @bob --workspace',
            '✅ Now bot in the whole workspace: @bob.\nLasts until someone takes the role away.',
        ],
        [
            'alice',
            'role add guardian @bob',
            '✅ Now guardian in #general: @bob.\nLasts until someone takes the role away.',
        ],
        ['alice', 'deactivate @bob', '✅ Deactivated and signed out everywhere: @bob.'],
        ['alice', 'activate @eve', '✅ Activated, can sign in again: @eve.'],
        [
            'mona',
            'mute @bob 2h being loud',
            '✅ Muted in #general: @bob.\nReason: being loud\nEnds by itself at 2026-11-21 22:15 UTC, in 2 hours.',
        ],
        ['mona', 'warn @bob be kind', '✅ Warned in #general: @bob.\nReason: be kind'],
        [
            'mona',
            'note @bob @eve know each other',
            `*Note in #general: 2 of 2 done.*\n✅ Noted in #general: @bob, @eve.\nReason: know each other\n${RUN}`,
        ],
    ])('%s: /mod %s', async (person, words, answer) => {
        const workspace = workspaceWhere(({ state }) => {
            state.room.muted = ['max'];
            state.people = state.people.map((each) => ({ ...each, active: each.username !== 'eve' }));
            state.roomRoles['id-max'] = words.startsWith('unmute') ? [] : ['moderator'];
        });
        expect(await type(workspace, person, words)).toBe(answer);
    });
});

describe('so already', () => {
    it.each([
        ['mute @max', 'ℹ️ Already muted in #general: @max.', '@max: until someone unmutes.'],
        ['unmute @bob', 'ℹ️ Not muted in #general: @bob.'],
        ['role add owner @olga', 'ℹ️ Already owner in #general: @olga.', '@olga: until someone takes the role away.'],
        ['role remove owner @bob', 'ℹ️ Not owner in #general: @bob.'],
        [
            'role add janitor @jan --workspace',
            'ℹ️ Already janitor in the whole workspace: @jan.',
            '@jan: until someone takes the role away.',
        ],
        ['activate @bob', 'ℹ️ Already active: @bob.'],
        ['deactivate @eve', 'ℹ️ Already deactivated: @eve.'],
    ])('/mod %s', async (words, ...answer) => {
        const workspace = workspaceWhere(({ state }) => {
            state.room.muted = ['max'];
            state.people = state.people.map((each) => ({ ...each, active: each.username !== 'eve' }));
        });
        const [command = '', ...options] = words.split(' --');
        const again = ['/mod', command, '2h', ...options.map((option) => `--${option}`)].join(' ');
        const change = answer.length > 1 ? [`To change that: \`${again}\`.`] : [];
        expect(await type(workspace, 'alice', words)).toBe([...answer, ...change].join('\n'));
    });
});

describe('refused', () => {
    it.each([
        ['mona', 'mute @nobody', '⛔ `nobody`: Nobody here is called that. [error-invalid-user]'],
        [
            'bob',
            'mute @carol',
            '⛔ @carol: You may not do that here: you lack the permission mute-user. [error-not-allowed]',
        ],
        [
            'bob',
            'role add owner @carol',
            '⛔ @carol: You may not do that here: you lack the permission set-owner / access-permissions. [error-not-allowed]',
        ],
        ['mona', 'mute @eve', '⛔ @eve: Not a member of this room. [error-user-not-in-room]'],
        ['mona', 'mute @mona', '⛔ @mona: You cannot do that to yourself. [mod-self]'],
        [
            'mona',
            'mute @olga',
            '⛔ @olga: Not below you in rank: you act on people of a lower rank than your own. [mod-outranked]',
        ],
        ['alice', 'role add pope @bob', '⛔ There is no role `pope`. [error-invalid-role]'],
        [
            'alice',
            'role add owner @bob --workspace',
            '⛔ `owner` is a role of a room: leave out --workspace, or it would hold in every room. [mod-room-role-needs-room]',
        ],
        [
            'alice',
            'role add bot @bob',
            '⛔ `bot` is a role of the whole workspace: add --workspace if you mean that. [mod-workspace-role-unconfirmed]',
        ],
    ])('%s: /mod %s', async (person, words, answer) => {
        expect(await type(new FakeWorkspace(), person, words)).toBe(answer);
    });

    it('in a room of the wrong kind', async () => {
        const workspace = workspaceWhere(({ state }) => Object.assign(state.room, { type: 'direct', name: '' }));
        expect(await type(workspace, 'alice', 'mute @bob')).toBe(
            '⛔ @bob: That is only possible in channels and private groups, and not all of it in federated ones. [error-invalid-room-type]',
        );
        expect(await type(workspace, 'alice', 'mute @nobody @nobody2')).toBe(
            [
                '*Mute in this conversation: 0 of 2 done.*',
                '⛔ `nobody`, `nobody2`: Nobody here is called that. [error-invalid-user]',
                RUN,
            ].join('\n'),
        );
    });

    it('for the only owner', async () => {
        const workspace = workspaceWhere(({ state }) => (state.roomRoles['id-otto'] = []));
        const answer = '⛔ @olga: The only owner of this room. Make someone else an owner first.';
        expect(await type(workspace, 'alice', 'kick @olga')).toBe(`${answer} [error-you-are-last-owner]`);
        expect(await type(workspace, 'alice', 'role remove owner @olga')).toBe(`${answer} [error-remove-last-owner]`);
    });

    it('by Rocket.Chat', async () => {
        const workspace = workspaceWhere(({ calls }) => {
            calls.fail('muting.mute', { ...refusal('error-not-allowed'), by: 'server' });
            calls.fail('membership.remove', {
                code: 'error-app-prevented',
                effect: 'none',
                by: 'server',
                serverText: 'Another app said: ask @all first [error-app-prevented]',
            });
        });
        expect(await type(workspace, 'mona', 'mute @bob')).toBe(
            '⛔ @bob: The service account may not do that here. An administrator gives it the permission. [error-not-allowed]',
        );
        expect(await type(workspace, 'mona', 'kick @bob')).toBe(
            '⛔ @bob: Rocket.Chat refused: Another app said: ask @all first [error-app-prevented]',
        );
    });

    it('without a service account: which setting, and who can set it', async () => {
        const workspace = workspaceWhere(({ calls }) => {
            calls.fail('muting.mute', refusal('mod-service-account-missing'));
        });
        expect(await type(workspace, 'mona', 'mute @bob')).toBe(
            '⛔ @bob: Mod Desk has no service account yet. An administrator sets its user id and personal access token in Administration, Apps, Mod Desk, Settings. [mod-service-account-missing]',
        );
    });
});

describe('failed', () => {
    it('says that nothing changed', async () => {
        const workspace = workspaceWhere(({ calls }) => {
            calls.fail('membership.remove', TIMED_OUT);
        });
        expect(await type(workspace, 'mona', 'kick @bob')).toBe(
            '⚠️ @bob: Rocket.Chat did not answer in time. It did not take effect. [mod-timed-out]',
        );
    });

    it('says that it is not known', async () => {
        const workspace = workspaceWhere(({ calls }) => {
            calls.fail('muting.mute', TIMED_OUT);
            calls.fail('rooms.byId', TIMED_OUT);
        });
        expect(await type(workspace, 'mona', 'mute @bob')).toBe(
            '⚠️ @bob: Rocket.Chat did not answer in time. Whether it took effect could not be found out: look before you repeat it. [mod-timed-out]',
        );
    });

    it('says that a success had no effect', async () => {
        const workspace = workspaceWhere(({ calls, state }) => {
            calls.afterwards('membership.remove', () => state.members.push('id-bob'));
        });
        expect(await type(workspace, 'mona', 'kick @bob')).toBe(
            '⚠️ @bob: Rocket.Chat reported success. It did not take effect. [mod-no-effect]',
        );
    });
});

describe('deactivating the sole owner of rooms', () => {
    const changeOwner = [{ name: 'attic' }, { name: 'lobby', newOwner: 'carol' }];
    const affected = { changeOwner, deleted: ['cellar'] };
    const list =
        '⛔ @bob: The only one in charge of these rooms. ' +
        'Would change owner: #attic (to its longest-standing active member), #lobby (to @carol). ' +
        'Deleted with all messages, as nobody else is there: #cellar. [user-last-owner]\n' +
        'To do it all the same, repeat the command with --relinquish within ten minutes.';

    it('lists the rooms, and does it when they are confirmed', async () => {
        const workspace = workspaceWhere(({ state }) => (state.affected = affected));
        const surroundings = { shownRooms: new ShownRooms(() => 0) };
        expect(await type(workspace, 'alice', 'deactivate @bob', surroundings)).toBe(list);
        expect(workspace.acts()).toEqual([]);
        expect(await type(workspace, 'alice', 'deactivate @bob --relinquish', surroundings)).toBe(
            '✅ Deactivated and signed out everywhere: @bob.',
        );
    });

    it('lists them also when they are confirmed before they were seen', async () => {
        const workspace = workspaceWhere(({ state }) => (state.affected = affected));
        expect(await type(workspace, 'alice', 'deactivate @bob --relinquish')).toBe(list);
    });

    it('offers nothing to confirm where the rooms are not known', async () => {
        const workspace = workspaceWhere(({ calls }) => {
            calls.fail('deactivation.deactivate', { code: 'user-last-owner', effect: 'none', by: 'server' });
        });
        expect(await type(workspace, 'alice', 'deactivate @bob')).toBe(
            '⛔ @bob: The only one in charge of these rooms. Rocket.Chat did not say which. [user-last-owner]',
        );
    });
});
