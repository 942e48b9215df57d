// /mod role add and remove for roles of a room: they are never sent without their room, and sync the team where there is one.
import { addMember, createTeam } from '../workspace/state/build';
import { addGuardRole, giveRoomRole, makeBobGuard } from './arrange';
import type { ModDesk } from './mod-desk';
import { type Row, testRows } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

const addSecondOwner = (modDesk: ModDesk): void => {
    giveRoomRole(modDesk, 'erin', 'owner');
};

/** The changes are complete: a role that had slipped into the workspace would show as `@bob role moderator`. */
const done: readonly Row[] = [
    {
        name: 'an owner makes a moderator',
        as: 'alice',
        say: 'role add moderator @bob',
        answer: '✅ Now moderator in #general: @bob.',
        changes: ['+ #general moderator bob'],
        calls: ['roles.addUserToRole'],
    },
    {
        name: 'an owner makes an owner of a private group',
        as: 'alice',
        in: 'core',
        say: 'role add owner bob, mallory',
        answer: '✅ Now owner in #core: @bob, @mallory.',
        changes: ['+ #core owner bob', '+ #core owner mallory'],
        calls: ['roles.addUserToRole', 'roles.addUserToRole'],
    },
    {
        name: 'an admin, who is no owner, makes a leader',
        as: 'admin',
        say: 'role add leader @bob',
        answer: '✅ Now leader in #general: @bob.',
        changes: ['+ #general leader bob'],
        calls: ['roles.addUserToRole'],
    },
    {
        name: 'an owner takes the role of moderator',
        as: 'alice',
        say: 'role remove moderator @carol',
        answer: '✅ No longer moderator in #general: @carol.',
        changes: ['- #general moderator carol'],
        calls: ['roles.removeUserFromRole'],
    },
    {
        name: 'one of two owners steps down',
        as: 'alice',
        given: addSecondOwner,
        say: 'role remove owner @alice',
        answer: '✅ No longer owner in #general: @alice.',
        changes: ['- #general owner alice'],
        calls: ['roles.removeUserFromRole'],
    },
    {
        name: 'an admin takes the role from one of two owners',
        as: 'admin',
        given: addSecondOwner,
        say: 'role remove owner @erin',
        answer: '✅ No longer owner in #general: @erin.',
        changes: ['- #general owner erin'],
        calls: ['roles.removeUserFromRole'],
    },
    {
        name: 'a custom role of the room is given by its name',
        as: 'admin',
        given: addGuardRole,
        say: 'role add guard @bob',
        answer: '✅ Now guard in #general: @bob.',
        changes: ['+ #general guard bob'],
        calls: ['rooms.roles', 'roles.addUserToRole'],
    },
    {
        name: 'a custom role of the room is taken again',
        as: 'admin',
        given: makeBobGuard,
        say: 'role remove guard @bob',
        answer: '✅ No longer guard in #general: @bob.',
        changes: ['- #general guard bob'],
        calls: ['rooms.roles', 'roles.removeUserFromRole'],
    },
];

