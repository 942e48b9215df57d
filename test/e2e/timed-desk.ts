// The packaged app with a clock that the test moves, on hosts that come and go while store and workspace stay.
import { readFile } from 'node:fs/promises';
import { packageApp } from '../../scripts/package';
import { MovableClock } from '../engine/clock';
import { type EngineHost, startEngine } from '../engine/engine-host';
import { type RestServer, startRestServer } from '../workspace/rest/server';
import { type Differences, today } from '../workspace/rest/variant';
import { addMember, createUser } from '../workspace/state/build';
import { type DemoWorkspace, createDemoWorkspace } from '../workspace/state/demo';
import type { Message, Room, User } from '../workspace/state/documents';
import { readable } from '../readable';

const caseIdForm = /(?<![-\w])[0-9a-hjkmnp-tv-z]{6}-[0-9a-hjkmnp-tv-z]{3}(?![-\w])/;

/** The id of a case in an answer. */
export function caseIdIn(answer: string): string {
    const [id] = caseIdForm.exec(answer) ?? [];
    if (id === undefined) throw new Error(`There is no case in: ${answer}`);
    return id;
}

/** As the app writes it, to the minute. */
export const timeText = (time: Date): string => `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** The text of a time that was so long from now when it was written, within the last half minute. */
export function timeFromNow({ clock }: Pick<TimedDesk, 'clock'>, milliseconds: number): RegExp {
    const times = [milliseconds - 30_000, milliseconds].map((each) => timeText(new Date(clock.now().getTime() + each)));
    return new RegExp([...new Set(times)].join('|'));
}

export interface TimedDeskOptions {
    /** How many milliseconds later than now it shall be. */
    readonly ahead?: number;
    readonly variant?: Differences;
}

export class TimedDesk {
    private newcomers = 0;
    private readonly changedSettings = new Map<string, unknown>();

    private constructor(
        readonly demo: DemoWorkspace,
        readonly rest: RestServer,
        readonly clock: MovableClock,
        /** Never empty but between `stopHosts` and `startHost`. */
        readonly hosts: EngineHost[],
    ) {}

    /** The app is installed with its settings as they come, but for the service account. */
    static async start({ ahead = 0, variant = {} }: TimedDeskOptions = {}): Promise<TimedDesk> {
        const clock = await MovableClock.start('1.62.0', ahead);
        const demo = createDemoWorkspace({ clock, variant });
        const rest = await startRestServer(demo.workspace, { variant: { ...today, ...variant } });
        const engine = await startEngine({ workspace: demo.workspace, restUrl: rest.url });
        const { path } = await packageApp();
        await engine.install(await readFile(path), demo.people.admin);
        await engine.updateSetting('rest-user-id', demo.service.user._id);
        await engine.updateSetting('rest-auth-token', demo.service.token);
        return new TimedDesk(demo, rest, clock, [engine]);
    }

    /** The host that takes what people type. */
    get engine(): EngineHost {
        const [engine] = this.hosts;
        if (!engine) throw new Error('No host runs.');
        return engine;
    }

    /** The user as which the app writes. */
    get appUser(): User {
        const [appId = ''] = this.engine.store.apps.keys();
        const user = this.demo.workspace.users.findOneByAppId(appId);
        if (!user) throw new Error('The app has no user.');
        return user;
    }

    /** A user who joins #general, of whom nothing is known yet. */
    newcomer(): User {
        this.newcomers += 1;
        const username = `newcomer${this.newcomers}`;
        const user = createUser(this.demo.workspace, { _id: `${username}-id`, username, name: username });
        addMember(this.demo.workspace, this.demo.rooms.general, user);
        return user;
    }

    /** Types `/mod <words>`; gives all that was answered. */
    async say(user: User, words: string, room: Room = this.demo.rooms.general): Promise<string> {
        const { recorder } = this.engine;
        const known = recorder.notices.length;
        await this.engine.executeCommand({ command: 'mod', params: words, user, room });
        const notices = recorder.notices.slice(known);
        for (const { userId } of notices) {
            if (userId !== user._id) throw new Error(`Not only ${user._id} saw the answer.`);
        }
        return notices.map(({ msg }) => readable(msg)).join('\n---\n');
    }

    /** Time passes; what was due meanwhile runs at its end, on all hosts at once. */
    async pass(interval: string | number): Promise<void> {
        await this.clock.forward(interval);
        await this.runDueJobs();
    }

    /** A minute has just begun: times that are compared to the minute are not parted by the next one. */
    async beginMinute(): Promise<void> {
        await this.clock.forward(60_000 - (this.clock.now().getTime() % 60_000) + 1_000);
    }

    /** As much time as there is at most between two sweeps. */
    async sweep(): Promise<void> {
        await this.pass('30 seconds');
    }

    async runDueJobs(): Promise<void> {
        await Promise.all(this.hosts.map((host) => host.runDueJobs()));
    }

    isMuted({ username = '' }: User, { _id }: Room = this.demo.rooms.general): boolean {
        return this.demo.workspace.rooms.get(_id)?.muted?.includes(username) ?? false;
    }

    rolesIn(room: Room, user: User): readonly string[] {
        return this.demo.workspace.subscriptions.findOneByRoomAndUser(room._id, user._id)?.roles ?? [];
    }

    /** What stands in a room and mentions the user by name, system messages as well. */
    messagesAbout({ username = '' }: User, room: Room = this.demo.rooms.general): Message[] {
        const named = new RegExp(`\\b${username}\\b`);
        return this.read(room._id).filter(({ msg }) => named.test(msg));
    }

    /** How often a system message of this kind was about the user. */
    countOf(type: string, user: User, room?: Room): number {
        return this.messagesAbout(user, room).filter(({ t }) => t === type).length;
    }

    /** What the app has written to the user directly. */
    directMessagesTo(user: User): Message[] {
        const { rooms } = this.demo.workspace;
        const own = this.appUser._id;
        const room = rooms.findDirectRoomsOf(user._id).find(({ uids = [] }) => uids.includes(own) && uids.length === 2);
        return room ? this.read(room._id).filter(({ u }) => u._id === own) : [];
    }

    /** The messages of a room as a person reads them. */
    private read(roomId: string): Message[] {
        const found = this.demo.workspace.messages.findByRoom(roomId);
        return found.map((message) => ({ ...message, msg: readable(message.msg) }));
    }

    /** The content of a file that was uploaded through the host. */
    async uploadedText(id: string): Promise<string> {
        return (await this.engine.bridges.uploads.getBuffer({ id })).toString('utf8');
    }

    /** Changes a setting until `resetSettings`. */
    async set(id: string, value: unknown): Promise<void> {
        if (!this.changedSettings.has(id)) this.changedSettings.set(id, this.engine.getSettings()[id]?.value);
        await this.engine.updateSetting(id, value);
    }

    async resetSettings(): Promise<void> {
        for (const [id, value] of this.changedSettings) await this.engine.updateSetting(id, value);
        this.changedSettings.clear();
    }

    /** One more instance of the server on the same store and workspace. */
    async addHost(): Promise<EngineHost> {
        const { store } = this.engine;
        const host = await startEngine({ workspace: this.demo.workspace, restUrl: this.rest.url, store });
        this.hosts.push(host);
        return host;
    }

    /** Switches the server off, lets something happen, and on again. */
    async restart(meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<void> {
        const { store } = this.engine;
        await this.stopHosts();
        await meanwhile();
        this.hosts.push(await startEngine({ workspace: this.demo.workspace, restUrl: this.rest.url, store }));
    }

    async stop(): Promise<void> {
        await this.stopHosts();
        await this.rest.close();
        await this.clock.stop();
    }

    private async stopHosts(): Promise<void> {
        for (const host of this.hosts.splice(0)) await host.stop();
    }
}
