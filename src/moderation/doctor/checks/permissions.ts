// Which of the permissions that Mod Desk needs the service account lacks. REST `permissions.listAll`.
import type { PermissionTable } from '../../../workspace/ports';
import { grants } from '../../authorise';
import { defineCheck } from '../check';
import { NEEDED_PERMISSIONS } from '../needed-permissions';
import type { NeededPermission } from '../needed-permissions';

/** What the server does not have, such as banning on an older one, nobody can hold, and nobody needs. */
function lacking(
    table: PermissionTable,
    roles: readonly string[],
    need: NeededPermission['need'],
): readonly NeededPermission[] {
    const lacks = (permission: string): boolean => table.has(permission) && !grants(table, permission, roles);
    return NEEDED_PERMISSIONS.filter((each) => each.need === need)
        .map((each) => ({ ...each, permissions: each.permissions.filter(lacks) }))
        .filter(({ permissions }) => permissions.length > 0);
}

export const permissions = defineCheck({
    name: 'permissions',
    needs: ['token'],
    findings: { held: 'good', missing: 'bad', incomplete: 'warning', unclear: 'unknown' },
    async run({ inspection }) {
        const [account, table] = await Promise.all([inspection.account(), inspection.permissionTable()]);
        if (!account.ok) {
            return { code: 'unclear', details: { problem: account.problem } };
        }
        if (!table.ok) {
            return { code: 'unclear', details: { problem: table.problem } };
        }
        const { roles, username } = account.value;
        const required = lacking(table.value, roles, 'required');
        const optional = lacking(table.value, roles, 'optional');
        const details = { username, permissions: [...required, ...optional] };
        if (required.length > 0) {
            return { code: 'missing', details };
        }
        return optional.length > 0 ? { code: 'incomplete', details } : { code: 'held', details: { username } };
    },
});
