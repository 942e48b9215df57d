// commands.run: who may run a command where, how often, and in which thread.
import { EventEmitter } from 'node:events';
import { mountCommands } from './server/command-routes';
import type { PlaygroundEngine } from './server/engine';
import type { CommandRequest } from '../engine/engine-host';
import { type RestServer, startRestServer } from '../workspace/rest/server';
import { issueToken } from '../workspace/state/build';
import { createDemoWorkspace, type DemoWorkspace } from '../workspace/state/demo';

let demo: DemoWorkspace;
let rest: RestServer;
let run: CommandRequest[] = [];

beforeEach(async () => {
    demo = createDemoWorkspace();
    rest = await startRestServer(demo.workspace);
    run = [];
    const engine = {
        getCommands: () => [{ command: 'mod' }],
        executeCommand: (request: CommandRequest) => {
            run.push(request);
            return Promise.resolve();
        },
    } as unknown as PlaygroundEngine;
    mountCommands({ app: rest.app, workspace: demo.workspace, engine: () => engine, apps: new EventEmitter() });
});

afterEach(async () => {
    await rest.close();
});

async function post(name: 'alice' | 'erin' | 'admin', body: object): Promise<[number, unknown]> {
    const user = demo.people[name];
    const headers = { 'X-User-Id': user._id, 'X-Auth-Token': issueToken(demo.workspace, user) };
    const url = `${rest.url}/api/v1/commands.run`;
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ command: 'mod', ...body }) });
    return [response.status, await response.json()];
}

test('runs the command, whose name may be in any case here', async () => {
    expect(await post('alice', { command: 'MOD', params: 'help', roomId: 'core-id' })).toEqual([
        200,
        { success: true },
    ]);
    expect(run).toMatchObject([{ command: 'mod', params: 'help', room: { _id: 'core-id' } }]);
});

test('refuses whoever may not see the room', async () => {
    expect(await post('erin', { roomId: 'core-id' })).toMatchObject([403, { success: false }]);
    expect(run).toEqual([]);
});

test('refuses a thread of another room', async () => {
    const [message] = demo.workspace.messages.findByRoom('GENERAL');
    const tmid = message?._id;
    const refused = { success: false, error: 'Invalid thread.' };
    expect(await post('alice', { roomId: 'core-id', tmid })).toEqual([400, refused]);
    expect(await post('alice', { roomId: 'GENERAL', tmid })).toMatchObject([200, { success: true }]);
});

test('takes ten calls a minute from an address, and any number from whoever may pass', async () => {
    for (let calls = 0; calls < 10; calls += 1) expect((await post('alice', { roomId: 'core-id' }))[0]).toBe(200);
    expect(await post('alice', { roomId: 'core-id' })).toMatchObject([
        429,
        { error: expect.stringContaining('error-too-many-requests') as unknown },
    ]);
    expect((await post('admin', { roomId: 'GENERAL' }))[0]).toBe(200);
    expect(run).toHaveLength(11);
});
