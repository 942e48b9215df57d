// Validation failures, and the schemas that Rocket.Chat writes inside its routes instead of exporting them.
import { ajv, ajvQuery } from '@rocket.chat/rest-typings/dist/v1/Ajv';
import type { RoomParams } from '../rules/find-room';
import type { UserParams } from '../rules/find-target-user';
import { failure, type Answer } from './answers';
import type { PrivateRoute, Validator } from './route';
import type { Variant } from './variant';

const text = { type: 'string' };

const object = (properties: Record<string, unknown>, required: string[] = []) => ({
    type: 'object',
    properties,
    required,
    additionalProperties: false,
});

/** rooms.roles */
export const isRoomRolesQuery: Validator<{ rid: string }> = ajvQuery.compile(object({ rid: text }, ['rid']));

/** permissions.listAll */
export const isPermissionsListAllQuery: Validator<{ updatedSince?: string | null }> = ajvQuery.compile(
    object({ updatedSince: { type: 'string', nullable: true } }),
);

/** commands.run */
export const isCommandsRunBody: Validator<{
    command: string;
    params?: string | null;
    roomId: string;
    tmid?: string | null;
    triggerId?: string | null;
}> = ajv.compile(
    object(
        {
            command: { type: 'string', minLength: 1 },
            params: { type: 'string', nullable: true },
            roomId: { type: 'string', minLength: 1 },
            tmid: { type: 'string', nullable: true },
            triggerId: { type: 'string', nullable: true },
        },
        ['command', 'roomId'],
    ),
);

/** groups.kick and the role endpoints of groups.* */
export const isGroupUserBody: Validator<RoomParams & UserParams> = ajv.compile({
    ...object({ roomId: text, roomName: text, userId: text, username: text, user: text }),
    oneOf: [{ required: ['roomId'] }, { required: ['roomName'] }],
});

/** roles.addUserToRole as its document has it: with `roleName`. */
export const isDocumentedAddUserToRoleBody: Validator<{
    username: string;
    roleId?: string;
    roleName?: string;
    roomId?: string;
}> = ajv.compile(
    object({ username: text, roleId: text, roleName: text, roomId: { type: 'string', nullable: true } }, ['username']),
);

/** The failure of a query that its validator refuses, or undefined. */
export function checkQuery(
    { query }: Pick<PrivateRoute, 'query'>,
    params: unknown,
    variant: Variant,
): Answer | undefined {
    if (!query || query(params)) return undefined;
    return failure(messagesOf(query, variant), 'error-invalid-params');
}

/** The failure of a body that its validator refuses, or undefined. */
export function checkBody(route: PrivateRoute, params: unknown, variant: Variant): Answer | undefined {
    const legacy = variant.legacyValidation ? route.documented : undefined;
    const validator = legacy?.body ?? route.body;
    if (!validator || validator(params)) return undefined;
    const code = legacy?.invalidBodyCode ?? 'invalid-params';
    const messages = messagesOf(validator, variant);
    return failure(variant.legacyValidation ? `${messages} [${code}]` : messages, code);
}

const messagesOf = ({ errors }: Validator<unknown>, { validationJoiner }: Variant): string =>
    (errors ?? []).map(({ message = '' }) => message).join(validationJoiner);
