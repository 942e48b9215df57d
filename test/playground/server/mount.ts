// Mounts the playground on the workspace's server: the page, and what a browser client of Rocket.Chat speaks to.
import { EventEmitter } from 'node:events';
import type { Hono } from 'hono';
import type { ServerEnv } from '../../workspace/rest/server';
import type { Workspace } from '../../workspace/state/workspace';
import { mountAvatars } from './avatar-route';
import { mountChat } from './chat-routes';
import { mountCommands } from './command-routes';
import type { PlaygroundContext } from './context';
import type { PlaygroundEngine } from './engine';
import { mountInteractions } from './interaction-routes';
import { mountLeave } from './leave-route';
import { mountPage } from './page-route';
import { mountRooms } from './room-routes';
import { mountStream } from './stream-route';

export interface PlaygroundOptions {
    readonly workspace: Workspace;
    /** The running engine; asked for when a request comes. */
    readonly engine: () => PlaygroundEngine;
    /** The folder of the built page (`buildPage`). */
    readonly page: string;
}

/** Deploying an app changes what open pages offer. */
function watchApps({ app, apps }: PlaygroundContext): void {
    app.on(['POST', 'DELETE'], ['/api/apps', '/api/apps/:appId', '/api/apps/:appId/status'], async (_context, next) => {
        await next();
        apps.emit('actionsChanged');
    });
}

/** Mounts the routes; to be called before the server's first request, and before other routes below `/api/apps`. */
export function mountPlayground(app: Hono<ServerEnv>, { workspace, engine, page }: PlaygroundOptions): void {
    const apps = new EventEmitter<{ actionsChanged: [] }>().setMaxListeners(0);
    const context: PlaygroundContext = { app, workspace, engine, apps };
    watchApps(context);
    mountInteractions(context);
    mountCommands(context);
    mountChat(context);
    mountRooms(context);
    mountLeave(context);
    mountStream(context);
    mountAvatars(context);
    mountPage(context, page);
}