const refused: readonly Row[] = [
    {
        name: 'to a moderator',
        as: 'carol',
        say: 'role add moderator @bob',
        answer: ['[error-not-allowed]', 'set-moderator'],
    },
    { name: 'to a member', as: 'bob', say: 'role remove leader @dave', answer: '[error-not-allowed]' },
    {
        name: 'on an unknown user',
        as: 'alice',
        say: 'role add moderator @nobody',
        answer: '[error-invalid-user]',
        calls: ['users.autocomplete'],
    },
    { name: 'on one not in the room', as: 'alice', say: 'role add owner @erin', answer: '[error-user-not-in-room]' },
    {
        name: 'on one not in the room any more',
        as: 'alice',
        say: 'role remove owner @erin',
        answer: '[error-user-not-in-room]',
    },
    {
        name: 'in a direct room',
        as: 'admin',
        in: 'direct',
        say: 'role add owner @bob',
        answer: '[error-invalid-room-type]',
    },
    { name: 'on an admin', as: 'alice', say: 'role add leader @admin', answer: '[mod-outranked]' },
    {
        name: 'on another owner',
        as: 'alice',
        given: addSecondOwner,
        say: 'role remove owner @erin',
        answer: '[mod-outranked]',
    },
    { name: 'on the last owner', as: 'alice', say: 'role remove owner @alice', answer: '[error-remove-last-owner]' },
    {
        name: 'on the last owner, to an admin too',
        as: 'admin',
        say: 'role remove owner @alice',
        answer: '[error-remove-last-owner]',
    },
    {
        name: 'when the role is held',
        as: 'alice',
        say: 'role add moderator @carol',
        answer: 'ℹ️ Already moderator in #general: @carol.',
    },
    {
        name: 'when the role is not held',
        as: 'alice',
        say: 'role remove moderator @bob',
        answer: 'ℹ️ Not moderator in #general: @bob.',
    },
    {
        name: 'for an unknown role',
        as: 'alice',
        say: 'role add janitor @bob',
        answer: ['janitor', '[error-invalid-role]'],
    },
    {
        name: 'with --workspace, which would make it hold in every room',
        as: 'admin',
        say: 'role add moderator @bob --workspace',
        answer: '[mod-room-role-needs-room]',
    },
    {
        name: 'for a custom role to an owner, whom nobody allowed it',
        as: 'alice',
        given: addGuardRole,
        say: 'role add guard @bob',
        answer: ['[error-not-allowed]', 'set-guard-id'],
    },
];

describe('a role of a room', () => {
    describe('is done', () => {
        testRows(use, done);
    });
    describe('is refused or not needed', () => {
        testRows(use, refused);
    });

    test('above the own rank is not given, whatever the permissions say', async () => {
        const modDesk = use();
        const { people, rooms } = modDesk.demo;
        await modDesk.setPermission('set-owner', ['admin', 'owner', 'moderator']);
        const said = await modDesk.say({ user: people.carol, room: rooms.general }, 'role add owner @bob');
        expect(said).toMatchObject({ changes: [], calls: [] });
        expect(said.answer).toContain('[mod-role-above-own]');
    });
});

describe("in a team's main room", () => {
    const letServiceAccountIn = ({ demo: { workspace, rooms, service } }: ModDesk): void => {
        addMember(workspace, rooms.support, service.user);
    };

    testRows(use, [
        {
            name: 'a role is given to the member of the team too',
            as: 'alice',
            in: 'support',
            given: letServiceAccountIn,
            say: 'role add moderator @bob',
            answer: '✅ Now moderator in #support-team: @bob.',
            changes: [
                '+ #support-team moderator bob',
                '+ team support-team moderator bob',
                '+ #support-team says subscription-role-added bob moderator by moddesk.service',
            ],
            calls: ['groups.addModerator'],
        },
        {
            name: 'a role is taken from the member of the team too',
            as: 'alice',
            in: 'support',
            given: letServiceAccountIn,
            say: 'role remove moderator @carol',
            answer: '✅ No longer moderator in #support-team: @carol.',
            changes: [
                '- #support-team moderator carol',
                '- team support-team moderator carol',
                '+ #support-team says subscription-role-removed carol moderator by moddesk.service',
            ],
            calls: ['groups.removeModerator'],
        },
        {
            name: 'Rocket.Chat refuses a service account that is not in the private group',
            as: 'alice',
            in: 'support',
            say: 'role add moderator @bob',
            answer: ['⛔ @bob: ', '[error-room-not-found]'],
            calls: ['groups.addModerator'],
        },
    ]);

    test('of a public team the channel endpoints are used', async () => {
        const modDesk = use();
        const { workspace, people } = modDesk.demo;
        const { room } = createTeam(workspace, { name: 'volunteers', creator: people.alice, type: 'public' });
        addMember(workspace, room, people.alice, { roles: ['owner'] });
        addMember(workspace, room, people.bob);
        const said = await modDesk.say({ user: people.alice, room }, 'role add owner @bob');
        expect(said).toMatchObject({
            answer: '✅ Now owner in #volunteers: @bob.\nLasts until someone takes the role away.',
            calls: ['channels.addOwner'],
        });
        expect(said.changes).toEqual([
            '+ #volunteers owner bob',
            '+ team volunteers owner bob',
            '+ #volunteers says subscription-role-added bob owner by moddesk.service',
        ]);
    });
});
