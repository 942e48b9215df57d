// POST login
import { issueToken } from '../../state/build';
import type { User } from '../../state/documents';
import { hashSecret, passwordDigest } from '../../state/identifiers';
import type { Workspace } from '../../state/workspace';
import { success, type Answer } from '../answers';
import { publicRoute } from '../route';
import { userInfo } from '../user-info';

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function findUser(
    workspace: Workspace,
    { user, username, email }: Readonly<Record<string, unknown>>,
): User | undefined {
    const name = textOf(user) ?? textOf(username) ?? textOf(email);
    if (name === undefined) return undefined;
    if (!name.includes('@')) return workspace.users.findOneByUsernameIgnoringCase(name);
    return workspace.users.find(({ emails = [] }) => emails.some(({ address }) => address === name))[0];
}

function digestOf(password: unknown): string | undefined {
    if (typeof password === 'string') return passwordDigest(password);
    if (typeof password !== 'object' || password === null || !('digest' in password)) return undefined;
    return textOf(password.digest);
}

function isPasswordOf(workspace: Workspace, user: User, password: unknown): boolean {
    const digest = digestOf(password);
    return digest !== undefined && workspace.passwords.get(user._id)?.hashedPassword === hashSecret(digest);
}

const refused = (error: string, message: string): Answer => ({
    status: 401,
    body: { success: false, status: 'error', error, message },
});

/** Logs in by username or address and password (plain, or as a SHA-256 digest); answers with a new token. */
export const login = publicRoute({
    method: 'POST',
    endpoint: 'login',
    handle({ workspace, body }) {
        const user = findUser(workspace, body);
        if (!user || !isPasswordOf(workspace, user, body['password'])) return refused('Unauthorized', 'Unauthorized');
        if (user.type === 'app') {
            return refused('error-app-user-is-not-allowed-to-login', 'App user is not allowed to login');
        }
        if (!user.active) return refused('error-user-is-not-activated', 'User is not activated');
        const authToken = issueToken(workspace, user, { type: 'login' });
        const data = { userId: user._id, authToken, me: userInfo(workspace, user) };
        return success({ status: 'success', data });
    },
});
