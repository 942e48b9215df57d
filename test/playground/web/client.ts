// One logged-in person's client: data, apps and the connection to the server.
import { Apps } from './apps/app-data';
import { Rest, type Login } from './session/rest';
import { openStream, type EventHandlers } from './session/stream';
import { Chat, type Me } from './state/chat';
import type { WireMessage, WireNotice, WireSidebarRooms } from './state/documents';
import type { Toasts } from './state/toasts';
import { ActionManager } from './uikit/action-manager';
import { Surfaces } from './uikit/surfaces';

const timeoutText = 'The app has not answered in time. Please try again or ask your administrator.';

interface RoomRoles {
    readonly roles: readonly { readonly u: { readonly username: string }; readonly roles: readonly string[] }[];
}

export class Client {
    readonly rest: Rest;
    readonly chat: Chat;
    readonly apps: Apps;
    readonly surfaces = new Surfaces();
    readonly actionManager: ActionManager;
    private notices = 0;
    private closeStream: () => void = () => undefined;

    constructor(
        private readonly login: Login,
        me: Me,
        readonly toasts: Toasts,
        readonly logOut: (reason?: string) => void,
    ) {
        this.rest = new Rest(login);
        this.chat = new Chat(me);
        this.apps = new Apps(this.rest, me.settings?.preferences?.language ?? 'en');
        this.actionManager = new ActionManager({
            post: (appId, body) => this.rest.post(`/api/apps/ui.interaction/${appId}`, body),
            surfaces: this.surfaces,
            onTimeout: () => {
                toasts.show('error', timeoutText);
            },
            isRoomOpen: () => this.chat.currentRoom() !== undefined,
        });
    }

    /** Loads what the page shows first and begins to listen. */
    async start(): Promise<void> {
        const stream = openStream(this.login, this.handlers());
        this.closeStream = stream.close;
        await stream.ready;
        const [sidebar] = await Promise.all([this.rest.get<WireSidebarRooms>('/playground/rooms'), this.apps.load()]);
        this.chat.setRooms(sidebar);
        const { rooms, channels } = sidebar;
        const wanted = decodeURIComponent(location.hash.slice(1));
        const first = [...rooms, ...channels].find(({ room }) => room._id === wanted) ?? rooms[0];
        if (first) await this.openRoom(first.room._id);
    }

    stop(): void {
        this.closeStream();
    }

    /** What an app shows beside a room goes when the room goes. */
    async openRoom(rid: string): Promise<void> {
        this.surfaces.closeContextualBar();
        this.chat.open(rid);
        history.replaceState(null, '', `#${encodeURIComponent(rid)}`);
        const { messages } = await this.rest.get<{ messages: WireMessage[] }>(`/playground/rooms/${rid}/messages`);
        this.chat.setMessages(rid, messages);
        await this.loadRoomRoles();
    }

    openThread(tmid: string | undefined): void {
        this.surfaces.closeContextualBar();
        this.chat.set({ openThread: tmid });
    }

    /** Shows a notice that no server sent. */
    notify(rid: string, msg: string): void {
        this.notices += 1;
        const u = { _id: 'rocket.cat', username: 'rocket.cat', name: 'Rocket.Cat' };
        const notice: WireNotice = {
            _id: `local-${this.notices}`,
            rid,
            msg,
            u,
            userId: '',
            ts: new Date().toISOString(),
        };
        this.chat.addNotice(notice);
    }

    private async loadRoomRoles(): Promise<void> {
        const { openRoom } = this.chat.get();
        if (openRoom === undefined) return;
        const { roles } = await this.rest.get<RoomRoles>(`/playground/rooms/${openRoom}/roles`);
        if (openRoom !== this.chat.get().openRoom) return;
        this.chat.set({ roomRoles: new Map(roles.map((each) => [each.u.username, each.roles])) });
    }

    private handlers(): EventHandlers {
        const { chat } = this;
        return {
            message: (event) => {
                chat.applyMessage(event);
                if (event.message.t?.startsWith('subscription-role')) void this.loadRoomRoles();
            },
            joined: (joined) => {
                chat.addRoom(joined);
            },
            channel: (channel) => {
                chat.addChannel(channel);
            },
            left: ({ rid }) => {
                if (rid === chat.get().openRoom) this.surfaces.closeContextualBar();
                chat.removeRoom(rid);
            },
            user: (user) => {
                if (user._id === chat.get().me._id) chat.set({ me: { ...chat.get().me, roles: user.roles } });
            },
            roleUpdate: () => void this.loadRoomRoles(),
            notice: (notice) => {
                chat.addNotice(notice);
            },
            uiInteraction: (interaction) => {
                this.actionManager.handleServerInteraction(interaction);
            },
            actionsChanged: () => void this.apps.load(),
            loggedOut: () => {
                this.logOut('You have been logged out by the server');
            },
        };
    }
}
