// How a request of an app fares that is answered with a redirect: it is followed, and everything goes along.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IHttpBridgeRequestInfo } from '@rocket.chat/apps-engine/server/bridges';
import { newest, type WorkspaceVariant } from '../state/variant';
import { type RedirectingServer, startRedirectingServer } from '../testing/redirecting-server';
import { HttpMethods } from './http';

interface Arrived {
    readonly method: string | undefined;
    readonly token: string | undefined;
    readonly body: string;
}

let arrived: Arrived[] = [];
let target: Server;
const open: RedirectingServer[] = [];

beforeAll(async () => {
    target = createServer((request, response) => {
        let body = '';
        request.on('data', (chunk: Buffer) => (body += chunk.toString()));
        request.on('end', () => {
            arrived.push({ method: request.method, token: request.headers['x-auth-token'] as string, body });
            response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"success":true}');
        });
    });
    target.listen(0, '127.0.0.1');
    await once(target, 'listening');
});

afterAll(() => {
    target.closeAllConnections();
    target.close();
});

beforeEach(() => {
    arrived = [];
});

afterEach(async () => {
    for (const server of open.splice(0)) await server.close();
});

async function redirecting(status: number, to?: string): Promise<string> {
    const end = `http://localhost:${(target.address() as AddressInfo).port}`;
    const server = await startRedirectingServer(() => to ?? end, status);
    open.push(server);
    return server.url;
}

const call = (url: string, method: string, variant: Partial<WorkspaceVariant> = {}) =>
    new HttpMethods({ ...newest, ...variant }, () => undefined).call({
        ...{ appId: 'app', method, url: `${url}/api/v1/rooms.muteUser` },
        request: {
            headers: { 'X-Auth-Token': 'secret', 'Content-Type': 'application/json' },
            ...(method === 'post' ? { content: '{"roomId":"GENERAL"}' } : {}),
        },
    } as unknown as IHttpBridgeRequestInfo);

it.each([301, 302, 303])(
    'a POST answered with %i goes on as a GET, the token with it to the other host',
    async (status) => {
        const url = await redirecting(status);
        const answer = await call(url, 'post');
        expect(arrived).toEqual([{ method: 'GET', token: 'secret', body: '' }]);
        // Nothing in the answer shows that it came from elsewhere.
        expect(answer).toMatchObject({ statusCode: 200, url: `${url}/api/v1/rooms.muteUser`, data: { success: true } });
    },
);

it.each([307, 308])('a POST answered with %i stays one', async (status) => {
    await call(await redirecting(status), 'post');
    expect(arrived).toEqual([{ method: 'POST', token: 'secret', body: '{"roomId":"GENERAL"}' }]);
});

it('on the servers of 2026 every POST stays one', async () => {
    await call(await redirecting(302), 'post', { redirectedPost: 'same' });
    expect(arrived).toEqual([{ method: 'POST', token: 'secret', body: '{"roomId":"GENERAL"}' }]);
});

it('a GET is followed over several hops, with its token', async () => {
    const answer = await call(await redirecting(301, await redirecting(302)), 'get');
    expect(answer.statusCode).toBe(200);
    expect(arrived).toEqual([{ method: 'GET', token: 'secret', body: '' }]);
});

it('an endless chain is given up', async () => {
    let own = '';
    const server = await startRedirectingServer(() => own);
    open.push(server);
    own = server.url;
    await expect(call(own, 'get')).rejects.toThrow('maximum redirect reached');
    expect(server.requests).toHaveLength(21);
});
