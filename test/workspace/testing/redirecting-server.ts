// A web server in front of others: answers every request with a redirect to the same path of another address.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RedirectingServer {
    readonly url: string;
    /** The requests that came in: method and path. */
    readonly requests: readonly string[];
    close(): Promise<void>;
}

/** @param to where it sends everybody; asked at each request */
export async function startRedirectingServer(to: () => string, status = 302): Promise<RedirectingServer> {
    const requests: string[] = [];
    const server = createServer((request, response) => {
        const { method = '', url = '' } = request;
        requests.push(`${method} ${url}`);
        request.resume();
        response.writeHead(status, { Location: `${to()}${url}` }).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return {
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        requests,
        async close() {
            const closed = once(server, 'close');
            server.close();
            server.closeAllConnections();
            await closed;
        },
    };
}
