// The whole state of a small Rocket.Chat: collections, settings, clock, the feed of changes and the place for app events.
import { EventEmitter } from 'node:events';
import type { AppEvents } from './app-events';
import type { ChangeEvents } from './changes';
import { Collection } from './collection';
import { Credentials, Messages, ModerationReports, Rooms, Subscriptions, TeamMembers, Users } from './collections';
import { defaultPermissions } from './default-permissions';
import { builtInRoles } from './built-in-roles';
import { defaultSettings } from './default-settings';
import type {
    EphemeralNotice,
    LoginToken,
    OAuthCredential,
    Password,
    Permission,
    Role,
    Setting,
    SettingValue,
    Stored,
    Team,
} from './documents';
import { randomId } from './identifiers';
import { noCommands, type SlashCommands } from './slash-commands';
import { newest, type WorkspaceVariant } from './variant';

export interface Clock {
    now(): Date;
}

const systemClock: Clock = { now: () => new Date() };

export interface WorkspaceOptions {
    readonly clock?: Clock;
    /** Values other than the defaults, by setting id. */
    readonly settings?: Readonly<Record<string, SettingValue>>;
    /** How it differs from the newest server. */
    readonly variant?: Partial<WorkspaceVariant> | undefined;
}

/** A workspace with the built-in roles, default permissions and settings, and nobody in it. */
export class Workspace {
    readonly changes = new EventEmitter<ChangeEvents>();
    appEvents: AppEvents = {};
    /** The commands that there are; none while nobody serves them. */
    slashCommands: SlashCommands = noCommands;
    clock: Clock;
    readonly variant: WorkspaceVariant;

    readonly users: Users;
    readonly rooms: Rooms;
    readonly subscriptions: Subscriptions;
    readonly messages: Messages;
    readonly moderationReports: ModerationReports;
    readonly roles: Collection<Role>;
    readonly permissions: Collection<Permission>;
    readonly settings: Collection<Setting>;
    readonly teams: Collection<Team>;
    readonly teamMembers: TeamMembers;
    readonly loginTokens: Credentials<LoginToken>;
    readonly oauthCredentials: Credentials<OAuthCredential>;
    /** By user id. */
    readonly passwords: Collection<Password>;

    constructor({ clock = systemClock, settings = {}, variant = {} }: WorkspaceOptions = {}) {
        this.clock = clock;
        this.variant = { ...newest, ...variant };
        const now = (): Date => this.now();
        this.users = new Users(now, (action, user) => this.changes.emit('user', action, user));
        this.rooms = new Rooms(now, (action, room) => this.changes.emit('room', action, room));
        this.subscriptions = new Subscriptions(now, (action, subscription) =>
            this.changes.emit('subscription', action, subscription),
        );
        this.messages = new Messages(now, (action, message) => this.changes.emit('message', action, message));
        this.moderationReports = new ModerationReports(now);
        this.roles = new Collection(now);
        this.permissions = new Collection(now);
        this.settings = new Collection(now);
        this.teams = new Collection(now);
        this.teamMembers = new TeamMembers(now);
        this.loginTokens = new Credentials(now);
        this.oauthCredentials = new Credentials(now);
        this.passwords = new Collection(now);
        // A page, an engine and many tests may all listen.
        this.changes.setMaxListeners(0);
        this.seed();
        for (const [_id, value] of Object.entries(settings)) this.setSetting(_id, value);
    }

    now(): Date {
        return this.clock.now();
    }

    /** What a new document starts with. */
    newDocument(_id: string = randomId()): Stored {
        return { _id, _updatedAt: this.now() };
    }

    /** The value of a setting, undefined when there is no such setting. */
    setting(_id: string): SettingValue | undefined {
        return this.settings.get(_id)?.value;
    }

    /** Changes a setting, or adds it as a public one. */
    setSetting(_id: string, value: SettingValue): void {
        if (this.settings.update(_id, { value })) return;
        const type = typeof value === 'number' ? 'int' : typeof value === 'boolean' ? 'boolean' : 'string';
        this.settings.insert({ ...this.newDocument(_id), value, type, public: true, hidden: false, secret: false });
    }

    /** Changes which roles hold a permission; it takes effect at once. Adds the permission when it is new. */
    setPermission(_id: string, roles: readonly string[]): void {
        if (this.permissions.update(_id, { roles })) return;
        this.permissions.insert({ ...this.newDocument(_id), roles });
    }

    /** Shows an ephemeral message to one user. */
    notify(notice: Omit<EphemeralNotice, '_id' | 'ts'>): EphemeralNotice {
        const shown = { ...notice, _id: randomId(), ts: this.now() };
        this.changes.emit('notice', shown);
        return shown;
    }

    private seed(): void {
        for (const role of builtInRoles) this.roles.insert({ ...this.newDocument(role.name), ...role });
        for (const [_id, roles] of Object.entries(defaultPermissions)) this.setPermission(_id, roles);
        for (const setting of defaultSettings) this.settings.insert({ ...this.newDocument(setting._id), ...setting });
        // By which one workspace is told from another; anyone may read it.
        this.setSetting('uniqueID', randomId());
    }
}
