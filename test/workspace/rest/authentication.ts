// Who calls: the user of a login token, or of an OAuth access token.
import type { User } from '../state/documents';
import type { Workspace } from '../state/workspace';

/** The header of a request by its lower-case name. */
export type HeaderOf = (name: string) => string | undefined;

/**
 * The caller: by `X-User-Id` and `X-Auth-Token` together, or where one of them is absent by an OAuth bearer token.
 * Whether the user is active is not asked; deactivation deletes the tokens.
 */
export function authenticate(workspace: Workspace, header: HeaderOf): User | undefined {
    const userId = header('x-user-id');
    const token = header('x-auth-token');
    if (userId && token) {
        const owner = workspace.loginTokens.findOneByToken(token)?.userId;
        return owner === userId ? workspace.users.get(userId) : undefined;
    }
    const bearer = /^Bearer (.+)$/.exec(header('authorization') ?? '')?.[1];
    const credential = bearer === undefined ? undefined : workspace.oauthCredentials.findOneByToken(bearer);
    return credential?.kind === 'access-token' ? workspace.users.get(credential.userId) : undefined;
}
