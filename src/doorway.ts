// What every entrance is given for one event: the moderator's language, the desk of a room, and a way to tell them.
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { putOffText } from './answers/put-off-text';
import { doctorsPorts } from './doctors-ports';
import { noteError } from './error-log';
import type { Making } from './moderation/cases/case-book';
import type { CaseKeeping } from './moderation/cases/case-command';
import { PutOffMessages } from './moderation/direct/put-off';
import type { PutOffTelling } from './moderation/direct/tell-put-off';
import { openDoctor } from './moderation/doctor/doctor';
import type { Doctor } from './moderation/doctor/doctor';
import type { Returning, Round } from './moderation/time/settle-return';
import type { MarkerCheck } from './moderation/time/marker-check';
import type { Reporting } from './moderation/reports/take-report';
import { openKeeping } from './keeping';
import { keepingMemory } from './moderation/keeping-memory';
import type { KeepingMemory } from './moderation/keeping-memory';
import { openDesk } from './moderation/desk';
import type { Desk } from './moderation/desk';
import { whyNoRoom } from './moderation/may-look';
import type { BanWatch } from './moderation/own-bans/watch';
import type { Pipeline } from './moderation/perform';
import { RunBook } from './moderation/runs/run-book';
import type { TakingUp } from './moderation/runs/take-up';
import type { ShownRooms } from './moderation/shown-rooms';
import { SubmissionBook } from './moderation/submissions/submission-book';
import type { Submissions } from './moderation/submissions/submissions';
import type { Reply, SentForms } from './panel/visit';
import { readSiteUrl } from './settings';
import type { Turns } from './moderation/turns';
import type { Settings, SettingsKeeper } from './settings';
import type { Markdown } from './texts/markdown';
import { translator } from './texts/translate';
import type { Translate } from './texts/translate';
import { toPerson } from './workspace/engine/converters';
import { recordsIn } from './workspace/engine/records';
import type { Teller } from './workspace/engine/teller';
import { openWorkspace } from './workspace/open-workspace';
import type { Accessors, KnownOfServer, OpenedWorkspace } from './workspace/open-workspace';
import type { ServiceAccount } from './workspace/rest/service-account';
import { wait } from './workspace/wait';
import { simulated } from './workspace/simulated/simulated-ports';
import type { WorkspacePorts } from './workspace/simulated/simulated-ports';
import type { Person } from './workspace/ports';
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
    readonly server: KnownOfServer;
    readonly shownRooms: ShownRooms;
    readonly turns: Turns;
    /** The runs that this process is at. */
    readonly runsHere: Set<string>;
    /** Whom Mod Desk keeps out, and when each was looked for. */
    readonly banWatch: BanWatch;
    /** How far this process has looked for people who came back unnoticed. */
    readonly returnRound: Round;
    readonly teller: Teller;
    readonly making: Making;
    /** What was answered to the forms that were sent last. */
    readonly sentForms: Submissions<Reply>;
    /** The days of sent forms that were marked since the process started. */
    readonly submissionDays: Set<string>;
    readonly kept: KeepingMemory;
    /** When the markers of deadlines were looked through. */
    readonly markerCheck: MarkerCheck;
    /** Writes into the app's log. */
    log(text: string): void;
}

interface SetUp {
    readonly settings: Settings;
    readonly workspace: OpenedWorkspace;
}

