// The app's settings: declared once, read once, and read again when one of them changes.
import type { IEnvironmentRead } from '@rocket.chat/apps-engine/definition/accessors';
import { SettingType } from '@rocket.chat/apps-engine/definition/settings';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { Audience } from './answers/herald';
import { readWholeDuration } from './parameters/duration-text';
import type { ServiceAccount } from './workspace/rest/service-account';

interface Declared {
    readonly id: string;
    readonly type: SettingType;
    readonly packageValue: string | boolean;
    readonly section: string;
    readonly values?: ISetting['values'];
}

const DECLARED = [
    { id: 'rest-url', type: SettingType.STRING, packageValue: '', section: 'setting-section-service-account' },
    { id: 'rest-user-id', type: SettingType.STRING, packageValue: '', section: 'setting-section-service-account' },
    { id: 'rest-auth-token', type: SettingType.PASSWORD, packageValue: '', section: 'setting-section-service-account' },
    { id: 'default-mute-duration', type: SettingType.STRING, packageValue: '', section: 'setting-section-rules' },
    { id: 'require-reason', type: SettingType.BOOLEAN, packageValue: false, section: 'setting-section-rules' },
    { id: 'protect-higher-ranks', type: SettingType.BOOLEAN, packageValue: true, section: 'setting-section-rules' },
    {
        id: 'announce-in-room',
        type: SettingType.SELECT,
        packageValue: 'short',
        section: 'setting-section-telling',
        values: [
            { key: 'none', i18nLabel: 'setting-announce-in-room-none' },
            { key: 'short', i18nLabel: 'setting-announce-in-room-short' },
        ],
    },
    { id: 'tell-target', type: SettingType.BOOLEAN, packageValue: true, section: 'setting-section-telling' },
    { id: 'mod-log-room', type: SettingType.ROOM_PICK, packageValue: '', section: 'setting-section-telling' },
    { id: 'reports-to-moderators', type: SettingType.BOOLEAN, packageValue: true, section: 'setting-section-telling' },
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
    readonly requireReason: boolean;
    /** Milliseconds; `undefined` where none is set, or what is set is no duration. */
    readonly defaultMuteDuration: number | undefined;
    readonly audience: Audience;
    readonly reportsToModerators: boolean;
    /** As it was entered, for the doctor; of the token only whether there is one. */
    readonly entered: {
        readonly userId: string;
        readonly hasToken: boolean;
        readonly address: string;
        readonly defaultMuteDuration: string;
    };
}

const SITE_URL = 'Site_Url';

type Values = Readonly<Record<SettingId, unknown>>;

async function readValues(environment: IEnvironmentRead): Promise<Values> {
    const read = async ({ id }: { id: SettingId }): Promise<Partial<Values>> => ({
        [id]: (await environment.getSettings().getValueById(id)) as unknown,
    });
    return Object.assign({}, ...(await Promise.all(DECLARED.map(read)))) as Values;
}

async function readServiceAccount(environment: IEnvironmentRead, values: Values): Promise<ServiceAccount | undefined> {
    const userId = trimmed(values['rest-user-id']);
    const authToken = trimmed(values['rest-auth-token']);
    if (userId === '' || authToken === '') {
        return undefined;
    }
    const address = trimmed(values['rest-url']) || (await readSiteUrl(environment));
    return { userId, authToken, url: withoutSlash(address) };
}

/** A room pick holds a list of rooms; the first one counts. */
function pickedRoom(value: unknown): string | undefined {
    const [room] = Array.isArray(value) ? (value as unknown[]) : [];
    const id = typeof room === 'object' && room !== null ? (room as { _id?: unknown })._id : undefined;
    return typeof id === 'string' && id !== '' ? id : undefined;
}

/** No end is what there is without a default. */
function readDefaultDuration(entered: string): number | undefined {
    const read = readWholeDuration(entered);
    return read.kind === 'duration' && read.duration !== 'endless' ? read.duration : undefined;
}

async function readSettings(environment: IEnvironmentRead): Promise<Settings> {
    const values = await readValues(environment);
    return {
        serviceAccount: await readServiceAccount(environment, values),
        protectHigherRanks: values['protect-higher-ranks'] !== false,
        requireReason: values['require-reason'] === true,
        defaultMuteDuration: readDefaultDuration(trimmed(values['default-mute-duration'])),
        audience: {
            announceInRoom: values['announce-in-room'] !== 'none',
            tellTarget: values['tell-target'] !== false,
            modLogRoom: pickedRoom(values['mod-log-room']),
        },
        reportsToModerators: values['reports-to-moderators'] !== false,
        entered: {
            userId: trimmed(values['rest-user-id']),
            hasToken: trimmed(values['rest-auth-token']) !== '',
            address: trimmed(values['rest-url']),
            defaultMuteDuration: trimmed(values['default-mute-duration']),
        },
    };
}

/**
 * The workspace's address without a slash at its end. Empty where it cannot be read: REST then refuses for want of an
 * address, links are left out, and the rest works.
 */
export async function readSiteUrl(environment: IEnvironmentRead): Promise<string> {
    try {
        return withoutSlash(trimmed(await environment.getServerSettings().getValueById(SITE_URL)));
    } catch {
        return '';
    }
}

export function withoutSlash(address: string): string {
    return address.replace(/\/+$/, '');
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
