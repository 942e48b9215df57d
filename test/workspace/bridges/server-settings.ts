// The bridge to the server's settings: which of them an app may read depends on how it asked for the permission.
import type { IPermission } from '@rocket.chat/apps-engine/definition/permissions/IPermission';
import { type ISetting, SettingType } from '@rocket.chat/apps-engine/definition/settings';
import type { ServerSettingBridge } from '@rocket.chat/apps-engine/server/bridges';
import type { Setting } from '../state/documents';
import type { Workspace } from '../state/workspace';
import type { HostMethods } from './create-bridge';

const types = {
    string: SettingType.STRING,
    int: SettingType.NUMBER,
    boolean: SettingType.BOOLEAN,
    select: SettingType.SELECT,
} as const;

const toAppSetting = ({ _id, type, value, public: isPublic, hidden, _updatedAt }: Setting): ISetting => ({
    id: _id,
    type: types[type],
    packageValue: undefined,
    value,
    required: false,
    public: isPublic,
    hidden,
    i18nLabel: _id,
    updatedAt: _updatedAt,
});

const readable = 'server-setting.read';

export class ServerSettingMethods implements HostMethods<ServerSettingBridge> {
    constructor(
        private readonly workspace: Workspace,
        private readonly permissionsOf: (appId: string) => readonly IPermission[] | undefined,
    ) {}

    getAll(): Promise<ISetting[]> {
        return Promise.resolve(this.workspace.settings.find(({ secret }) => !secret).map(toAppSetting));
    }

    /**
     * @throws Error for a setting that is not there, or is hidden and not among the `hiddenSettings` of the permission
     */
    async getOneById(id: string, appId: string): Promise<ISetting> {
        await Promise.resolve();
        const setting = this.workspace.settings.get(id);
        if (!setting || !this.mayRead(setting, appId)) throw new Error(`The setting "${id}" is not readable.`);
        return toAppSetting(setting);
    }

    isReadableById(id: string): Promise<boolean> {
        return Promise.resolve(this.workspace.settings.get(id)?.secret === false);
    }

    async updateOne({ id, value }: ISetting): Promise<void> {
        if (!(await this.isReadableById(id))) throw new Error(`The setting "${id}" is not readable.`);
        this.workspace.setSetting(id, value as Setting['value']);
    }

    private mayRead(setting: Setting, appId: string): boolean {
        const permissions = this.permissionsOf(appId);
        if (!permissions) return !setting.hidden;
        const granted: (IPermission & { hiddenSettings?: string[] }) | undefined = permissions.find(
            ({ name }) => name === readable,
        );
        return granted !== undefined && (!setting.hidden || granted.hiddenSettings?.includes(setting._id) === true);
    }
}
