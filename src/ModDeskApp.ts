// The composition root: wires settings, workspace, pipeline and entrances, and decides nothing.
import type {
    IConfigurationExtend,
    IConfigurationModify,
    IEnvironmentRead,
    IHttp,
    IModify,
    IRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import { App } from '@rocket.chat/apps-engine/definition/App';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { openDesk } from './moderation/desk';
import type { Desk } from './moderation/desk';
import { ShownRooms } from './moderation/shown-rooms';
import { settingDeclarations, SettingsKeeper } from './settings';
import { ModCommand } from './slash/mod-command';
import type { Entrance } from './slash/mod-command';
import { translator } from './texts/translate';
import { toPerson } from './workspace/engine/converters';
import { Teller } from './workspace/engine/teller';
import { openWorkspace } from './workspace/open-workspace';
import { PermissionTableCache } from './workspace/permission-table';
import { success } from './workspace/problem';
import type { Result } from './workspace/problem';

export default class ModDeskApp extends App {
    private readonly settings = new SettingsKeeper();
    private readonly permissionTable = new PermissionTableCache(Date.now);
    private readonly shownRooms = new ShownRooms(Date.now);
    private readonly teller = new Teller();

    public override async onEnable(environment: IEnvironmentRead): Promise<boolean> {
        await this.settings.read(environment);
        return true;
    }

    /**
     * The engine writes what this answers into the app's log, and a setting may be the token. Nothing is also a valid
     * answer: the engine then stores the setting as it was entered, which its type does not say.
     */
    public override onPreSettingUpdate(): Promise<ISetting> {
        return Promise.resolve(null as unknown as ISetting);
    }

    public override async onSettingUpdated(
        _setting: ISetting,
        _configuration: IConfigurationModify,
        read: IRead,
    ): Promise<void> {
        this.settings.forget();
        this.permissionTable.forget();
        await this.settings.read(read.getEnvironmentReader());
    }

    protected override async extendConfiguration(configuration: IConfigurationExtend): Promise<void> {
        await Promise.all(settingDeclarations.map((setting) => configuration.settings.provideSetting(setting)));
        await configuration.slashCommands.provideSlashCommand(
            new ModCommand((context, read, modify, http) => this.enterBySlash(context, read, modify, http)),
        );
    }

    private enterBySlash(context: SlashCommandContext, read: IRead, modify: IModify, http: IHttp): Entrance {
        const sender = context.getSender();
        const room = context.getRoom();
        return {
            t: translator(languageOf(sender)),
            openDesk: async (): Promise<Result<Desk>> => {
                const { serviceAccount, protectHigherRanks } = await this.settings.read(read.getEnvironmentReader());
                const { reading, acting, enter } = openWorkspace(
                    { read, modify, http },
                    serviceAccount,
                    this.permissionTable,
                    this.getID(),
                );
                const pipeline = { reading, acting, rules: { protectHigherRanks }, shownRooms: this.shownRooms };
                const entered = await enter(room);
                return entered.ok ? success(openDesk(pipeline, toPerson(sender), entered.value)) : entered;
            },
            tell: (text) =>
                this.teller.tell({ read, modify }, { user: sender, room, threadId: context.getThreadId() }, text),
            report: async (error) => {
                this.getLogger().error(await this.withoutSecrets(error, read));
            },
        };
    }

    /** The error as text, with the service account's token taken out should it ever have got in. */
    private async withoutSecrets(error: unknown, read: IRead): Promise<string> {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
        const { serviceAccount } = await this.settings.read(read.getEnvironmentReader());
        return serviceAccount ? text.split(serviceAccount.authToken).join('[token]') : text;
    }
}

function languageOf(user: IUser): string | undefined {
    return user.settings?.preferences?.language;
}