/** As they are now: an event may tell of someone as they were. */
async function readModerator({ people }: WorkspacePorts['reading'], { id }: IUser): Promise<Result<Person>> {
    const found = await people.byId(id);
    if (!found.ok) {
        return found;
    }
    return found.value?.active ? success(found.value) : failure(refusal('error-not-allowed'));
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

    /** The desk of a room for whoever may enter it, as they are now; all others read the same as of no room. */
    public async enter(room: IRoom | undefined): Promise<Result<Desk>> {
        const setUp = await this.setUp();
        const { reading } = setUp.workspace;
        const moderator = await readModerator(reading, this.user);
        if (!moderator.ok) {
            return moderator;
        }
        if (!room) {
            return failure(whyNoRoom(await reading.permissions.table(), moderator.value));
        }
        const desk = await this.openDesk(setUp, room, moderator.value);
        const problem = desk.ok ? await desk.value.whyNotEnter() : undefined;
        return problem ? failure(problem) : desk;
    }

    /** As `enter`, for a room of which only the id is known, as it travels in a view. */
    public async enterById(roomId: string): Promise<Result<Desk>> {
        return this.enter(await this.findRoom(roomId));
    }

    /** What ending timed acts takes; whoever came through this doorway counts as the system. */
    public async openLifting(): Promise<Returning> {
        const { settings, workspace } = await this.setUp();
        const { reading, acting, records, awaited } = workspace;
        const { making, turns } = this.memory;
        const means = { ...making, turns, wait, system: toPerson(this.user) };
        return { ...this.keeping(workspace, settings), ...means, reading, acting, records, awaited };
    }

    /** What taking in reports takes, and the workspace's address; `undefined` where they are not to be taken in. */
    public async openReporting(): Promise<(Reporting & { readonly siteUrl: string }) | undefined> {
        const environment = this.accessors.read.getEnvironmentReader();
        const settings = await this.memory.settings.read(environment);
        if (!settings.reportsToModerators) {
            return undefined;
        }
        const workspace = this.openWorkspace(settings.serviceAccount);
        const { reports } = this.keeping(workspace, settings);
        const { modLogRoom } = settings.audience;
        const { reading, records } = workspace;
        const { making, turns } = this.memory;
        return { reports, reading, records, making, turns, modLogRoom, siteUrl: await readSiteUrl(environment) };
    }

    /** What telling people takes what was put off for them. */
    public async openPutOff(): Promise<PutOffTelling> {
        const { records, messages, reading } = (await this.setUp()).workspace;
        const { making, kept } = this.memory;
        const putOff = new PutOffMessages(records, making, kept.putOffCounts);
        const { people } = reading;
        return { putOff, records, people, messages, making, wait, text: (found) => putOffText(this.t, found) };
    }

    /** The doctor works without a room, and when REST does not. */
    public async openDoctor(): Promise<Doctor> {
        const { settings, workspace } = await this.setUp();
        const keeping = this.keeping(workspace, settings);
        const ports = await doctorsPorts(this.memory, this.accessors, settings, workspace, keeping);
        return openDoctor(toPerson(this.user), { ...ports, report: (error) => this.report(error) });
    }

    /** What taking up runs takes that another process has left. */
    public async openTakingUp(): Promise<TakingUp> {
        const { making, runsHere } = this.memory;
        const { records } = (await this.setUp()).workspace;
        return { runs: new RunBook(records, making), records, making, runsHere, wait };
    }

    /** The desk of a room in which this person's run goes on, whether or not they could enter it now. */
    public async openDeskById(roomId: string): Promise<Result<Desk>> {
        const room = await this.findRoom(roomId);
        return room
            ? this.openDesk(await this.setUp(), room, toPerson(this.user))
            : failure(refusal('error-invalid-room'));
    }

    /** What is known of the forms that this person has sent. */
    public sentForms(): SentForms {
        const { making, sentForms: answers, submissionDays } = this.memory;
        const { read, persistence } = this.accessors;
        const records = recordsIn(read.getPersistenceReader(), persistence);
        return {
            personId: this.user.id,
            answers,
            book: new SubmissionBook<Markdown>(records, making, wait, submissionDays),
        };
    }

    /** Tells the moderator alone. */
    public async tell(room: IRoom, threadId: string | undefined, text: Markdown): Promise<void> {
        await this.memory.teller.tell(this.accessors, { user: this.user, room, threadId }, text);
    }

    public async tellInRoom(roomId: string, text: Markdown, threadId?: string): Promise<void> {
        const room = await this.findRoom(roomId);
        if (room) {
            await this.tell(room, threadId, text);
        }
    }

    /** Notes an error that nobody foresaw; never throws. */
    public report(error: unknown): Promise<void> {
        return noteError(this.memory, this.accessors.read.getEnvironmentReader(), error);
    }

    private async openDesk({ settings, workspace }: SetUp, room: IRoom, moderator: Person): Promise<Result<Desk>> {
        const entered = await workspace.enter(room);
        const simulatedPipeline = (): Pipeline => this.pipeline(simulated(workspace), settings, false);
        return entered.ok
            ? success(openDesk(this.pipeline(workspace, settings, true), simulatedPipeline, moderator, entered.value))
            : entered;
    }

    private async setUp(): Promise<SetUp> {
        const settings = await this.memory.settings.read(this.accessors.read.getEnvironmentReader());
        return { settings, workspace: this.openWorkspace(settings.serviceAccount) };
    }

    private openWorkspace(serviceAccount: ServiceAccount | undefined): OpenedWorkspace {
        const { server, appId } = this.memory;
        return openWorkspace(this.accessors, serviceAccount, server, appId, this.memory.making);
    }

    /** What a simulation writes is gone with it, so that nothing of it is remembered as written. */
    private pipeline(ports: WorkspacePorts, settings: Settings, isReal: boolean): Pipeline {
        const { protectHigherRanks, requireReason, defaultMuteDuration } = settings;
        const defaultDurations = new Map(defaultMuteDuration === undefined ? [] : [['mute', defaultMuteDuration]]);
        const { reading, acting } = ports;
        const { shownRooms, turns, runsHere } = this.memory;
        return {
            ...{ reading, acting, shownRooms, turns, runsHere, wait, waitsForLimit: isReal },
            rules: { protectHigherRanks, requireReason, defaultDurations },
            keeping: this.keeping(ports, settings, isReal ? this.memory.kept : keepingMemory(this.memory.making.now)),
            report: (error) => this.report(error),
        };
    }

    private keeping(ports: WorkspacePorts, { audience }: Settings, kept = this.memory.kept): CaseKeeping {
        const { making, appId } = this.memory;
        return openKeeping({ t: this.t, making, appId, kept, user: this.user }, ports, audience);
    }

    private findRoom(roomId: string): Promise<IRoom | undefined> {
        return this.accessors.read.getRoomReader().getById(roomId);
    }
}
