// GET /playground/stream: server-sent events for one logged-in page.
import { streamSSE } from 'hono/streaming';
import type { PlaygroundContext } from './context';
import { feed, type Send } from './stream-feed';

const pingEvery = 15_000;

/** An EventSource can send no headers, so that the login comes as a parameter here. */
export function mountStream(playground: PlaygroundContext): void {
    const { app, workspace } = playground;
    app.get('/playground/stream', (context) => {
        const credential = workspace.loginTokens.findOneByToken(context.req.query('authToken') ?? '');
        const user = workspace.users.get(credential?.userId ?? '');
        if (!user) return context.json({ error: 'You must be logged in to do this.' }, 401);
        return streamSSE(context, async (stream) => {
            const send: Send = (event, data) => {
                void stream.writeSSE({ event, data: JSON.stringify(data) });
            };
            const gone = new Promise<void>((resolve) => {
                stream.onAbort(resolve);
            });
            const stop = feed(playground, user, send);
            const ping = setInterval(() => void stream.writeSSE({ event: 'ping', data: '{}' }), pingEvery).unref();
            await stream.writeSSE({ event: 'ready', data: '{}' });
            await gone;
            clearInterval(ping);
            stop();
        });
    });
}
