// The composition root: wires settings, workspace, pipeline and entrances, and decides nothing.
import type {
    IConfigurationExtend,
    IConfigurationModify,
    IEnvironmentRead,
    IHttp,
    IModify,
    IPersistence,
    IRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import { App } from '@rocket.chat/apps-engine/definition/App';
import type { IMessageReportContext, IPostMessageReported } from '@rocket.chat/apps-engine/definition/messages';
import type {
    IPostRoomUserJoined,
    IPreRoomUserJoined,
    IRoomUserJoinedContext,
} from '@rocket.chat/apps-engine/definition/rooms';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';
import type { IUIKitInteractionHandler, IUIKitResponse } from '@rocket.chat/apps-engine/definition/uikit';
import type {
    UIKitActionButtonInteractionContext,
    UIKitBlockInteractionContext,
    UIKitInteractionContext,
    UIKitViewCloseInteractionContext,
    UIKitViewSubmitInteractionContext,
} from '@rocket.chat/apps-engine/definition/uikit/UIKitInteractionContext';
import { Doorway } from './doorway';
import type { Memory } from './doorway';
import { onJoined } from './joined';
import { refuseTheBanned } from './joining';
import { caseIdMaker } from './moderation/cases/case-id';
import { keepingMemory } from './moderation/keeping-memory';
import { Submissions } from './moderation/submissions/submissions';
import { BanWatch } from './moderation/own-bans/watch';
import { ShownRooms } from './moderation/shown-rooms';
import { Turns } from './moderation/turns';
import { actionButtons, onActionButton, onBlockAction, onViewSubmit, openPanel } from './panel/panel';
import type { Visit } from './panel/visit';
import { onMessageReported } from './reporting';
import { settingDeclarations, SettingsKeeper } from './settings';
import { ModCommand } from './slash/mod-command';
import type { Entrance } from './slash/mod-command';
import { sweepNow, sweepProcessors } from './sweeper';
import { BanFamily } from './workspace/ban-family';
import { Teller } from './workspace/engine/teller';
import type { Accessors } from './workspace/open-workspace';
import { PermissionTableCache } from './workspace/permission-table';
import { KnownAddresses } from './workspace/rest/address';
import { RateLimits } from './workspace/rest/rate-limits';
import { MarkerCheck } from './moderation/time/marker-check';

export default class ModDeskApp
    extends App
    implements IUIKitInteractionHandler, IPostMessageReported, IPreRoomUserJoined, IPostRoomUserJoined
{
    private readonly memory: Memory = {
        appId: this.getID(),
        version: this.getVersion(),
        startedAt: Date.now(),
        settings: new SettingsKeeper(),
        server: {
            permissionTable: new PermissionTableCache(Date.now),
            rateLimits: new RateLimits(Date.now),
            banFamily: new BanFamily(Date.now),
            addresses: new KnownAddresses(Date.now),
        },
        turns: new Turns(),
        runsHere: new Set(),
        banWatch: new BanWatch(),
        returnRound: { next: 0 },
        shownRooms: new ShownRooms(Date.now),
        teller: new Teller(),
        making: {
            now: Date.now,
            caseId: caseIdMaker(Date.now, Math.random),
            recordId: () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`,
        },
        sentForms: new Submissions(),
        submissionDays: new Set(),
        kept: keepingMemory(Date.now),
        markerCheck: new MarkerCheck(),
        log: (text) => {
            this.getLogger().error(text);
        },
    };

    public override async onEnable(
        environment: IEnvironmentRead,
        configuration: IConfigurationModify,
    ): Promise<boolean> {
        await this.memory.settings.read(environment);
        await sweepNow(configuration.scheduler);
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
        this.memory.settings.forget();
        const { permissionTable, rateLimits, banFamily, addresses } = this.memory.server;
        addresses.forget();
        permissionTable.forget();
        rateLimits.forget();
        banFamily.forget();
        await this.memory.settings.read(read.getEnvironmentReader());
    }

    public async executePreRoomUserJoined(
        joining: IRoomUserJoinedContext,
        read: IRead,
        _http: IHttp,
        persistence: IPersistence,
    ): Promise<void> {
        await refuseTheBanned(this.memory, joining, read, persistence);
    }

    public async executePostRoomUserJoined(
        joined: IRoomUserJoinedContext,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
        modify: IModify,
    ): Promise<void> {
        await onJoined(this.memory, joined, { read, modify, http, persistence });
    }

    public async executeBlockActionHandler(
        context: UIKitBlockInteractionContext,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
        modify: IModify,
    ): Promise<IUIKitResponse> {
        return onBlockAction(this.visit(context, { read, modify, http, persistence }), context, modify);
    }

    public async executeViewSubmitHandler(
        context: UIKitViewSubmitInteractionContext,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
        modify: IModify,
    ): Promise<IUIKitResponse> {
        return onViewSubmit(this.visit(context, { read, modify, http, persistence }), context, modify);
    }

    public async executeActionButtonHandler(
        context: UIKitActionButtonInteractionContext,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
        modify: IModify,
    ): Promise<IUIKitResponse> {
        return onActionButton(this.visit(context, { read, modify, http, persistence }), context, modify);
    }

    /** Nothing is kept for a view; without an answer here the engine warns of every closing in the server's log. */
    public executeViewClosedHandler(context: UIKitViewCloseInteractionContext): Promise<IUIKitResponse> {
        return Promise.resolve(context.getInteractionResponder().successResponse());
    }

    public async executePostMessageReported(
        context: IMessageReportContext,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
        modify: IModify,
    ): Promise<void> {
        await onMessageReported(this.memory, context, { read, modify, http, persistence });
    }

    protected override async extendConfiguration(configuration: IConfigurationExtend): Promise<void> {
        await Promise.all(settingDeclarations.map((setting) => configuration.settings.provideSetting(setting)));
        for (const button of actionButtons()) {
            configuration.ui.registerButton(button);
        }
        await configuration.scheduler.registerProcessors(sweepProcessors(this.memory));
        await configuration.slashCommands.provideSlashCommand(
            new ModCommand((context, read, modify, http, persistence) =>
                this.enterBySlash(context, { read, modify, http, persistence }),
            ),
        );
    }

    private enterBySlash(context: SlashCommandContext, accessors: Accessors): Entrance {
        const user = context.getSender();
        const room = context.getRoom();
        const triggerId = context.getTriggerId();
        const doorway = new Doorway(this.memory, accessors, user);
        const { modify } = accessors;
        return {
            t: doorway.t,
            // Outside a thread the engine hands over null, whatever its types say.
            threadId: context.getThreadId() || undefined,
            openDesk: () => doorway.enter(room),
            openDoctor: () => doorway.openDoctor(),
            // Without a trigger the engine hands over null, whatever its types say.
            ...(triggerId
                ? {
                      openPanel: (desk, username) =>
                          openPanel(this.visitThrough(doorway), desk, { modify, user, triggerId }, username),
                  }
                : {}),
            tell: (text) => doorway.tell(room, context.getThreadId(), text),
            report: (error) => doorway.report(error),
        };
    }

    private visit(context: UIKitInteractionContext, accessors: Accessors): Visit {
        return this.visitThrough(new Doorway(this.memory, accessors, context.getInteractionData().user));
    }

    private visitThrough(doorway: Doorway): Visit {
        return {
            t: doorway.t,
            appId: this.memory.appId,
            since: Date.now(),
            opening: this.memory.making.recordId(),
            sentForms: doorway.sentForms(),
            openDesk: (roomId) => doorway.enterById(roomId),
            tell: (roomId, text) => doorway.tellInRoom(roomId, text),
            report: (error) => doorway.report(error),
        };
    }
}
