// The packaged app in the real engine on the demo workspace, and a moderator's way of using it.
import { readFile } from 'node:fs/promises';
import { packageApp } from '../../scripts/package';
import { type EngineHost, startEngine } from '../engine/engine-host';
import type { EngineVersion } from '../engine/runtime/recipe';
import { type RestServer, startRestServer } from '../workspace/rest/server';
import { type Differences, today } from '../workspace/rest/variant';
import { type DemoWorkspace, createDemoWorkspace } from '../workspace/state/demo';
import type { EphemeralNotice, Room, User } from '../workspace/state/documents';
import { readable } from '../readable';
import { changesBetween, factsOf } from './facts';
import { rememberWorkspace } from './rewind';

export interface ModDeskOptions {
    readonly version?: EngineVersion;
    readonly variant?: Differences;
    /** Leave the service account out. */
    readonly withoutServiceAccount?: boolean;
}

/** What came of one command or click: what was answered in the room, what changed in the workspace, which REST endpoints were called. */
export interface Said {
    readonly answer: string;
    /** What the answer says of the cases written, which is left out of it: `Case`, and ids that are new each time. */
    readonly cases: readonly string[];
    readonly notices: readonly EphemeralNotice[];
    /** See `changesBetween`; complete, so an empty list means that nothing at all changed. */
    readonly changes: readonly string[];
    /** In the order of the calls' ends, without what is read once in a while for many acts. */
    readonly calls: readonly string[];
}

/** Who says something, and where. */
export interface Speaker {
    readonly user: User;
    readonly room: Room;
    readonly threadId?: string;
}

const caseLine = /^Case (?:@\S+ )?`\w{6}-\w{3}`/;
/** The permission table, once a minute; who is banned in a room, once in ten seconds; and the address, by the last three, once an hour. */
const readOnceInAWhile = [
    'permissions.listAll',
    'rooms.bannedUsers',
    '/api/info',
    'moderation.dismissReports',
    'settings.public',
];

/** One running app; each has a workspace of its own, so that tests do not disturb each other. */
export class ModDesk {
    private readonly rewind: () => void;
    private readonly changedSettings = new Map<string, unknown>();
    private permissionsChanged = false;

    private constructor(
        readonly demo: DemoWorkspace,
        readonly rest: RestServer,
        readonly engine: EngineHost,
    ) {
        this.rewind = rememberWorkspace(demo.workspace);
    }

    static async start(options: ModDeskOptions = {}): Promise<ModDesk> {
        const { version = '1.62.0', variant = {}, withoutServiceAccount = false } = options;
        const demo = createDemoWorkspace({ variant });
        const rest = await startRestServer(demo.workspace, { variant: { ...today, ...variant } });
        const engine = await startEngine({ workspace: demo.workspace, restUrl: rest.url, version });
        const { path } = await packageApp();
        await engine.install(await readFile(path), demo.people.admin);
        const modDesk = new ModDesk(demo, rest, engine);
        // What is told to others is a test of its own; elsewhere a command changes what it is about and nothing else.
        await engine.updateSetting('announce-in-room', 'none');
        await engine.updateSetting('tell-target', false);
        if (!withoutServiceAccount) {
            await engine.updateSetting('rest-user-id', demo.service.user._id);
            await engine.updateSetting('rest-auth-token', demo.service.token);
        }
        return modDesk;
    }

    /** Types `/mod <words>`. */
    async say({ user, room, threadId }: Speaker, words: string): Promise<Said> {
        return await this.during(() =>
            this.engine.executeCommand({
                ...{ command: 'mod', params: words, user, room },
                ...(threadId === undefined ? {} : { threadId }),
            }),
        );
    }

    /** What comes of something that is done. */
    async during(work: () => Promise<unknown>): Promise<Said> {
        const { workspace } = this.demo;
        const { recorder } = this.engine;
        const [facts, notices, calls] = [factsOf(workspace), recorder.notices.length, this.rest.log.calls().length];
        await work();
        const shown = recorder.notices.slice(notices).map((notice) => ({ ...notice, msg: readable(notice.msg) }));
        const lines = shown
            .map(({ msg }) => msg)
            .join('\n---\n')
            .split('\n');
        return {
            answer: lines.filter((line) => !caseLine.test(line)).join('\n'),
            cases: lines.filter((line) => caseLine.test(line)),
            notices: shown,
            changes: changesBetween(facts, factsOf(workspace)),
            calls: this.rest.log
                .calls()
                .slice(calls)
                .map(({ endpoint }) => endpoint)
                .filter((endpoint) => !readOnceInAWhile.includes(endpoint)),
        };
    }

    /** Changes a setting of the app as an administrator does, until the reset. */
    async set(id: string, value: unknown): Promise<void> {
        if (!this.changedSettings.has(id)) this.changedSettings.set(id, this.engine.getSettings()[id]?.value);
        await this.engine.updateSetting(id, value);
    }

    /** Changes who holds a permission, until the reset; the app knows it at once. */
    async setPermission(permission: string, roles: readonly string[]): Promise<void> {
        this.demo.workspace.setPermission(permission, roles);
        this.permissionsChanged = true;
        await this.forgetPermissions();
    }

    /** A change of any setting makes the app forget what it knows of the server. */
    async forgetPermissions(): Promise<void> {
        const value: unknown = this.engine.getSettings()['protect-higher-ranks']?.value;
        await this.engine.updateSetting('protect-higher-ranks', value);
    }

    /** Everything is as it was after the start. */
    async reset(): Promise<void> {
        this.rewind();
        for (const [id, value] of this.changedSettings) await this.engine.updateSetting(id, value);
        this.changedSettings.clear();
        // The app remembers that it was asked to slow down.
        const slowedDown = this.rest.log.calls().some(({ status }) => status === 429);
        if (this.permissionsChanged || slowedDown) await this.forgetPermissions();
        this.permissionsChanged = false;
        this.engine.recorder.clear();
        this.rest.faults.clear();
        this.rest.log.clear();
    }

    /** Everything that the app has said, shown, logged or stored; its settings are where the token belongs. */
    outpourings(): string {
        const { recorder, store } = this.engine;
        const { messages } = this.demo.workspace;
        const said = [recorder.notices, recorder.pushes, messages.all()];
        const kept = [this.engine.logs(), store.persistence.all(), store.jobs.all()];
        return JSON.stringify([...said, ...kept]);
    }

    async stop(): Promise<void> {
        await this.engine.stop();
        await this.rest.close();
    }
}
