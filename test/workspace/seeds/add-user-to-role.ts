// The examples of the document "roles.addUserToRole".
import { authorizationError, invalidUser, type SeedDocument } from './vector';

const addRole = { roleName: 'auditor-log', username: 'test.fun', roomId: '64adb09baa5ad4273bfc' };
const addRoleToday = { roleId: 'auditor-log', username: 'test.fun', roomId: '64adb09baa5ad4273bfc' };
const auditorLog = {
    _id: 'auditor-log',
    scope: 'Users',
    description: '',
    mandatory2fa: false,
    name: 'auditor-log',
    protected: true,
    _updatedAt: '2023-07-10T23:20:56.702Z',
};

export const addUserToRole: SeedDocument = {
    title: 'Assign Role to User',
    method: 'POST',
    endpoint: 'roles.addUserToRole',
    vectors: [
        {
            example: 'Success Example',
            request: addRole,
            requestToday: addRoleToday,
            status: 200,
            answer: { role: auditorLog, success: true },
        },
        {
            example: 'the request as documented',
            request: addRole,
            status: 200,
            answer: { role: auditorLog, success: true },
            today: {
                status: 400,
                answer: {
                    success: false,
                    error: 'must NOT have additional properties',
                    errorType: 'invalid-params',
                },
            },
        },
        {
            example: 'Example 1',
            request: { roomId: addRole.roomId },
            status: 400,
            answer: {
                success: false,
                error: "must have required property 'username' [error-invalid-role-properties]",
                errorType: 'error-invalid-role-properties',
            },
            today: {
                answer: {
                    success: false,
                    error: "must have required property 'username'",
                    errorType: 'invalid-params',
                },
            },
        },
        {
            example: 'Example 2',
            request: { ...addRole, username: 'nobody' },
            requestToday: { ...addRoleToday, username: 'nobody' },
            status: 400,
            answer: invalidUser,
        },
        {
            example: 'Example 3',
            request: { username: 'test.fun' },
            status: 400,
            answer: { success: false, error: 'error-invalid-role-properties' },
        },
        authorizationError(addRole),
    ],
};
