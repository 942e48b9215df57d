// What every entrance is given for one event: the moderator's language, the desk of a room, and a way to tell them.
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { actionNamed } from './actions/index';
import { herald } from './answers/herald';
import { doctorsPorts } from './doctors-ports';
import { CaseBook } from './moderation/cases/case-book';
import type { Making } from './moderation/cases/case-book';
import type { CaseKeeping } from './moderation/cases/case-command';
import { openDoctor } from './moderation/doctor/doctor';
import type { Doctor } from './moderation/doctor/doctor';
import { Attention } from './moderation/time/attention';
import { Deadlines } from './moderation/time/deadlines';
import type { Lifting } from './moderation/time/lift';
import { openDesk } from './moderation/desk';
import type { Desk } from './moderation/desk';
import type { ShownRooms } from './moderation/shown-rooms';
import type { Settings, SettingsKeeper } from './settings';
import { translator } from './texts/translate';
import type { Translate } from './texts/translate';
import { toPerson } from './workspace/engine/converters';
import type { Teller } from './workspace/engine/teller';
import { openWorkspace } from './workspace/open-workspace';
import type { Accessors, OpenedWorkspace } from './workspace/open-workspace';
import type { ServiceAccount } from './workspace/rest/service-account';
import type { PermissionTableCache } from './workspace/permission-table';
import { failure, refusal, success } from './workspace/problem';
import type { Result } from './workspace/problem';

/** What lives as long as the app's process. */
export interface Memory {
    readonly appId: string;
    /** The app's own. */
    readonly version: string;
    /** When the process started, in milliseconds. */
    readonly startedAt: number;
    readonly settings: SettingsKeeper;
    readonly permissionTable: PermissionTableCache;
    readonly shownRooms: ShownRooms;
    readonly teller: Teller;
    readonly making: Making;
    /** The markers of rooms with cases that were written since the process started. */
    readonly writtenMarkers: Set<string>;
    /** Writes into the app's log. */
    log(text: string): void;
}

export class Doorway {
    public readonly t: Translate;

    public constructor(
        private readonly memory: Memory,
        private readonly accessors: Accessors,
        private readonly user: IUser,
    ) {
        this.t = translator(user.settings?.preferences?.language);
    }

    public async openDesk(room: IRoom): Promise<Result<Desk>> {
        const { read } = this.accessors;
        const settings = await this.memory.settings.read(read.getEnvironmentReader());
        const { protectHigherRanks, requireReason, defaultMuteDuration } = settings;
        const workspace = this.openWorkspace(settings.serviceAccount);
        const { reading, acting } = workspace;
        const entered = await workspace.enter(room);
        const defaultDurations = new Map(defaultMuteDuration === undefined ? [] : [['mute', defaultMuteDuration]]);
        const report = (error: unknown): Promise<void> => this.report(error);
        const rules = { protectHigherRanks, requireReason, defaultDurations };
        const keeping = this.keeping(workspace, settings);
        const { shownRooms } = this.memory;
        const pipeline = { reading, acting, rules, shownRooms, keeping, report };
        return entered.ok ? success(openDesk(pipeline, toPerson(this.user), entered.value)) : entered;
    }

    /** What ending timed acts takes; whoever came through this doorway counts as the system. */
    public async openLifting(wait: Lifting['wait']): Promise<Lifting> {
        const settings = await this.memory.settings.read(this.accessors.read.getEnvironmentReader());
        const workspace = this.openWorkspace(settings.serviceAccount);
        const { reading, acting, records } = workspace;
        const system = toPerson(this.user);
        const { making } = this.memory;
        return { ...this.keeping(workspace, settings), ...making, reading, acting, records, wait, system };
    }

    /** The doctor works without a room, and when REST does not. */
    public async openDoctor(): Promise<Doctor> {
        const settings = await this.memory.settings.read(this.accessors.read.getEnvironmentReader());
        const workspace = this.openWorkspace(settings.serviceAccount);
        const keeping = this.keeping(workspace, settings);
        const ports = await doctorsPorts(this.memory, this.accessors, settings, workspace, keeping);
        return openDoctor(toPerson(this.user), { ...ports, report: (error) => this.report(error) });
    }

    /** The desk of a room of which only the id is known, as it travels in a view. */
    public async openDeskById(roomId: string): Promise<Result<Desk>> {
        const room = await this.findRoom(roomId);
        return room ? this.openDesk(room) : failure(refusal('error-invalid-room'));
    }

    /** Tells the moderator alone. */
    public async tell(room: IRoom, threadId: string | undefined, text: string): Promise<void> {
        await this.memory.teller.tell(this.accessors, { user: this.user, room, threadId }, text);
    }

    public async tellInRoom(roomId: string, text: string): Promise<void> {
        const room = await this.findRoom(roomId);
        if (room) {
            await this.tell(room, undefined, text);
        }
    }

    /** Notes an error that nobody foresaw; never throws, as the answer to the moderator matters more than the log. */
    public async report(error: unknown): Promise<void> {
        try {
            this.memory.log(await this.withoutSecrets(error));
        } catch {
            // A log that cannot be written to is let be.
        }
    }

    /** An error as text, with the service account's token taken out should it ever have got in. */
    private async withoutSecrets(error: unknown): Promise<string> {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
        try {
            const { serviceAccount } = await this.memory.settings.read(this.accessors.read.getEnvironmentReader());
            return serviceAccount ? text.split(serviceAccount.authToken).join('[token]') : text;
        } catch {
            // What cannot be searched for the token is not written down.
            return error instanceof Error ? error.name : 'Error';
        }
    }

    private openWorkspace(serviceAccount: ServiceAccount | undefined): OpenedWorkspace {
        const { permissionTable, appId } = this.memory;
        return openWorkspace(this.accessors, serviceAccount, permissionTable, appId);
    }

    private keeping({ records, messages }: OpenedWorkspace, { audience }: Settings): CaseKeeping {
        const { making, writtenMarkers } = this.memory;
        return {
            book: new CaseBook(records, making, writtenMarkers),
            deadlines: new Deadlines(records, making, writtenMarkers),
            attention: new Attention(records),
            telling: herald(this.t, messages, audience),
            sendFile: (username, name, content) => messages.file(username, name, content),
            actionNamed,
            now: making.now,
        };
    }

    private findRoom(roomId: string): Promise<IRoom | undefined> {
        return this.accessors.read.getRoomReader().getById(roomId);
    }
}
