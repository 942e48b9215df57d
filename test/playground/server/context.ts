// What every route of the playground is handed, and how it finds its caller.
import type { EventEmitter } from 'node:events';
import type { Context, Hono } from 'hono';
import type { ServerEnv } from '../../workspace/rest/server';
import type { User } from '../../workspace/state/documents';
import type { Workspace } from '../../workspace/state/workspace';
import type { PlaygroundEngine } from './engine';

export interface PlaygroundContext {
    readonly app: Hono<ServerEnv>;
    readonly workspace: Workspace;
    /** Asked for at every request: the engine may start after the server. */
    readonly engine: () => PlaygroundEngine;
    /** Emits when apps have changed what buttons or commands they have. */
    readonly apps: EventEmitter<{ actionsChanged: [] }>;
}

export type RequestContext = Context<ServerEnv>;

const unauthorized = (context: RequestContext): Response =>
    context.json({ status: 'error', message: 'You must be logged in to do this.' }, 401);

/** Runs a handler for the caller, or answers 401. */
export const asCaller =
    (handle: (context: RequestContext, user: User) => Response | Promise<Response>) =>
    (context: RequestContext): Response | Promise<Response> => {
        const user = context.get('user');
        return user ? handle(context, user) : unauthorized(context);
    };

/** The JSON body of a request; an empty object where there is none. */
export async function bodyOf(context: RequestContext): Promise<Readonly<Record<string, unknown>>> {
    const body: unknown = await context.req.json().catch(() => undefined);
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

/** A failure as `API.v1.failure` answers it. */
export const fail = (context: RequestContext, error: string): Response => context.json({ success: false, error }, 400);
