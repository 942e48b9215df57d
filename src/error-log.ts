// Notes errors that nobody foresaw in the app's log, without the service account's token.
import type { IEnvironmentRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { SettingsKeeper } from './settings';

interface Noting {
    readonly settings: SettingsKeeper;
    log(text: string): void;
}

/** An error as text, with the token taken out should it ever have got in. */
async function withoutSecrets(
    settings: SettingsKeeper,
    environment: IEnvironmentRead,
    error: unknown,
): Promise<string> {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
        const { serviceAccount } = await settings.read(environment);
        return serviceAccount ? text.split(serviceAccount.authToken).join('[token]') : text;
    } catch {
        // What cannot be searched for the token is not written down.
        return error instanceof Error ? error.name : 'Error';
    }
}

/** Never throws, as the answer to the moderator matters more than the log. */
export async function noteError(noting: Noting, environment: IEnvironmentRead, error: unknown): Promise<void> {
    try {
        noting.log(await withoutSecrets(noting.settings, environment, error));
    } catch {
        // A log that cannot be written to is let be.
    }
}
