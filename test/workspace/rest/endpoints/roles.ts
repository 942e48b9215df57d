// roles.*: list, getUsersInRole, addUserToRole, removeUserFromRole
import {
    isRoleAddUserToRoleProps,
    isRoleRemoveUserFromRoleProps,
    isRolesGetUsersInRoleProps,
} from '@rocket.chat/rest-typings/dist/v1/roles';
import { addUserToRole } from '../../rules/add-user-to-role';
import { MeteorError } from '../../rules/errors';
import { findTargetUser } from '../../rules/find-target-user';
import { hasPermission } from '../../rules/permissions';
import { removeUserFromRole } from '../../rules/remove-user-from-role';
import { usersInRole } from '../../rules/users-in-role';
import { success } from '../answers';
import { pagination, type PageParams } from '../pagination';
import { privateRoute, type Validator } from '../route';
import { isDocumentedAddUserToRoleBody } from '../validation';

const list = privateRoute({
    method: 'GET',
    endpoint: 'roles.list',
    handle: ({ workspace }) =>
        success({ roles: workspace.roles.all().map((role) => ({ ...role, _updatedAt: undefined })) }),
});

const getUsersInRole = privateRoute({
    method: 'GET',
    endpoint: 'roles.getUsersInRole',
    permissionsRequired: ['access-permissions'],
    query: isRolesGetUsersInRoleProps as Validator<PageParams & { role: string; roomId?: string }>,
    handle({ workspace, user, query }) {
        const { role: roleId, roomId } = query;
        if (roomId && !hasPermission(workspace, user._id, 'view-other-user-channels')) {
            throw new MeteorError('error-not-allowed', 'Not allowed');
        }
        const role = workspace.roles.get(roleId);
        if (!role) throw new MeteorError('error-invalid-roleId');
        const found = usersInRole(workspace, role, roomId);
        const { count, offset } = pagination(query);
        const users = found.slice(offset, count === 0 ? undefined : offset + count);
        return success({
            users: users.map(({ _id, name, username, emails, avatarETag, createdAt, _updatedAt }) => {
                return { _id, name, username, emails, avatarETag, createdAt, _updatedAt };
            }),
            total: found.length,
        });
    },
});

interface AddUserToRoleBody {
    username: string;
    roleId?: string;
    roleName?: string;
    roomId?: string | null;
}

const add = privateRoute({
    method: 'POST',
    endpoint: 'roles.addUserToRole',
    body: isRoleAddUserToRoleProps as Validator<AddUserToRoleBody>,
    documented: { body: isDocumentedAddUserToRoleBody, invalidBodyCode: 'error-invalid-role-properties' },
    handle({ workspace, user, body, variant }) {
        const target = findTargetUser(workspace, { username: body.username });
        const byName = variant.roleNameAccepted
            ? workspace.roles.find(({ name }) => name === body.roleName)[0]
            : undefined;
        const roleId = body.roleId ?? byName?._id;
        return success({ role: addUserToRole(workspace, user._id, { user: target, roleId, roomId: body.roomId }) });
    },
});

const remove = privateRoute({
    method: 'POST',
    endpoint: 'roles.removeUserFromRole',
    permissionsRequired: ['access-permissions'],
    body: isRoleRemoveUserFromRoleProps,
    // The server takes `roomId` too and does nothing with it.
    handle: ({ workspace, body: { username, roleId, scope } }) =>
        success({ role: removeUserFromRole(workspace, { username, roleId, scope }) }),
});

export const roles = [list, getUsersInRole, add, remove];
