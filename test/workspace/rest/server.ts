// The REST server of the workspace: a real HTTP server with Rocket.Chat's endpoints, a log and injectable faults.
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { notFound } from './answers';
import { authenticate } from './authentication';
import { routes } from './endpoints';
import { Faults } from './faults';
import { Pipeline } from './pipeline';
import { RateLimiter } from './rate-limiter';
import { RequestLog } from './request-log';
import type { Route } from './route';
import { today, type Variant } from './variant';

export interface ServerEnv {
    Bindings: HttpBindings;
    /** The authenticated caller, for every route of the app. */
    Variables: { user: User | undefined };
}

export interface RestServerOptions {
    /** 0, the default, for any that is free. */
    readonly port?: number;
    readonly variant?: Variant;
    /** The version that `GET /api/info` tells: 8.8 unless given; the server leaves the patch out. */
    readonly version?: string;
    /** How far the `Date` of the answers is ahead of the workspace's clock; negative when it is behind. */
    readonly clockSkewMilliseconds?: number;
}

export interface RestServer {
    readonly url: string;
    /** More routes can be mounted until the first request. */
    readonly app: Hono<ServerEnv>;
    readonly log: RequestLog;
    readonly faults: Faults;
    readonly rateLimiter: RateLimiter;
    /** Closes the server and every open connection at once. */
    close(): Promise<void>;
}

const prefix = '/api/v1/';

const endpointOf = (path: string): string => (path.startsWith(prefix) ? path.slice(prefix.length) : path);

function mount(app: Hono<ServerEnv>, route: Route, pipeline: Pipeline): void {
    app.on(route.method, prefix + route.endpoint, async (context) => {
        const { status, body, headers } = await pipeline.run(route, {
            search: new URL(context.req.url).search.slice(1),
            text: route.method === 'GET' ? '' : await context.req.text(),
            contentType: context.req.header('content-type'),
            address: context.env.incoming.socket.remoteAddress ?? '',
            user: context.get('user'),
        });
        return context.json(body, status, { ...headers });
    });
}

interface Parts {
    readonly workspace: Workspace;
    readonly log: RequestLog;
    readonly faults: Faults;
    readonly rateLimiter: RateLimiter;
    readonly variant: Variant;
    readonly version: string;
    readonly clockSkewMilliseconds: number;
}

/** Wraps every request: finds out who calls, lets faults break it, dates the answer, and logs it. */
function wrap(app: Hono<ServerEnv>, { workspace, log, faults, clockSkewMilliseconds }: Parts): void {
    app.use('*', async (context, next) => {
        const started = performance.now();
        const { incoming, outgoing } = context.env;
        const endpoint = endpointOf(context.req.path);
        const user = authenticate(workspace, (name) => context.req.header(name));
        context.set('user', user);
        const response = await faults.pass(endpoint, context.env, async () => {
            await next();
            return context.res;
        });
        // Without this, headers of the true answer would be mixed into that of a fault.
        context.res = undefined;
        context.res = response;
        if (!outgoing.headersSent) {
            const date = new Date(workspace.now().getTime() + clockSkewMilliseconds);
            outgoing.setHeader('Date', date.toUTCString());
        }
        log.record({
            at: workspace.now(),
            method: context.req.method,
            endpoint,
            ...(user?.username === undefined ? {} : { user: user.username }),
            status: incoming.socket.destroyed || outgoing.closed ? 0 : response.status,
            milliseconds: performance.now() - started,
        });
    });
}

function createApp(parts: Parts): Hono<ServerEnv> {
    const { workspace, variant, version, rateLimiter } = parts;
    const app = new Hono<ServerEnv>();
    const pipeline = new Pipeline(workspace, variant, rateLimiter);
    wrap(app, parts);
    for (const route of routes) if (route.servedBy?.(variant) ?? true) mount(app, route, pipeline);
    // Open to everybody, and outside the API proper.
    app.get('/api/info', (context) => context.json({ version, success: true }));
    app.notFound((context) => context.json(notFound('Resource not found').body, 404));
    return app;
}

/** Starts the server on this machine only. Throws when the port is taken. */
export async function startRestServer(
    workspace: Workspace,
    { port = 0, variant = today, version = '8.8', clockSkewMilliseconds = 0 }: RestServerOptions = {},
): Promise<RestServer> {
    const log = new RequestLog();
    const faults = new Faults();
    const rateLimiter = new RateLimiter(workspace);
    const app = createApp({ workspace, variant, version, clockSkewMilliseconds, log, faults, rateLimiter });
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const close = async (): Promise<void> => {
        if (!server.listening) return;
        const closed = once(server, 'close');
        server.close();
        server.closeAllConnections();
        await closed;
    };
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, app, log, faults, rateLimiter, close };
}
