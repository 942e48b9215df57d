// The built page and its files.
import { serveStatic } from '@hono/node-server/serve-static';
import type { PlaygroundContext } from './context';

/** Mounted last: it answers what no other route has. */
export function mountPage({ app }: PlaygroundContext, folder: string): void {
    app.get('/', serveStatic({ root: folder, path: 'index.html' }));
    app.get('/assets/*', serveStatic({ root: folder }));
}
