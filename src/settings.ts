// The app's settings: declared once, read once, and read again when one of them changes.
import type { IEnvironmentRead } from '@rocket.chat/apps-engine/definition/accessors';
import { SettingType } from '@rocket.chat/apps-engine/definition/settings';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import { readDuration } from './moderation/time/duration';
import type { ServiceAccount } from './workspace/rest/service-account';

interface Declared {
    readonly id: string;
    readonly type: SettingType;
    readonly packageValue: string | boolean;
    readonly section: string;
}

const DECLARED = [
    { id: 'rest-url', type: SettingType.STRING, packageValue: '', section: 'setting-section-service-account' },
    { id: 'rest-user-id', type: SettingType.STRING, packageValue: '', section: 'setting-section-service-account' },
    { id: 'rest-auth-token', type: SettingType.PASSWORD, packageValue: '', section: 'setting-section-service-account' },
    { id: 'default-mute-duration', type: SettingType.STRING, packageValue: '', section: 'setting-section-rules' },
    { id: 'protect-higher-ranks', type: SettingType.BOOLEAN, packageValue: true, section: 'setting-section-rules' },
] as const satisfies readonly Declared[];

type SettingId = (typeof DECLARED)[number]['id'];

export const settingDeclarations: readonly ISetting[] = DECLARED.map((declared) => ({
    ...declared,
    required: false,
    public: false,
    i18nLabel: `setting-${declared.id}`,
    i18nDescription: `setting-${declared.id}-description`,
}));

export interface Settings {
    /** `undefined` until both the user id and the token are set. */
    readonly serviceAccount: ServiceAccount | undefined;
    readonly protectHigherRanks: boolean;
    /** Milliseconds; `undefined` where none is set, or what is set is no duration. */
    readonly defaultMuteDuration: number | undefined;
}

const SITE_URL = 'Site_Url';

async function readSettings(environment: IEnvironmentRead): Promise<Settings> {
    const value = (id: SettingId): Promise<unknown> => environment.getSettings().getValueById(id);
    const [url, userId, authToken, protectHigherRanks, defaultMuteDuration] = await Promise.all([
        value('rest-url'),
        value('rest-user-id'),
        value('rest-auth-token'),
        value('protect-higher-ranks'),
        value('default-mute-duration'),
    ]);
    const account = { userId: trimmed(userId), authToken: trimmed(authToken) };
    const complete = account.userId !== '' && account.authToken !== '';
    const address = trimmed(url) || (complete ? await readSiteUrl(environment) : '');
    return {
        serviceAccount: complete ? { ...account, url: address.replace(/\/+$/, '') } : undefined,
        protectHigherRanks: protectHigherRanks !== false,
        defaultMuteDuration: readDuration(trimmed(defaultMuteDuration)),
    };
}

/** Empty where it cannot be read; REST then refuses for want of an address, and the rest works. */
async function readSiteUrl(environment: IEnvironmentRead): Promise<string> {
    try {
        return trimmed(await environment.getServerSettings().getValueById(SITE_URL));
    } catch {
        return '';
    }
}

function trimmed(value: unknown): string {
    return typeof value === 'string' ? value.trim() : '';
}

/** Keeps what was read, as each setting read is a round trip to the server. */
export class SettingsKeeper {
    private kept: Promise<Settings> | undefined;

    /** The settings; a failed read is not kept, and throws. */
    public read(environment: IEnvironmentRead): Promise<Settings> {
        const reading = (this.kept ??= readSettings(environment));
        reading.catch(() => {
            this.forget();
        });
        return reading;
    }

    public forget(): void {
        this.kept = undefined;
    }
}
