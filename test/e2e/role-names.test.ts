// What roles are called: in any case, and where there is none of that name, with the one that was probably meant.
import { addGuardRole } from './arrange';
import { type Row, testRows } from './rows';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

const madeModerator = {
    answer: '✅ Now moderator in #general: @bob.',
    changes: ['+ #general moderator bob'],
    calls: ['roles.addUserToRole'],
};

const guardMade = {
    given: addGuardRole,
    answer: '✅ Now guard in #general: @bob.',
    changes: ['+ #general guard bob'],
    calls: ['rooms.roles', 'roles.addUserToRole'],
};

const rows: readonly Row[] = [
    { name: 'a built-in role in another case', as: 'alice', say: 'role add Moderator @bob', ...madeModerator },
    { name: 'a built-in role in capitals', as: 'alice', say: 'role add MODERATOR @bob', ...madeModerator },
    { name: 'a custom role by its name', as: 'admin', say: 'role add guard @bob', ...guardMade },
    { name: 'a custom role in another case', as: 'admin', say: 'role add GUARD @bob', ...guardMade },
    { name: 'a custom role by its id', as: 'admin', say: 'role add Guard-Id @bob', ...guardMade },
    {
        name: 'a role of the workspace in another case',
        as: 'admin',
        say: 'role add Guest @bob --workspace',
        answer: '✅ Now guest in the whole workspace: @bob.',
        changes: ['+ @bob role guest'],
        calls: ['roles.addUserToRole'],
    },
    {
        name: 'a role of the workspace in another case, without --workspace',
        as: 'admin',
        say: 'role add ADMIN @bob',
        answer: '[mod-workspace-role-unconfirmed]',
    },
    {
        name: 'a misspelt role',
        as: 'alice',
        say: 'role add moderater @bob',
        answer: '⛔ There is no role `moderater`. Did you mean `moderator`? [error-invalid-role]',
    },
    {
        name: 'a misspelt custom role',
        as: 'admin',
        given: addGuardRole,
        say: 'role remove gaurd @bob',
        answer: '⛔ There is no role `gaurd`. Did you mean `guard`? [error-invalid-role]',
    },
    {
        name: 'a misspelt role of the workspace',
        as: 'admin',
        say: 'role add gust @bob --workspace',
        answer: '⛔ There is no role `gust`. Did you mean `guest`? [error-invalid-role]',
    },
    {
        name: 'a role that comes with Rocket.Chat, and is not on this server',
        as: 'admin',
        say: 'role add livechat-agent @bob --workspace',
        answer: '⛔ There is no role `livechat-agent`. [error-invalid-role]',
    },
    {
        name: 'nothing like a role',
        as: 'alice',
        say: 'role add pope @bob',
        answer: '⛔ There is no role `pope`. [error-invalid-role]',
    },
    {
        name: 'why it would not work',
        as: 'alice',
        say: 'doctor @bob role add moderater',
        answer: 'There is no role `moderater`. Did you mean `moderator`? [error-invalid-role]',
    },
];

testRows(use, rows);
