// /mod role … --workspace: roles of the whole workspace, which must be named as such.
import type { ModDesk } from './mod-desk';
import { testRows } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

const makeErinAdmin = ({ demo: { workspace, people } }: ModDesk): void => {
    workspace.users.update(people.erin._id, { roles: ['user', 'admin'] });
};

describe('a role of the workspace is', () => {
    testRows(use, [
        {
            name: 'given by an admin',
            as: 'admin',
            say: 'role add admin @bob --workspace',
            answer: '✅ Now admin in the whole workspace: @bob.',
            changes: ['+ @bob role admin'],
            calls: ['roles.addUserToRole'],
        },
        {
            name: 'given to one who is not in the room, from a direct room',
            as: 'admin',
            in: 'direct',
            say: 'role add --workspace guest erin',
            answer: '✅ Now guest in the whole workspace: @erin.',
            changes: ['+ @erin role guest'],
            calls: ['roles.addUserToRole'],
        },
        {
            name: 'taken by an admin, from an admin too',
            as: 'admin',
            given: makeErinAdmin,
            say: 'role remove admin @erin --workspace',
            answer: '✅ No longer admin in the whole workspace: @erin.',
            changes: ['- @erin role admin'],
            calls: ['roles.removeUserFromRole'],
        },
        {
            name: 'not given unless it is said to be one',
            as: 'admin',
            say: 'role add admin @bob',
            answer: '[mod-workspace-role-unconfirmed]',
        },
        {
            name: 'not given by the owner of a room',
            as: 'alice',
            say: 'role add admin @bob --workspace',
            answer: ['[error-not-allowed]', 'access-permissions'],
        },
        {
            name: 'not taken by a moderator of a room',
            as: 'carol',
            say: 'role remove user @bob --workspace',
            answer: '[error-not-allowed]',
        },
        {
            name: 'not given to an unknown user',
            as: 'admin',
            say: 'role add admin @nobody --workspace',
            answer: '[error-invalid-user]',
            calls: ['users.autocomplete'],
        },
        {
            name: 'not given twice',
            as: 'admin',
            given: makeErinAdmin,
            say: 'role add admin @erin --workspace',
            answer: 'ℹ️ Already admin in the whole workspace: @erin.',
        },
        {
            name: 'not taken from one without it',
            as: 'admin',
            say: 'role remove admin @bob --workspace',
            answer: 'ℹ️ Not admin in the whole workspace: @bob.',
        },
        {
            name: 'not taken from the last admin, which is found out beforehand',
            as: 'admin',
            say: 'role remove admin @admin --workspace',
            answer: ['⛔ @admin: ', '[error-admin-required]'],
            calls: ['roles.getUsersInRole'],
        },
    ]);

    describe('with a permission of its own', () => {
        const entrust = async (modDesk: ModDesk, permission: string): Promise<void> => {
            modDesk.demo.workspace.users.update(modDesk.demo.people.erin._id, { roles: ['user', 'guest'] });
            const held = modDesk.demo.workspace.permissions.get(permission)?.roles ?? [];
            await modDesk.setPermission(permission, [...held, 'guest']);
        };

        testRows(use, [
            {
                name: 'given by whoever may',
                as: 'erin',
                given: (modDesk) => entrust(modDesk, 'access-permissions'),
                say: 'role add bot @bob --workspace',
                answer: '✅ Now bot in the whole workspace: @bob.',
                changes: ['+ @bob role bot'],
                calls: ['roles.addUserToRole'],
            },
            {
                name: 'not admin without the permission for just that',
                as: 'erin',
                given: (modDesk) => entrust(modDesk, 'access-permissions'),
                say: 'role add admin @bob --workspace',
                answer: ['[error-not-allowed]', 'assign-admin-role'],
            },
            {
                name: 'not taken from an admin',
                as: 'erin',
                given: (modDesk) => entrust(modDesk, 'access-permissions'),
                say: 'role remove user @admin --workspace',
                answer: '[mod-outranked]',
            },
        ]);
    });
});
