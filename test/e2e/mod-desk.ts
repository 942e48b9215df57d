// The packaged app in the real engine on the demo workspace, and a moderator's way of using it.
import { readFile } from 'node:fs/promises';
import { packageApp } from '../../scripts/package';
import { type EngineHost, startEngine } from '../engine/engine-host';
import type { EngineVersion } from '../engine/runtime/recipe';
import { type RestServer, startRestServer } from '../workspace/rest/server';
import { type DemoWorkspace, createDemoWorkspace } from '../workspace/state/demo';
import type { Message, Room, User } from '../workspace/state/documents';

export interface ModDeskOptions {
    readonly version?: EngineVersion;
    /** Leave the service account out. */
    readonly withoutServiceAccount?: boolean;
}

/** One running app; each has a workspace of its own, so that tests do not disturb each other. */
export class ModDesk {
    private constructor(
        readonly demo: DemoWorkspace,
        readonly rest: RestServer,
        readonly engine: EngineHost,
    ) {}

    static async start({ version = '1.62.0', withoutServiceAccount = false }: ModDeskOptions = {}): Promise<ModDesk> {
        const demo = createDemoWorkspace();
        const rest = await startRestServer(demo.workspace);
        const engine = await startEngine({ workspace: demo.workspace, restUrl: rest.url, version });
        const { path } = await packageApp();
        await engine.install(await readFile(path), demo.people.admin);
        const modDesk = new ModDesk(demo, rest, engine);
        if (!withoutServiceAccount) {
            await modDesk.setServiceAccount(demo.service.user, demo.service.token);
        }
        return modDesk;
    }

    async setServiceAccount(user: User, token: string): Promise<void> {
        await this.engine.updateSetting('rest-user-id', user._id);
        await this.engine.updateSetting('rest-auth-token', token);
    }

    /** Types `/mod <words>` and gives what the moderator reads. */
    async say(user: User, room: Room, words: string, threadId?: string): Promise<string> {
        const before = this.engine.recorder.noticesFor(user).length;
        const thread = threadId === undefined ? {} : { threadId };
        await this.engine.executeCommand({ command: 'mod', params: words, user, room, ...thread });
        const notices = this.engine.recorder.noticesFor(user).slice(before);
        return notices.map(({ msg }) => msg).join('\n---\n');
    }

    room(room: Room): Room | undefined {
        return this.demo.workspace.rooms.get(room._id);
    }

    user(user: User): User | undefined {
        return this.demo.workspace.users.get(user._id);
    }

    muted(room: Room): readonly string[] {
        return this.room(room)?.muted ?? [];
    }

    isMember(room: Room, user: User): boolean {
        return this.demo.workspace.subscriptions.findOneByRoomAndUser(room._id, user._id) !== undefined;
    }

    roomRoles(room: Room, user: User): readonly string[] {
        return this.demo.workspace.subscriptions.findOneByRoomAndUser(room._id, user._id)?.roles ?? [];
    }

    /** The system messages of a room: type, about whom, and who did it. */
    systemMessages(room: Room): string[] {
        return this.demo.workspace.messages
            .find((message: Message) => message.rid === room._id && message.t !== undefined)
            .map(({ t, msg, u }) => `${t ?? ''} ${msg} by ${u.username}`);
    }

    async stop(): Promise<void> {
        await this.engine.stop();
        await this.rest.close();
    }
}
