// The demo workspace behind its REST server, for tests: calls it as any of its people and compares its state.
import { startRestServer, type RestServer, type RestServerOptions } from '../rest/server';
import { today, type Differences } from '../rest/variant';
import { issueToken } from '../state/build';
import { createDemoWorkspace, type DemoWorkspace } from '../state/demo';
import type { User } from '../state/documents';
import type { Workspace, WorkspaceOptions } from '../state/workspace';

export type PersonName = keyof DemoWorkspace['people'];

export interface Reply {
    readonly status: number;
    readonly body: Readonly<Record<string, unknown>>;
    readonly headers: Headers;
}

const parse = (text: string): Reply['body'] => JSON.parse(text) as Reply['body'];

export class Harness {
    readonly workspace: Workspace;

    constructor(
        readonly demo: DemoWorkspace,
        readonly server: RestServer,
    ) {
        this.workspace = demo.workspace;
    }

    person(name: PersonName): User {
        const user = this.workspace.users.get(this.demo.people[name]._id);
        if (!user) throw new Error(`${name} is gone`);
        return user;
    }

    /** The headers of a caller who is logged in; none for null. */
    headersOf(caller: User | null): Record<string, string> {
        if (!caller) return {};
        return { 'X-User-Id': caller._id, 'X-Auth-Token': issueToken(this.workspace, caller) };
    }

    async post(caller: PersonName | null, endpoint: string, body: unknown): Promise<Reply> {
        const headers = this.headersOf(caller && this.person(caller));
        return this.send(endpoint, {
            method: 'POST',
            headers: { ...headers, 'Content-Type': 'application/json' },
            body: JSON.stringify(body),
        });
    }

    async get(caller: PersonName | null, endpoint: string, query: Record<string, string> = {}): Promise<Reply> {
        const search = new URLSearchParams(query).toString();
        return this.send(search ? `${endpoint}?${search}` : endpoint, {
            headers: this.headersOf(caller && this.person(caller)),
        });
    }

    async send(path: string, init: RequestInit): Promise<Reply> {
        const response = await fetch(`${this.server.url}/api/v1/${path}`, init);
        return { status: response.status, body: parse(await response.text()), headers: response.headers };
    }

    /** Everything that an operation could have changed. */
    snapshot(): unknown {
        const { users, rooms, subscriptions, messages, moderationReports } = this.workspace;
        const { teamMembers, roles, permissions } = this.workspace;
        const kept = { users, rooms, subscriptions, messages, moderationReports, teamMembers, roles, permissions };
        return structuredClone(
            Object.fromEntries(Object.entries(kept).map(([name, collection]) => [name, collection.all()])),
        );
    }

    room(rid: string) {
        const room = this.workspace.rooms.get(rid);
        if (!room) throw new Error(`${rid} is gone`);
        return room;
    }

    subscription(rid: string, name: PersonName) {
        return this.workspace.subscriptions.findOneByRoomAndUser(rid, this.demo.people[name]._id);
    }

    /** The system messages of a room since the start of the test, the way they read: type, subject, author. */
    systemMessages(rid: string): unknown[] {
        return this.workspace.messages
            .findByRoom(rid)
            .filter(({ t }) => t !== undefined)
            .map(({ t, msg, u, role }) => ({ t, msg, by: u.username, ...(role === undefined ? {} : { role }) }));
    }
}

type HarnessOptions = Omit<RestServerOptions, 'port' | 'variant'> &
    Omit<WorkspaceOptions, 'variant'> & { readonly variant?: Differences };

/** Starts it, without a rate limit unless the settings ask for one. */
export async function startHarness({ clock, settings, variant, ...server }: HarnessOptions = {}): Promise<Harness> {
    const demo = createDemoWorkspace({
        ...(clock ? { clock } : {}),
        settings: { API_Enable_Rate_Limiter: false, ...settings },
        variant,
    });
    return new Harness(demo, await startRestServer(demo.workspace, { ...server, variant: { ...today, ...variant } }));
}

/** A fresh harness for every test of the file; `use()` gives it. */
export function useHarness(options?: HarnessOptions): () => Harness {
    let harness: Harness | undefined;
    beforeEach(async () => {
        harness = await startHarness(options);
    });
    afterEach(async () => {
        await harness?.server.close();
    });
    return () => {
        if (!harness) throw new Error('The harness is there only inside a test');
        return harness;
    };
}
